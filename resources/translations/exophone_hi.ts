<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi" sourcelanguage="en">
<context>
    <name>Call</name>
    <message>
        <source>Unknown caller</source>
        <translation>अज्ञात कॉलर</translation>
    </message>
    <message>
        <source>Call ended</source>
        <translation>कॉल समाप्त हुई</translation>
    </message>
    <message>
        <source>{name} could not be reached</source>
        <translation>{name} से संपर्क नहीं हो सका</translation>
    </message>
    <message>
        <source>{name} did not answer</source>
        <translation>{name} ने जवाब नहीं दिया</translation>
    </message>
    <message>
        <source>{name} is busy</source>
        <translation>{name} व्यस्त है</translation>
    </message>
    <message>
        <source>The call ended because no sound arrived</source>
        <translation>आवाज़ न आने के कारण कॉल समाप्त हो गई</translation>
    </message>
    <message>
        <source>The call failed</source>
        <translation>कॉल विफल रही</translation>
    </message>
    <message>
        <source>You ended the call</source>
        <translation>आपने कॉल समाप्त की</translation>
    </message>
    <message>
        <source>{name} ended the call</source>
        <translation>{name} ने कॉल समाप्त की</translation>
    </message>
    <message>
        <source>Too many calls at once, please try later</source>
        <translation>एक साथ बहुत ज़्यादा कॉल हैं, कृपया बाद में कोशिश करें</translation>
    </message>
    <message>
        <source>{name} cannot be called</source>
        <translation>{name} को कॉल नहीं की जा सकती</translation>
    </message>
    <message>
        <source>{first}. {second}</source>
        <translation>{first}। {second}</translation>
    </message>
    <message>
        <source>Missed call from {name}</source>
        <translation>{name} की छूटी हुई कॉल</translation>
    </message>
    <message>
        <source>You declined the call from {name}</source>
        <translation>आपने {name} की कॉल अस्वीकार की</translation>
    </message>
</context>
<context>
    <name>CallBar</name>
    <message>
        <source>Muted</source>
        <translation>म्यूट है</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>अनम्यूट करें</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>म्यूट करें</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>कॉल</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>कॉल काटें</translation>
    </message>
    <message>
        <source>Hide for this call</source>
        <translation>इस कॉल के लिए छिपाएँ</translation>
    </message>
    <message>
        <source>Call time {time}</source>
        <translation>कॉल का समय {time}</translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message>
        <source>Search name or number</source>
        <translation>नाम या नंबर खोजें</translation>
    </message>
    <message>
        <source>Fetch contacts</source>
        <translation>संपर्क लाएँ</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>संपर्क</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>कॉल करें</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>नंबर कॉपी करें</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n दिन पहले</numerusform>
            <numerusform>%n दिन पहले</numerusform>
        </translation>
    </message>
    <message>
        <source>No contact found</source>
        <translation>कोई संपर्क नहीं मिला</translation>
    </message>
    <message>
        <source>Contacts come from Exotel; a SIP account has none.</source>
        <translation>संपर्क Exotel से आते हैं; SIP खाते में कोई संपर्क नहीं होता।</translation>
    </message>
    <message>
        <source>No contacts</source>
        <translation>कोई संपर्क नहीं</translation>
    </message>
    <message>
        <source>Your administrator adds them; F5 looks again.</source>
        <translation>संपर्क आपके व्यवस्थापक जोड़ते हैं; F5 से फिर देखें।</translation>
    </message>
    <message>
        <source>dialled direct</source>
        <translation>सीधे डायल होता है</translation>
    </message>
    <message>
        <source>Without a group</source>
        <translation>बिना समूह के</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>खुला हुआ</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>बंद</translation>
    </message>
    <message>
        <source>less than a minute ago</source>
        <translation>एक मिनट से कम पहले</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n मिनट पहले</numerusform>
            <numerusform>%n मिनट पहले</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n घंटा पहले</numerusform>
            <numerusform>%n घंटे पहले</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching contacts…</source>
        <translation>संपर्क लाए जा रहे हैं…</translation>
    </message>
    <message>
        <source>The contacts could not be fetched</source>
        <translation>संपर्क नहीं लाए जा सके</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर से कोशिश करें</translation>
    </message>
    <message numerus="yes">
        <source>Group {name}, %n contact(s), {state}</source>
        <translation>
            <numerusform>समूह {name}, %n संपर्क, {state}</numerusform>
            <numerusform>समूह {name}, %n संपर्क, {state}</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline: as of {age}.</source>
        <translation>ऑफ़लाइन: {age} की सूची।</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>{number} को कॉल करें</translation>
    </message>
</context>
<context>
    <name>Dialer</name>
    <message>
        <source>Number or user ID</source>
        <translation>नंबर या यूज़र ID</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>आखिरी अक्षर मिटाएँ</translation>
    </message>
    <message>
        <source>Receive a call</source>
        <translation>कॉल मँगाएँ</translation>
    </message>
    <message>
        <source>The local Exotel calls you back</source>
        <translation>लोकल Exotel आपको वापस कॉल करता है</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>कॉल करें</translation>
    </message>
    <message>
        <source>Calling {name}…</source>
        <translation>{name} को कॉल की जा रही है…</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>What to do:</source>
        <translation>क्या करें:</translation>
    </message>
    <message>
        <source>How much was checked</source>
        <translation>कितनी जाँच हो चुकी है</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>टेक्स्ट के रूप में कॉपी करें</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>कॉपी हो गया</translation>
    </message>
    <message>
        <source>Nothing is wrong with what could be checked.</source>
        <translation>जो कुछ जाँचा जा सका, उसमें कोई गड़बड़ी नहीं है।</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>फिर से जाँचें</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>शुरू करें</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>रोका जा रहा है…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>जाँच हो रही है…</translation>
    </message>
    <message>
        <source>Checks network, account, sound and calls. It takes about half a minute, and changes nothing.</source>
        <translation>नेटवर्क, खाते, आवाज़ और कॉल की जाँच करता है। इसमें लगभग आधा मिनट लगता है और कुछ बदला नहीं जाता।</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are wrong. What to do is said below.</source>
        <translation>
            <numerusform>%n गड़बड़ी है। क्या करना है, नीचे लिखा है।</numerusform>
            <numerusform>%n गड़बड़ियाँ हैं। क्या करना है, नीचे लिखा है।</numerusform>
        </translation>
    </message>
    <message>
        <source>Servers can be reached</source>
        <translation>सर्वर तक पहुँचा जा सकता है</translation>
    </message>
    <message>
        <source>Servers are trusted</source>
        <translation>सर्वर भरोसेमंद हैं</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>घड़ी सही है</translation>
    </message>
    <message>
        <source>Subscriber name</source>
        <translation>सब्सक्राइबर का नाम</translation>
    </message>
    <message>
        <source>Tokens are handed out</source>
        <translation>टोकन मिलते हैं</translation>
    </message>
    <message>
        <source>The session is accepted</source>
        <translation>सेशन स्वीकार किया जाता है</translation>
    </message>
    <message>
        <source>ExoPhone number</source>
        <translation>ExoPhone नंबर</translation>
    </message>
    <message>
        <source>Push connection</source>
        <translation>पुश कनेक्शन</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>कीरिंग</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>माइक्रोफ़ोन</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>लाउडस्पीकर</translation>
    </message>
    <message>
        <source>Headset buttons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call engine</source>
        <translation>कॉल इंजन</translation>
    </message>
    <message>
        <source>Registered for calls</source>
        <translation>कॉल के लिए रजिस्टर्ड</translation>
    </message>
    <message>
        <source>A call to an echo</source>
        <translation>इको नंबर पर कॉल</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>प्रतीक्षा में</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>ठीक</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>विफल</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>छोड़ा गया</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>Outcome</source>
        <translation>नतीजा</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>नोट</translation>
    </message>
    <message>
        <source>Note about this call</source>
        <translation>इस कॉल के बारे में नोट</translation>
    </message>
    <message>
        <source>No outcome</source>
        <translation>कोई नतीजा नहीं</translation>
    </message>
    <message>
        <source>Call feedback</source>
        <translation>कॉल फ़ीडबैक</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>छोड़ें</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>How was the call?</source>
        <translation>कॉल कैसी रही?</translation>
    </message>
    <message>
        <source>What did you notice?</source>
        <translation>आपने क्या देखा?</translation>
    </message>
    <message>
        <source>Choose from 1 (terrible) to 5 (excellent).</source>
        <translation>1 (बहुत खराब) से 5 (बेहतरीन) तक चुनें।</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>भेजा जा रहा है…</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>भेजें</translation>
    </message>
    <message>
        <source>Call time {time}</source>
        <translation>कॉल का समय {time}</translation>
    </message>
    <message numerus="yes">
        <source>Calls ring again in %n second(s) at most.</source>
        <translation>
            <numerusform>ज़्यादा से ज़्यादा %n सेकंड में कॉल की घंटी फिर बजेगी।</numerusform>
            <numerusform>ज़्यादा से ज़्यादा %n सेकंड में कॉल की घंटी फिर बजेगी।</numerusform>
        </translation>
    </message>
    <message>
        <source>Terrible. Unable to communicate. Call drop, no audio or one-way audio.</source>
        <translation>बहुत खराब। बात नहीं हो सकी। कॉल कटी, आवाज़ नहीं आई या एक ही ओर से आई।</translation>
    </message>
    <message>
        <source>Bad quality. Frequent choppy audio or high audio delay.</source>
        <translation>खराब गुणवत्ता। आवाज़ बार-बार टूटी या बहुत देर से आई।</translation>
    </message>
    <message>
        <source>Average quality. Minor audio noise.</source>
        <translation>औसत गुणवत्ता। आवाज़ में हल्का शोर।</translation>
    </message>
    <message>
        <source>Good quality. Negligible issues.</source>
        <translation>अच्छी गुणवत्ता। नाममात्र की समस्याएँ।</translation>
    </message>
    <message>
        <source>Excellent quality. No issues.</source>
        <translation>बेहतरीन गुणवत्ता। कोई समस्या नहीं।</translation>
    </message>
    <message>
        <source>No issues observed</source>
        <translation>कोई समस्या नहीं दिखी</translation>
    </message>
    <message>
        <source>Low audio clarity due to noisy audio</source>
        <translation>शोर के कारण आवाज़ साफ़ नहीं थी</translation>
    </message>
    <message>
        <source>Frequent breaks in audio or garbling in audio</source>
        <translation>आवाज़ बार-बार टूटी या बिगड़ी</translation>
    </message>
    <message>
        <source>Significant delay in audio</source>
        <translation>आवाज़ काफ़ी देर से आई</translation>
    </message>
    <message>
        <source>No audio received from far user</source>
        <translation>दूसरी ओर से आवाज़ नहीं आई</translation>
    </message>
    <message>
        <source>Echo during the call</source>
        <translation>कॉल के दौरान गूँज</translation>
    </message>
    <message>
        <source>{rating} of 5. {meaning}</source>
        <translation>5 में से {rating}। {meaning}</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Sound</source>
        <translation>आवाज़</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>साइन आउट करें</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>तैयार</translation>
    </message>
    <message>
        <source>In Progress</source>
        <translation>प्रगति में</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>ऑफ़लाइन</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Dial</source>
        <translation>डायल</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>संपर्क</translation>
    </message>
    <message>
        <source>Recents</source>
        <translation>हालिया</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>फिर से साइन इन करें</translation>
    </message>
    <message numerus="yes">
        <source>{title}, %n missed</source>
        <translation>
            <numerusform>{title}, %n छूटी हुई</numerusform>
            <numerusform>{title}, %n छूटी हुई</numerusform>
        </translation>
    </message>
    <message>
        <source>Calling {name}…</source>
        <translation>{name} को कॉल की जा रही है…</translation>
    </message>
</context>
<context>
    <name>InCall</name>
    <message>
        <source>Hang up</source>
        <translation>कॉल काटें</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>कॉल</translation>
    </message>
    <message>
        <source>Digits sent: {digits}</source>
        <translation>भेजे गए अंक: {digits}</translation>
    </message>
    <message>
        <source>Nobody hears you: the microphone is faulty or badly plugged in.</source>
        <translation>आपकी आवाज़ किसी को नहीं सुनाई दे रही: माइक्रोफ़ोन खराब है या ठीक से नहीं लगा है।</translation>
    </message>
    <message>
        <source>Nobody hears you: the microphone has stopped.</source>
        <translation>आपकी आवाज़ किसी को नहीं सुनाई दे रही: माइक्रोफ़ोन बंद हो गया है।</translation>
    </message>
    <message>
        <source>You cannot hear the call: the speaker has stopped.</source>
        <translation>आपको कॉल नहीं सुनाई दे रही: स्पीकर बंद हो गया है।</translation>
    </message>
    <message>
        <source>You cannot hear the other side: no sound arrives.</source>
        <translation>आपको दूसरी ओर की आवाज़ नहीं सुनाई दे रही: वहाँ से आवाज़ नहीं आ रही।</translation>
    </message>
    <message>
        <source>The other side cannot hear you: your sound is not sent.</source>
        <translation>दूसरी ओर आपकी आवाज़ नहीं सुनाई दे रही: आपकी आवाज़ भेजी नहीं जा रही।</translation>
    </message>
    <message>
        <source>Only silence arrives. The other side may be muted.</source>
        <translation>सिर्फ़ सन्नाटा आ रहा है। हो सकता है दूसरी ओर म्यूट हो।</translation>
    </message>
    <message>
        <source>Nobody hears you: the computer has muted this microphone. Unmute it with the mute key, on the headset or in the sound settings.</source>
        <translation>आपकी आवाज़ किसी को नहीं सुनाई दे रही: कंप्यूटर ने यह माइक्रोफ़ोन म्यूट किया है। इसे म्यूट बटन से, हेडसेट पर या साउंड सेटिंग में अनम्यूट करें।</translation>
    </message>
    <message>
        <source>You cannot hear the call: the computer has muted this speaker. Unmute it with the mute key or in the sound settings.</source>
        <translation>आपको कॉल नहीं सुनाई दे रही: कंप्यूटर ने यह स्पीकर म्यूट किया है। इसे म्यूट बटन से या साउंड सेटिंग में अनम्यूट करें।</translation>
    </message>
    <message>
        <source>You are muted: nobody hears you.</source>
        <translation>आप म्यूट हैं: आपकी आवाज़ किसी को नहीं सुनाई दे रही।</translation>
    </message>
    <message>
        <source>Use another microphone</source>
        <translation>दूसरा माइक्रोफ़ोन इस्तेमाल करें</translation>
    </message>
    <message>
        <source>Use another speaker</source>
        <translation>दूसरा स्पीकर इस्तेमाल करें</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>फिर से कनेक्ट करें</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>अनम्यूट करें</translation>
    </message>
    <message>
        <source>Microphone: muted</source>
        <translation>माइक्रोफ़ोन: म्यूट</translation>
    </message>
    <message>
        <source>Nobody hears you: the microphone brings no sound.</source>
        <translation>आपकी आवाज़ किसी को नहीं सुनाई दे रही: माइक्रोफ़ोन से आवाज़ नहीं आ रही।</translation>
    </message>
    <message>
        <source>Call time {time}</source>
        <translation>कॉल का समय {time}</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>होल्ड</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>म्यूट</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>स्पीकर</translation>
    </message>
    <message>
        <source>Bluetooth</source>
        <translation>ब्लूटूथ</translation>
    </message>
    <message>
        <source>Hide the keypad</source>
        <translation>कीपैड छिपाएँ</translation>
    </message>
    <message>
        <source>Show the keypad</source>
        <translation>कीपैड दिखाएँ</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>कीपैड</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>ट्रांसफ़र</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>रिकॉर्डिंग रोकें</translation>
    </message>
    <message>
        <source>Record the call; both sides hear a tone</source>
        <translation>कॉल रिकॉर्ड करें; दोनों ओर एक टोन सुनाई देगी</translation>
    </message>
    <message>
        <source>Record the call</source>
        <translation>कॉल रिकॉर्ड करें</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>फिर शुरू</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>म्यूट है</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>रिकॉर्ड</translation>
    </message>
    <message>
        <source>Number or user</source>
        <translation>नंबर या यूज़र</translation>
    </message>
    <message>
        <source>Transfer to</source>
        <translation>किसे ट्रांसफ़र करें</translation>
    </message>
    <message>
        <source>Transfer the call</source>
        <translation>कॉल ट्रांसफ़र करें</translation>
    </message>
    <message>
        <source>Do not transfer</source>
        <translation>ट्रांसफ़र न करें</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>कनेक्ट हो रहा है</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>अभी पता नहीं</translation>
    </message>
    <message>
        <source>Both sides put the call on hold</source>
        <translation>दोनों ओर से कॉल होल्ड पर है</translation>
    </message>
    <message>
        <source>You put this call on hold</source>
        <translation>आपने यह कॉल होल्ड पर रखी है</translation>
    </message>
    <message>
        <source>The other side put the call on hold</source>
        <translation>दूसरी ओर से कॉल होल्ड पर रखी गई है</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>घंटी बज रही है</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>आने वाली कॉल</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>जवाब दिया जा रहा है</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>कनेक्ट है</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>फिर से कनेक्ट हो रहा है</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>समाप्त हो रही है</translation>
    </message>
    <message>
        <source>Call ended</source>
        <translation>कॉल समाप्त हुई</translation>
    </message>
    <message>
        <source>Measuring quality…</source>
        <translation>गुणवत्ता मापी जा रही है…</translation>
    </message>
    <message>
        <source>MOS, wide band</source>
        <translation>MOS, वाइड बैंड</translation>
    </message>
    <message>
        <source>MOS</source>
        <translation>MOS</translation>
    </message>
    <message>
        <source>Call quality: {word}</source>
        <translation>कॉल की गुणवत्ता: {word}</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>कोडेक</translation>
    </message>
    <message>
        <source>Bit rate</source>
        <translation>बिट रेट</translation>
    </message>
    <message>
        <source>Lost on the way here</source>
        <translation>यहाँ आते समय गुम</translation>
    </message>
    <message>
        <source>Lost on the way there</source>
        <translation>वहाँ जाते समय गुम</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>जिटर</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>राउंड ट्रिप</translation>
    </message>
    <message>
        <source>Jitter buffer</source>
        <translation>जिटर बफ़र</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>एन्क्रिप्शन</translation>
    </message>
    <message>
        <source>Transferring to {target}</source>
        <translation>{target} को ट्रांसफ़र किया जा रहा है</translation>
    </message>
    <message>
        <source>none</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>Microphone: no sound</source>
        <translation>माइक्रोफ़ोन: आवाज़ नहीं</translation>
    </message>
    <message>
        <source>Is it switched on, on the headset and in the sound settings?</source>
        <translation>क्या वह हेडसेट पर और साउंड सेटिंग में चालू है?</translation>
    </message>
    <message>
        <source>Is it switched on, and may apps use it? See Settings &gt; Privacy &amp; security &gt; Microphone.</source>
        <translation>क्या वह चालू है और ऐप उसका इस्तेमाल कर सकते हैं? Settings &gt; Privacy &amp; security &gt; Microphone देखें।</translation>
    </message>
    <message>
        <source>Is it switched on, and may ExoPhone use it? See System Settings &gt; Privacy &amp; Security &gt; Microphone.</source>
        <translation>क्या वह चालू है और ExoPhone उसका इस्तेमाल कर सकता है? System Settings &gt; Privacy &amp; Security &gt; Microphone देखें।</translation>
    </message>
    <message>
        <source>Microphone: very loud</source>
        <translation>माइक्रोफ़ोन: बहुत तेज़</translation>
    </message>
    <message>
        <source>Microphone: you are heard</source>
        <translation>माइक्रोफ़ोन: आपकी आवाज़ सुनाई दे रही है</translation>
    </message>
    <message>
        <source>Microphone: quiet</source>
        <translation>माइक्रोफ़ोन: धीमा</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>रिकॉर्डिंग जारी है</translation>
    </message>
    <message>
        <source>Recording has ended</source>
        <translation>रिकॉर्डिंग समाप्त हुई</translation>
    </message>
</context>
<context>
    <name>Incoming</name>
    <message>
        <source>{name} calls</source>
        <translation>{name} की कॉल</translation>
    </message>
    <message>
        <source>Show ExoPhone</source>
        <translation>ExoPhone दिखाएँ</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>जवाब दें</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>अस्वीकार करें</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>आने वाली कॉल</translation>
    </message>
    <message>
        <source>{answer} answers, {decline} declines</source>
        <translation>{answer} से जवाब दें, {decline} से अस्वीकार करें</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>समाप्त हो रही है</translation>
    </message>
    <message>
        <source>Incoming call from {name}</source>
        <translation>{name} की कॉल आ रही है</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Star</source>
        <translation>स्टार</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>हैश</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>कीपैड</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Of words, dates and times. What Exotel sends stays as it is.</source>
        <translation>शब्दों, तारीखों और समय की। Exotel जो भेजता है, वह वैसा ही रहता है।</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>That of the system</source>
        <translation>सिस्टम की भाषा</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>ExoPhone</source>
        <translation>ExoPhone</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Undo</source>
        <translation>पहले जैसा करें</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>हटाएँ</translation>
    </message>
</context>
<context>
    <name>PopUps</name>
    <message>
        <source>When somebody calls</source>
        <translation>जब कोई कॉल करे</translation>
    </message>
    <message>
        <source>With Answer and Decline, above other programs. It never takes the keyboard.</source>
        <translation>जवाब दें और अस्वीकार करें के साथ, दूसरे प्रोग्रामों के ऊपर। यह कीबोर्ड का फ़ोकस कभी नहीं लेती।</translation>
    </message>
    <message>
        <source>Your system may hide them while you present or focus.</source>
        <translation>प्रेज़ेंटेशन या फ़ोकस के समय आपका सिस्टम इन्हें छिपा सकता है।</translation>
    </message>
    <message>
        <source>During a call</source>
        <translation>कॉल के दौरान</translation>
    </message>
    <message>
        <source>Mute and hang up while another program is in front.</source>
        <translation>कोई दूसरा प्रोग्राम सामने हो, तब भी म्यूट करें और कॉल काटें।</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>जब विंडो बंद हो</translation>
    </message>
    <message>
        <source>Calls still come, and the tray icon opens the window. Without a tray icon, closing ends ExoPhone.</source>
        <translation>कॉल फिर भी आती हैं और ट्रे आइकन से विंडो खुलती है। ट्रे आइकन न हो, तो विंडो बंद करने पर ExoPhone बंद हो जाता है।</translation>
    </message>
</context>
<context>
    <name>Programs</name>
    <message>
        <source>Phone links call without asking</source>
        <translation>फ़ोन लिंक बिना पूछे कॉल करें</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>वेब पेज</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>कमांड</translation>
    </message>
    <message>
        <source>When</source>
        <translation>कब</translation>
    </message>
    <message>
        <source>Calls that answer themselves</source>
        <translation>अपने-आप उठने वाली कॉल</translation>
    </message>
    <message>
        <source>My programs may use ExoPhone</source>
        <translation>मेरे प्रोग्राम ExoPhone का इस्तेमाल कर सकते हैं</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सेव करें</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>सेव हो गया।</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>लिंक</translation>
    </message>
    <message>
        <source>Links to phone numbers fill the dialer and ask.</source>
        <translation>फ़ोन नंबर वाले लिंक डायलर में नंबर भरते हैं और पूछते हैं।</translation>
    </message>
    <message>
        <source>After a beep, and never during another call. A program announces a call that you clicked elsewhere.</source>
        <translation>बीप के बाद, और दूसरी कॉल के दौरान कभी नहीं। जिस कॉल पर आपने कहीं और क्लिक किया, उसकी सूचना कोई प्रोग्राम देता है।</translation>
    </message>
    <message>
        <source>Callers in your CRM</source>
        <translation>आपके CRM में कॉलर</translation>
    </message>
    <message>
        <source>{number}, {international}, {name}, {message}, {call_id} and {user} stand for the call.</source>
        <translation>कॉल की जानकारी इनकी जगह आती है: {number}, {international}, {name}, {message}, {call_id} और {user}।</translation>
    </message>
    <message>
        <source>Keys that work in other programs</source>
        <translation>दूसरे प्रोग्रामों में भी काम करने वाली कुंजियाँ</translation>
    </message>
    <message>
        <source>On Windows and X11.</source>
        <translation>Windows और X11 पर।</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>पहुँच</translation>
    </message>
    <message>
        <source>The command exophone ctl and the like, from the next start.</source>
        <translation>exophone ctl कमांड और ऐसे प्रोग्राम, अगली बार शुरू होने से।</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>जवाब दें</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>कॉल काटें</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>म्यूट करें</translation>
    </message>
    <message>
        <source>When somebody calls</source>
        <translation>जब कोई कॉल करे</translation>
    </message>
    <message>
        <source>When I answer</source>
        <translation>जब मैं जवाब दूँ</translation>
    </message>
    <message>
        <source>None</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>Those that I clicked elsewhere</source>
        <translation>जिन पर मैंने कहीं और क्लिक किया</translation>
    </message>
    <message>
        <source>All</source>
        <translation>सभी</translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message>
        <source>Excellent</source>
        <translation>बेहतरीन</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>अच्छी</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>ठीक-ठाक</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>कमज़ोर</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>खराब</translation>
    </message>
</context>
<context>
    <name>Quiet</name>
    <message>
        <source>Do not disturb</source>
        <translation>परेशान न करें</translation>
    </message>
    <message>
        <source>Let calls ring again</source>
        <translation>कॉल की घंटी फिर बजने दें</translation>
    </message>
    <message>
        <source>Do not disturb until {time}</source>
        <translation>{time} तक परेशान न करें</translation>
    </message>
    <message>
        <source>For 30 minutes</source>
        <translation>30 मिनट के लिए</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>1 घंटे के लिए</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>कल तक</translation>
    </message>
    <message>
        <source>Until I turn it off</source>
        <translation>जब तक मैं बंद न करूँ</translation>
    </message>
</context>
<context>
    <name>Recents</name>
    <message>
        <source>Note</source>
        <translation>नोट</translation>
    </message>
    <message>
        <source>Write a note about this call</source>
        <translation>इस कॉल के बारे में नोट लिखें</translation>
    </message>
    <message>
        <source>Back to past calls</source>
        <translation>पिछली कॉल पर वापस</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>कॉल करें</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>नंबर कॉपी करें</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>कॉपी हो गया</translation>
    </message>
    <message>
        <source>still in progress</source>
        <translation>अभी जारी है</translation>
    </message>
    <message>
        <source>background noise</source>
        <translation>आसपास का शोर</translation>
    </message>
    <message>
        <source>choppy sound</source>
        <translation>टूटती आवाज़</translation>
    </message>
    <message>
        <source>high delay</source>
        <translation>ज़्यादा देरी</translation>
    </message>
    <message>
        <source>no sound</source>
        <translation>आवाज़ नहीं</translation>
    </message>
    <message>
        <source>echo</source>
        <translation>गूँज</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>नंबर</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>शुरू हुई</translation>
    </message>
    <message>
        <source>Talked</source>
        <translation>बातचीत</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>समाप्ति</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>गुणवत्ता</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>लाइन</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>कोडेक</translation>
    </message>
    <message>
        <source>Your rating</source>
        <translation>आपकी रेटिंग</translation>
    </message>
    <message>
        <source>could not be reached</source>
        <translation>संपर्क नहीं हो सका</translation>
    </message>
    <message>
        <source>was not answered</source>
        <translation>जवाब नहीं मिला</translation>
    </message>
    <message>
        <source>no sound arrived</source>
        <translation>आवाज़ नहीं आई</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>विफल</translation>
    </message>
    <message>
        <source>by you</source>
        <translation>आपकी ओर से</translation>
    </message>
    <message>
        <source>by the other side</source>
        <translation>दूसरी ओर से</translation>
    </message>
    <message>
        <source>too many calls at once</source>
        <translation>एक साथ बहुत ज़्यादा कॉल</translation>
    </message>
    <message>
        <source>cannot be called</source>
        <translation>कॉल नहीं की जा सकती</translation>
    </message>
    <message>
        <source>{loss:.1f} % lost, jitter {jitter:.0f} ms, {rtt}</source>
        <translation>{loss:.1f} % गुम, जिटर {jitter:.0f} ms, {rtt}</translation>
    </message>
    <message>
        <source>{rating} of 5</source>
        <translation>5 में से {rating}</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>व्यस्त</translation>
    </message>
    <message>
        <source>you were busy</source>
        <translation>आप व्यस्त थे</translation>
    </message>
    <message>
        <source>{words} (SIP {code})</source>
        <translation>{words} (SIP {code})</translation>
    </message>
    <message>
        <source>round trip not known</source>
        <translation>राउंड ट्रिप पता नहीं</translation>
    </message>
    <message>
        <source>round trip {ms:.0f} ms</source>
        <translation>राउंड ट्रिप {ms:.0f} ms</translation>
    </message>
    <message>
        <source>Search name or number</source>
        <translation>नाम या नंबर खोजें</translation>
    </message>
    <message>
        <source>All</source>
        <translation>सभी</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>छूटी हुई</translation>
    </message>
    <message>
        <source>Export all calls for a spreadsheet</source>
        <translation>सभी कॉल स्प्रेडशीट के लिए निर्यात करें</translation>
    </message>
    <message>
        <source>Past calls</source>
        <translation>पिछली कॉल</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>विवरण</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>नोट बदलें</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>नोट जोड़ें</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>जारी है</translation>
    </message>
    <message>
        <source>Dialled</source>
        <translation>डायल की गई</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>आई हुई</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>अस्वीकार की गई</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>विफल</translation>
    </message>
    <message>
        <source>not seen yet</source>
        <translation>अभी नहीं देखी गई</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>नोट के साथ</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>जवाब नहीं</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>छोड़ दी गई</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>नहीं उठाई गई</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>संपर्क नहीं हुआ</translation>
    </message>
    <message>
        <source>too many calls</source>
        <translation>बहुत ज़्यादा कॉल</translation>
    </message>
    <message>
        <source>Export all calls</source>
        <translation>सभी कॉल निर्यात करें</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>स्प्रेडशीट (*.csv)</translation>
    </message>
    <message>
        <source>No call found</source>
        <translation>कोई कॉल नहीं मिली</translation>
    </message>
    <message>
        <source>Past calls cannot be shown</source>
        <translation>पिछली कॉल नहीं दिखाई जा सकतीं</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर से कोशिश करें</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>अभी कोई कॉल नहीं</translation>
    </message>
    <message>
        <source>Calls appear here as soon as they are made or received.</source>
        <translation>कॉल करते या आते ही यहाँ दिखाई देती हैं।</translation>
    </message>
    <message>
        <source>Reading past calls…</source>
        <translation>पिछली कॉल पढ़ी जा रही हैं…</translation>
    </message>
    <message>
        <source>No missed calls</source>
        <translation>कोई छूटी हुई कॉल नहीं</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <translation>{number} को कॉल करें</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Passwords and tokens are never part of it.</source>
        <translation>पासवर्ड और टोकन इसमें कभी नहीं होते।</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>समय</translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation>क्या भेजा जाएगा</translation>
    </message>
    <message>
        <source>What went wrong?</source>
        <translation>क्या गड़बड़ हुई?</translation>
    </message>
    <message>
        <source>What did you do, and what happened?</source>
        <translation>आपने क्या किया और क्या हुआ?</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>पूर्वावलोकन</translation>
    </message>
    <message>
        <source>How much was sent</source>
        <translation>कितना भेजा गया</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>फ़ाइल में सेव करें…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>रिपोर्ट सेव करें</translation>
    </message>
    <message>
        <source>Zip archives (*.zip)</source>
        <translation>Zip आर्काइव (*.zip)</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>कब?</translation>
    </message>
    <message>
        <source>(The beginning is not shown here, but it is sent.)</source>
        <translation>(शुरुआत यहाँ नहीं दिखाई गई, पर भेजी जाती है।)</translation>
    </message>
    <message>
        <source>Sending the report…</source>
        <translation>रिपोर्ट भेजी जा रही है…</translation>
    </message>
    <message>
        <source>Your words and this computer</source>
        <translation>आपके शब्द और यह कंप्यूटर</translation>
    </message>
    <message>
        <source>The log of the app</source>
        <translation>ऐप का लॉग</translation>
    </message>
    <message>
        <source>The report was sent. Thank you!</source>
        <translation>रिपोर्ट भेज दी गई। धन्यवाद!</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>पिछला एक घंटा</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>पिछले 24 घंटे</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>पिछले 7 दिन</translation>
    </message>
    <message>
        <source>The report was sent. Its name there is {name}.</source>
        <translation>रिपोर्ट भेज दी गई। वहाँ उसका नाम {name} है।</translation>
    </message>
    <message>
        <source>Sign in to send a report, or save it to a file.</source>
        <translation>रिपोर्ट भेजने के लिए साइन इन करें, या उसे फ़ाइल में सेव करें।</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर से कोशिश करें</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>भेजें</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Empty the search</source>
        <translation>खोज खाली करें</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loudspeaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>headset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bluetooth headset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ring tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>registrar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>user name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account SID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ahead of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rating is a whole number from 1 to 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {1} that comes with ExoPhone is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is longer than {1} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not of the form sip:user@host, with :port and ;parameters if need be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the part before @ has characters that a SIP user name cannot have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the host is not a domain name or an IPv4 address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the port is not a number from 1 to 65535</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ;parameter has characters that it cannot have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound system does not answer. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen {1} is not plugged in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen {1} does not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No microphone and no loudspeaker could be opened: calls are silent until one is plugged in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No microphone could be opened: others cannot hear you until one is plugged in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No loudspeaker could be opened: you cannot hear others until one is plugged in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine has no sound system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound system does not list its devices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {1} does not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {1} does not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} is not plugged in any more: {2} {3} {4}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} is plugged in: {2} {3} it, no longer {4}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system has a new default: {1} {2} {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} does not work now: {2} {3} {4}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your voice now comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls are now heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ringing is now heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound file {1} cannot be played: it is longer than {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound file {1} cannot be played: {2} samples per second is outside what is understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound file {1} cannot be played: there is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound file {1} cannot be played: it is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound file {1} cannot be played: reading it is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound file {1} cannot be played: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound file {1} cannot be played: it is not a sound file that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk refused it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter against rumble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Echo cancellation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise suppression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic gain control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the result is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} failed and is switched off. The call goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing is not allowed there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording {1} cannot be written: not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording {1} cannot be written: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the recording is not a file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording {1} ended early: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is too slow for the recording {1}: parts are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a WAV file holds 37 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen ring tone is empty or silent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} The built-in ring tone is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a key of a telephone: use 0 to 9, *, # or A to D.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are heard well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone brings no sound at all. It may be switched off, or the system&apos;s privacy settings may keep programs from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone is stuck on one value. Unplug it and plug it in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No speech was heard. Speak while it listens, or choose another microphone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are hard to hear. Come nearer to the microphone or raise its level in the system&apos;s sound settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are too loud and sound distorted. Move the microphone away from your mouth or lower its level in the system&apos;s sound settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is much noise around you. Move the microphone nearer to your mouth, or use a headset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The microphone hears the loudspeaker: echo cancellation is needed, and a headset is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others do not hear themselves through you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording is too short to be measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Echo cancellation and noise suppression are not available on this machine; sound is sent as the microphone hears it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host {1} could not be found in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host {1} could not be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no network to {1}: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This call has already ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound arrived for too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {1} cannot be played: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call is declined with a code from 400 to 699.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call with this identifier exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call could not be placed: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This call is not ringing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side does not take digits by SIP INFO.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits can be sent once the call is up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side did not take the call up again. Try once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a call that is up can be held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side does not allow hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another layout of pjmedia_port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no null port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side has several other addresses; call one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side has moved to another address for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side can be reached at another address now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side must be called through another server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side offers another service instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not understand the call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the user name or password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not allow this call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side does not take calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side does not accept this kind of call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side could not be reached: no answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address is no longer in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side does not understand our media.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side needs a SIP extension that this phone does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side is not available now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call no longer exists on the other side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call went in a circle between servers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call went through too many servers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is not complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side is busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No common codec or encryption with the other side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides changed the call at once; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has an internal error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server on the way failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached or is overloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server on the way did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side is busy everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side declined the call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address does not exist anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registrar did not understand the registration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registrar refused the user name or password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registrar refused the user name or password, or this account may not register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registrar does not know this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server does not take registrations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy refused the user name or password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registrar did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registrar wants a longer registration time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registrar is not available now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registrar has an internal error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registrar could not be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call ended with SIP {1} {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The registrar answered {1} {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call is being recorded already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call can be recorded once it is up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This call is not being recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SIP stack refused the account: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The display name or user name has a control character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There can be at most {1} accounts at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A SIP address has plain ASCII characters only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The extra headers are too long: at most {1} bytes together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DTMF digits are 0-9, A-D, * and #, at most 64 at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} is not a SIP address: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a header name: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header {1} is set by the phone itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The header {1} has a line break or control character in its value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound can be checked when the call is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no sound devices to check here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check did not work; the log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {1} transport on {2}: {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SIP stack did not start: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no codec {1} in this SIP stack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a call that is up can be transferred.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call is being transferred already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both calls must be up to be connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side did not say what became of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call was not transferred. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call engine ended unexpectedly ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call engine could not be started: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call engine spoke nonsense: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call engine could not be set up ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a frame of {1} bytes is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreadable frame ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls of this account cannot be transferred.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DTMF digits are 0-9, A-D, * and #.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the latest call is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {1} while the call is {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a call already; end it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment: the calls are being swapped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are two calls: connect them, or end one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody answered in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} does not fit a call in state {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subscriber name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subscriber token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This client has no platform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {1} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} It is being started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session profile could not be fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call ended, and nobody said what became of the transfer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are two calls already; end one of them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no two calls to swap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no two calls to connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is being asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be dialled: use letters and digits, a + only at the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The custom field takes letters, digits, comma, colon and brackets, at most {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be dialled: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voice client is not initialised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback goes to Exotel, and this account is not Exotel&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feedback was not sent: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This client has nowhere to send logs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start of the logs must be before their end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs are being sent already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logs could not be put together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No handset is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No loudspeaker is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Bluetooth headset is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No headset is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please enter the hostname, such as https://host.example/v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hostname is longer than {1} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hostname must start with https:// (or http:// on this machine).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hostname is not a valid address; it looks like https://host/v1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hostname must not contain a user name or a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hostname must not contain ? or #.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http:// would send the password in clear; use https:// (http:// is taken for this machine only).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account SID or the user name cannot be part of an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of {1} has an unusable {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} gave an unexpected answer ({2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of {1} is not valid JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of {1} lacks {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} does not accept the session; please sign in again{2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} does not allow this{2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} does not know what was asked for{2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} asks to wait before trying again{2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} refused the request with {2}{3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} has a problem of its own ({2}); try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session has expired; please sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login failed: the user name, the password or the account SID is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the deadline has passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer from the resolver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an event is larger than {1} KiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} did not answer with an event stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request to {1} could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app backend named no usable place for logs: it must be an https address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is larger than {1} MiB; choose a shorter time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} does not take the logs; the permission to send them has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no TLS connection could be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} cannot be reached; check the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} refused the connection; the server is not running there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its certificate is not trusted ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no server called {1}; check the hostname and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} did not answer within {2} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to {1} is not secure: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of {1} was cut off or is not HTTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to {1} was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no room to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile of the subscriber has an unusable {1}: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {1} is not trusted ({2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} could not be asked ({2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of {1} is larger than {2} KiB and was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} sent a compressed answer that was not asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} sends us to another address, which is not followed; check the hostname.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your session has ended; please sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subscriber token is not a JSON object with the two tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such call in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call history takes too long to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calls could not be exported to {1} ({2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call history cannot be read ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is another program&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was written by a newer ExoPhone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ExoPhone was closed during the call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call history {1} {2}; it is kept as {3} and a new one begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls are not kept in the history:{1} it cannot be opened ({2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call could not be kept in the history ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call history has been closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call history cannot keep up: the disk waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contacts are too many to be kept for later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it makes no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contacts cannot be kept for later ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no session bus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no notification server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no notifications here ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notification was not taken ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feedback cannot be kept for later ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is larger than {1} KiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window {1} still for {2} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has stood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ({1} ms of it on a processor{2})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {1} ms waiting for one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a shortcut of the system run exophone ctl answer, hangup or toggle-mute instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wayland lets no program see the keys of others. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts in other programs are not there on macOS yet. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no screen to take keys from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} is no key combination such as Ctrl+Alt+A.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} is for typing; add Ctrl, Alt or Super to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only web addresses are opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web browser could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command failed with exit status {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its data cannot be passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command could not be started ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command was not done after {1} seconds and was ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{1}” is locked by your organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can be changed by others than the administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy {1} has an unknown part {2}; it is passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy {1}: the reason must be a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no TOML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy {1} is ignored in part: {2} must be a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy {1} is ignored: it {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{1}” ({2}) cannot be locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is locked by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is passed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy {1}: {2} {3}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {1} belongs to somebody else; it is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {1} cannot be used ({2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {1} is open to others ({2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring that works, so you will have to sign in at each start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this computer does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this computer did not answer in {1} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this computer refused ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names a file or folder of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host name to sign in to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>echo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hear myself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AEC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep my voice at one level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AGC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too loud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out rumble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low frequencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ringtone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>melody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring with a sound file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own ring tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>music</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headset buttons for calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jabra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yealink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EPOS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compliance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My programs may use ExoPhone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ctl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone links call without asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time after a call in which no other rings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrap up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after call work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcomes of calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disposition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls that answer themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page of the CRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>screen pop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command for callers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the CRM is told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer by a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hotkey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>global</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang up by a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute by a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep running when the window is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small window when somebody calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>popup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small bar during a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>floating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of ExoPhone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>हिन्दी</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>भाषा</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country of numbers without one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>country code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prefix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for new versions at each start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>upgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be an address that begins with https:// or http://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be auto, on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be off, low, moderate, high or highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be bells or warble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a whole number of seconds, 0 to 3600</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a list of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be off, own or all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be ringing or answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be system, en or hi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a country such as IN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it may hold a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it may hold a key, and a file must not bring commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings {1} made no sense; the defaults are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings {1} made no sense; they are kept as {2} and the defaults are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings cannot be kept in {1} ({2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings {1} cannot be read ({2}); the defaults are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This build of ExoPhone cannot look for new versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of new versions is not signed by the makers of this build; it is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of new versions makes no sense to this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>libxcb, which keys are taken through, is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The X server cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 call was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} calls were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} exported to {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no call history to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note was not kept. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rating was not kept in the history. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the CRM is too long, or has spaces in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the CRM must begin with https:// or http://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the CRM has a placeholder or a password in its host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CRM command names no program, or has too many arguments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program of the CRM command is no full path and no plain name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A caller cannot be the program of the CRM command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CRM command cannot be a batch file: Windows would run its data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An argument of the CRM command is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CRM {1} has an unknown placeholder {{2}}; known are {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the CRM makes no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This choice lasts until you close the app. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two shortcuts have the same keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CRM command has a quote that does not end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sound file {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ExoPhone {1} is there: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid number, no special characters allowed(except + at the beginning)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid number, no more than {1} characters allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot dial out to yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid number: use letters, digits and . _ - * #, a + only in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid address, no more than {1} characters allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid address: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not disturb is over: calls ring again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not disturb is forgotten when you close the app. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contact Exotel support (hello@exotel.in)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Exotel subscriber is examined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in in the window first, or name a host and a token file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>malformed packet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it requires basic authentication.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VoIP calling is not enabled in your account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays, {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subscriber name has {1} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subscriber name keeps Exotel&apos;s rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exotel hands out tokens for this subscriber.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform accepts the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SIP exophone is {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The push connection opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use letters and digits only, {1} at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No API key was given: only whoever runs the app backend needs this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To try it, set EXOTEL_API_KEY and EXOTEL_API_TOKEN and give --api-host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no token of a session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No SIP exophone is set, so no call can be dialled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app backend&apos;s sign-in answer has to name it; tell whoever runs the backend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SIP exophone is not a phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the app backend send the number that the dashboard shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the subscriber name: letters and digits, fewer than 16 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the API key and the API token; they go as basic authentication.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VoIP calling has to be enabled: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out and sign in again; if it stays, {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform answered {1}: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the hostname and the account SID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a few minutes and try again; if it stays, {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUTHENTICATION_EXPIRED_TOKEN: the session is over, and cannot be renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out and sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The push connection could not be opened. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A proxy or firewall may end long connections; ask whoever runs this network, or the app backend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the token has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the token is not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exotel answered the request for a token with {1}: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app backend offers no push connection; calls come by SIP alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call engine works: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered for {1} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound of a call is good: MOS {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a minute, as the app tries again by itself; else sign out and sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call engine has no {1}, which the account needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another transport, or this app on another system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no SIP account to register.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account has no registrar: calls can be made, and none received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no SIP account to call with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number is known that sends back what it hears.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If your server has an echo number, name it: exophone doctor --echo NUMBER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a call; it is not disturbed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the check again after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The echo answered, but no sound came back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A firewall or router keeps media away: let UDP through (Exotel: ports 10000 to 40000), and switch off SIP ALG in the router.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sound of a call is poor: MOS {1}, {2} lost, jitter {3} ms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a cable in place of Wi-Fi, end large downloads, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered: calls can be made and received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not registered: no calls can be received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the computer; if it stays, install the app again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check user name and password; Exotel allows one device at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check registrar, proxy and transport, and that the firewall lets SIP through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the echo as a user name, a number or a SIP URI.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The echo could not be called. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If registering works, check that the echo number is right and calls are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Linux install and unlock GNOME Keyring or KWallet; elsewhere unlock the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug one in, or a headset, and let this app use the microphone in the privacy settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug in a headset or loudspeakers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls use the {1} {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this computer works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring that works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The buttons of {1} can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls work without them. On Linux, install the udev rule that comes with ExoPhone and plug the headset in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No headset with buttons for calls is plugged in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not run: the examination was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This took longer than {1} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system does not answer; restart the computer and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check itself failed ({1}); the log says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tried, as this failed: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server was named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in in the window first, or name a server or an account file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever runs the server or this network; do not go on without TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate has to be renewed; tell whoever runs the server. If this computer&apos;s date is wrong, set it right first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the date and time of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If your company inspects traffic, have its authority installed on this computer. Otherwise do not go on: this may not be the real server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the hostname for a spelling mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of {1} is trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, issued by {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and ends soon, on {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, good until {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of this computer is {1} {2} the server&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the system set date, time and time zone by itself; tokens and certificates are refused while the clock is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No web server was named whose clock could be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not say what time it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of this computer is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the hostname.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIP over UDP has no connections; the registration will tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no TLS to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s time could not be read. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this computer&apos;s connection and the spelling of the hostname; a firewall must let TCP port {1} through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays, ask whoever runs this network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call engine did not start in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call did not end in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody answered the call in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call was not answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other side ended the call at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now trying the {1} {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no other {1}. Please plug one in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may be calling, in a way that this ExoPhone is too old to understand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please Enter User Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please Enter Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please Enter Account SID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please Enter Hostname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please Enter a valid Display Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stay signed in until you close the app. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last session could not be forgotten. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> What your organisation has locked stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings were not exported: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported from {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to how it was at first.{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} cannot be read: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported from {1}. {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names more than {1} characters to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has a % that stands for nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has characters that cannot be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it asks for a code of the telephone service, which a link may not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ;parameter of it makes no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it names nobody before the @</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the part before @ has characters that cannot be called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no phone number and no user ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it begins with none of </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to see your contacts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link cannot be called: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outgoing call failed: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no call to rate yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feedback was not sent. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ring tone can be heard when the call is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls are not kept in a history here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call was transferred to {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to call {1}, which a link asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{1} The extension is {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link asks to call {1}. Press Call if you want to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link asks to call {1}. It waits in the dialer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed call from {1}, while you were not to be disturbed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording ended early. {1} What there is: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call was recorded to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed call from {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to send a report, or save it to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A SIP account has nobody who takes reports; save it to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was saved as {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report cannot be saved as {1}: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last session has ended; please sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept, and sent when Exotel can be reached again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feedback was not taken. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The feedback was not sent yet. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large for settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two shortcuts would have the same keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{1}” stays as it is: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is neither TOML nor JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{1}” was left out: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is not known for push messages. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please enter your SIP address, such as alice@example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SIP address needs a user, as in alice@example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIP user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {1} is not usable: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names can have no quotes, &lt; or &gt;, and at most 255 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please enter the {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {1} has letters, digits, and . _ - in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The caller is not shown in the CRM. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording calls is switched off on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The call is not recorded: {1} cannot be made ({2}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note was not kept: there is no call history.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Check this computer</source>
        <translation>इस कंप्यूटर की जाँच करें</translation>
    </message>
    <message>
        <source>Small window when somebody calls</source>
        <translation>किसी के कॉल करने पर छोटी विंडो</translation>
    </message>
    <message>
        <source>Notifications of the system</source>
        <translation>सिस्टम की सूचनाएँ</translation>
    </message>
    <message>
        <source>Small bar during a call</source>
        <translation>कॉल के दौरान छोटी पट्टी</translation>
    </message>
    <message>
        <source>Keep running when the window is closed</source>
        <translation>विंडो बंद करने पर भी चलते रहें</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>कॉल</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>सहायता</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>इस नाम की कोई सेटिंग नहीं है।</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>सेटिंग पर वापस</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>सेटिंग खोजें</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>आवाज़</translation>
    </message>
    <message>
        <source>Microphone, speakers, volumes, ring tone</source>
        <translation>माइक्रोफ़ोन, स्पीकर, वॉल्यूम, रिंगटोन</translation>
    </message>
    <message>
        <source>device headset audio</source>
        <translation>डिवाइस हेडसेट ऑडियो साउंड</translation>
    </message>
    <message>
        <source>Sound check</source>
        <translation>आवाज़ की जाँच</translation>
    </message>
    <message>
        <source>Before you call: hear, be heard, no echo</source>
        <translation>कॉल से पहले: सुनें, सुनाई दें, गूँज न हो</translation>
    </message>
    <message>
        <source>Pop-ups and notifications</source>
        <translation>पॉप-अप और सूचनाएँ</translation>
    </message>
    <message>
        <source>While you look at other programs</source>
        <translation>जब आप दूसरे प्रोग्राम देख रहे हों</translation>
    </message>
    <message>
        <source>ring tray background call bar popup</source>
        <translation>रिंग घंटी ट्रे बैकग्राउंड कॉल पट्टी पॉपअप</translation>
    </message>
    <message>
        <source>Rate the last call</source>
        <translation>पिछली कॉल को रेट करें</translation>
    </message>
    <message>
        <source>Tell Exotel how it sounded</source>
        <translation>Exotel को बताएँ कि आवाज़ कैसी थी</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>दूसरे प्रोग्राम</translation>
    </message>
    <message>
        <source>Links, your CRM, keys, access</source>
        <translation>लिंक, आपका CRM, कुंजियाँ, पहुँच</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>English, हिन्दी</source>
        <translation>English, हिन्दी</translation>
    </message>
    <message>
        <source>When calls do not work: what is wrong, and what to do</source>
        <translation>कॉल काम न करें, तो: क्या गड़बड़ है और क्या करें</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>समस्या की रिपोर्ट करें</translation>
    </message>
    <message>
        <source>Sends the log; you see it first</source>
        <translation>लॉग भेजता है; आप उसे पहले देखते हैं</translation>
    </message>
    <message>
        <source>Export, import, reset</source>
        <translation>निर्यात, आयात, रीसेट</translation>
    </message>
    <message>
        <source>Your settings as a file, or as at first</source>
        <translation>आपकी सेटिंग फ़ाइल में, या शुरू जैसी</translation>
    </message>
    <message>
        <source>backup restore defaults policy locked administrator</source>
        <translation>बैकअप बहाल डिफ़ॉल्ट नीति लॉक व्यवस्थापक</translation>
    </message>
</context>
<context>
    <name>SettingsFile</name>
    <message>
        <source>Export…</source>
        <translation>निर्यात करें…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>आयात करें…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>आयात करें</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>What to reset</source>
        <translation>क्या रीसेट करें</translation>
    </message>
    <message>
        <source>Reset…</source>
        <translation>रीसेट करें…</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>रीसेट करें</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>सब कुछ</translation>
    </message>
    <message>
        <source>Take your settings along</source>
        <translation>अपनी सेटिंग साथ ले जाएँ</translation>
    </message>
    <message>
        <source>To another computer, as a file. Passwords, devices and what may hold a key stay here.</source>
        <translation>दूसरे कंप्यूटर पर, फ़ाइल के रूप में। पासवर्ड, डिवाइस और जिसमें कोई कुंजी हो सकती है, वह यहीं रहता है।</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>फिर से शुरुआत करें</translation>
    </message>
    <message>
        <source>You stay signed in, and your devices stay chosen.</source>
        <translation>आप साइन इन रहते हैं और आपके चुने हुए डिवाइस वही रहते हैं।</translation>
    </message>
    <message>
        <source>Export the settings</source>
        <translation>सेटिंग निर्यात करें</translation>
    </message>
    <message>
        <source>Settings (*.toml *.json)</source>
        <translation>सेटिंग (*.toml *.json)</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>सेटिंग आयात करें</translation>
    </message>
    <message>
        <source>What you chose is forgotten.</source>
        <translation>आपने जो चुना है, वह हटा दिया जाता है।</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>कुछ नहीं</translation>
    </message>
    <message>
        <source>{file} changes this:</source>
        <translation>{file} से ये बदलाव होंगे:</translation>
    </message>
    <message>
        <source>{file} changes nothing here.</source>
        <translation>{file} से यहाँ कुछ नहीं बदलेगा।</translation>
    </message>
    <message>
        <source>on</source>
        <translation>चालू</translation>
    </message>
    <message>
        <source>off</source>
        <translation>बंद</translation>
    </message>
    <message>
        <source>{setting}: {before} → {after}</source>
        <translation>{setting}: {before} → {after}</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Back to signing in</source>
        <translation>साइन इन पर वापस</translation>
    </message>
    <message>
        <source>Remember me</source>
        <translation>मुझे याद रखें</translation>
    </message>
    <message>
        <source>ExoPhone</source>
        <translation>ExoPhone</translation>
    </message>
    <message>
        <source>Advanced Settings</source>
        <translation>उन्नत सेटिंग</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>इस कंप्यूटर की जाँच करें</translation>
    </message>
    <message>
        <source>Exotel</source>
        <translation>Exotel</translation>
    </message>
    <message>
        <source>SIP account</source>
        <translation>SIP खाता</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>यूज़र ID</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>पासवर्ड</translation>
    </message>
    <message>
        <source>Display Name</source>
        <translation>दिखाया जाने वाला नाम</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>खाता SID</translation>
    </message>
    <message>
        <source>Hostname</source>
        <translation>होस्टनेम</translation>
    </message>
    <message>
        <source>SIP address</source>
        <translation>SIP पता</translation>
    </message>
    <message>
        <source>SIP user</source>
        <translation>SIP यूज़र</translation>
    </message>
    <message>
        <source>that of the preset</source>
        <translation>प्रीसेट वाला</translation>
    </message>
    <message>
        <source>that of the address</source>
        <translation>पते वाला</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>ट्रांसपोर्ट</translation>
    </message>
    <message>
        <source>Encryption of sound (SRTP)</source>
        <translation>आवाज़ का एन्क्रिप्शन (SRTP)</translation>
    </message>
    <message>
        <source>Digits are sent</source>
        <translation>अंक कैसे भेजे जाएँ</translation>
    </message>
    <message>
        <source>the SIP user</source>
        <translation>SIP यूज़र</translation>
    </message>
    <message>
        <source>none</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>सर्वर</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>लॉगिन नाम</translation>
    </message>
    <message>
        <source>Registrar</source>
        <translation>रजिस्ट्रार</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>प्रॉक्सी</translation>
    </message>
    <message>
        <source>Any SIP server</source>
        <translation>कोई भी SIP सर्वर</translation>
    </message>
    <message>
        <source>A SIP device of Exotel&apos;s</source>
        <translation>Exotel का SIP डिवाइस</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>बंद</translation>
    </message>
    <message>
        <source>Where the other side can</source>
        <translation>जहाँ दूसरी ओर संभव हो</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>हमेशा</translation>
    </message>
    <message>
        <source>With the sound (RFC 4733)</source>
        <translation>आवाज़ के साथ (RFC 4733)</translation>
    </message>
    <message>
        <source>As SIP INFO</source>
        <translation>SIP INFO के रूप में</translation>
    </message>
    <message>
        <source>This computer has no keyring. You stay signed in only until ExoPhone is closed.</source>
        <translation>इस कंप्यूटर में कीरिंग नहीं है। आप ExoPhone बंद होने तक ही साइन इन रहेंगे।</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>साइन इन हो रहा है…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>साइन इन करें</translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation>पासवर्ड छिपाएँ</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>पासवर्ड दिखाएँ</translation>
    </message>
</context>
<context>
    <name>Sound</name>
    <message>
        <source>Sound</source>
        <translation>आवाज़</translation>
    </message>
    <message>
        <source>Ring tone</source>
        <translation>रिंगटोन</translation>
    </message>
    <message>
        <source>Hear it ring</source>
        <translation>रिंगटोन सुनें</translation>
    </message>
    <message>
        <source>Echo cancellation</source>
        <translation>इको रद्द करना</translation>
    </message>
    <message>
        <source>Noise suppression</source>
        <translation>शोर कम करना</translation>
    </message>
    <message>
        <source>Keep my voice at one level</source>
        <translation>मेरी आवाज़ एक स्तर पर रखें</translation>
    </message>
    <message>
        <source>Headset buttons for calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation>हो गया</translation>
    </message>
    <message>
        <source>Ring with this sound file</source>
        <translation>इस साउंड फ़ाइल से घंटी बजाएँ</translation>
    </message>
    <message>
        <source>Sound files (*.wav *.flac *.ogg *.mp3)</source>
        <translation>साउंड फ़ाइलें (*.wav *.flac *.ogg *.mp3)</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>माइक्रोफ़ोन</translation>
    </message>
    <message>
        <source>Microphone volume</source>
        <translation>माइक्रोफ़ोन का वॉल्यूम</translation>
    </message>
    <message>
        <source>Calls are heard on</source>
        <translation>कॉल यहाँ सुनाई देती हैं</translation>
    </message>
    <message>
        <source>Call volume</source>
        <translation>कॉल का वॉल्यूम</translation>
    </message>
    <message>
        <source>Ringing is heard on</source>
        <translation>घंटी यहाँ सुनाई देती है</translation>
    </message>
    <message>
        <source>Ring volume</source>
        <translation>घंटी का वॉल्यूम</translation>
    </message>
    <message>
        <source>No headset with such buttons is plugged in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System default</source>
        <translation>सिस्टम डिफ़ॉल्ट</translation>
    </message>
    <message>
        <source>A sound file…</source>
        <translation>साउंड फ़ाइल…</translation>
    </message>
    <message>
        <source>Answer, hang up, mute and hold at {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normal</source>
        <translation>सामान्य</translation>
    </message>
    <message>
        <source>System default ({name})</source>
        <translation>सिस्टम डिफ़ॉल्ट ({name})</translation>
    </message>
    <message>
        <source>Bells</source>
        <translation>घंटियाँ</translation>
    </message>
    <message>
        <source>Warble</source>
        <translation>थरथराहट</translation>
    </message>
    <message>
        <source>Automatic (off on headsets)</source>
        <translation>अपने-आप (हेडसेट पर बंद)</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>हमेशा</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>कभी नहीं</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>बंद</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>कम</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>मध्यम</translation>
    </message>
    <message>
        <source>High</source>
        <translation>ज़्यादा</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>सबसे ज़्यादा</translation>
    </message>
    <message>
        <source>The chosen device (not plugged in)</source>
        <translation>चुना हुआ डिवाइस (लगा नहीं है)</translation>
    </message>
</context>
<context>
    <name>SoundCheck</name>
    <message>
        <source>{title}: progress</source>
        <translation>{title}: प्रगति</translation>
    </message>
    <message>
        <source>Calls are heard on</source>
        <translation>कॉल यहाँ सुनाई देती हैं</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>माइक्रोफ़ोन</translation>
    </message>
    <message>
        <source>Ringing is heard on</source>
        <translation>घंटी यहाँ सुनाई देती है</translation>
    </message>
    <message>
        <source>Call volume</source>
        <translation>कॉल का वॉल्यूम</translation>
    </message>
    <message>
        <source>Microphone volume</source>
        <translation>माइक्रोफ़ोन का वॉल्यूम</translation>
    </message>
    <message>
        <source>Ring volume</source>
        <translation>घंटी का वॉल्यूम</translation>
    </message>
    <message>
        <source>Do you hear?</source>
        <translation>क्या आपको सुनाई देता है?</translation>
    </message>
    <message>
        <source>Are you heard?</source>
        <translation>क्या आपकी आवाज़ सुनाई देती है?</translation>
    </message>
    <message>
        <source>Is there an echo?</source>
        <translation>क्या गूँज आती है?</translation>
    </message>
    <message>
        <source>Do you hear it ring?</source>
        <translation>क्या घंटी सुनाई देती है?</translation>
    </message>
    <message>
        <source>Play a tone</source>
        <translation>टोन बजाएँ</translation>
    </message>
    <message>
        <source>Record and play back</source>
        <translation>रिकॉर्ड करें और सुनें</translation>
    </message>
    <message>
        <source>Speak for five seconds and hear yourself. Nothing is sent or kept.</source>
        <translation>पाँच सेकंड बोलें और खुद को सुनें। कुछ भी भेजा या रखा नहीं जाता।</translation>
    </message>
    <message>
        <source>Test for echo</source>
        <translation>गूँज की जाँच करें</translation>
    </message>
    <message>
        <source>The microphone hears the speaker. Echo cancellation takes that out; a headset is better still.</source>
        <translation>माइक्रोफ़ोन को स्पीकर सुनाई देता है। इको रद्द करना उसे हटा देता है; हेडसेट और भी अच्छा है।</translation>
    </message>
    <message>
        <source>The computer has muted the microphone. Unmute it with the mute key, on the headset or in the sound settings.</source>
        <translation>कंप्यूटर ने माइक्रोफ़ोन म्यूट किया है। इसे म्यूट बटन से, हेडसेट पर या साउंड सेटिंग में अनम्यूट करें।</translation>
    </message>
    <message>
        <source>The computer has muted the speaker. Unmute it with the mute key or in the sound settings.</source>
        <translation>कंप्यूटर ने स्पीकर म्यूट किया है। इसे म्यूट बटन से या साउंड सेटिंग में अनम्यूट करें।</translation>
    </message>
    <message>
        <source>A call ended the check. You can begin again.</source>
        <translation>एक कॉल आने से जाँच रुक गई। आप फिर से शुरू कर सकते हैं।</translation>
    </message>
    <message>
        <source>Did you hear it? If not, choose another speaker, or raise the volume here and in the system&apos;s sound settings.</source>
        <translation>क्या आपने सुना? नहीं, तो दूसरा स्पीकर चुनें, या वॉल्यूम यहाँ और सिस्टम की साउंड सेटिंग में बढ़ाएँ।</translation>
    </message>
    <message>
        <source>A short tone, as loud as calls are.</source>
        <translation>एक छोटी टोन, कॉल जितनी तेज़।</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>फिर से सुनें</translation>
    </message>
    <message>
        <source>Speak now, as you do in calls.</source>
        <translation>अब बोलें, जैसे कॉल में बोलते हैं।</translation>
    </message>
    <message>
        <source>Please be quiet for two seconds…</source>
        <translation>कृपया दो सेकंड चुप रहें…</translation>
    </message>
    <message>
        <source>Plays a tone and listens whether the microphone hears the speaker.</source>
        <translation>एक टोन बजाकर देखता है कि माइक्रोफ़ोन को स्पीकर सुनाई देता है या नहीं।</translation>
    </message>
    <message>
        <source>No echo: others do not hear themselves through you.</source>
        <translation>गूँज नहीं है: दूसरों को आपसे अपनी आवाज़ नहीं सुनाई देती।</translation>
    </message>
    <message>
        <source>Others hear themselves through you. Switch on echo cancellation under Sound, or use a headset.</source>
        <translation>दूसरों को आपसे अपनी आवाज़ सुनाई देती है। “आवाज़” में इको रद्द करना चालू करें, या हेडसेट लगाएँ।</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>A tone is playing…</source>
        <translation>टोन बज रही है…</translation>
    </message>
    <message>
        <source>This is how others hear you.</source>
        <translation>दूसरे लोग आपको ऐसे सुनते हैं।</translation>
    </message>
    <message>
        <source>You are heard well.</source>
        <translation>आपकी आवाज़ अच्छी सुनाई देती है।</translation>
    </message>
    <message>
        <source>The microphone is stuck. Unplug it and plug it in again, or choose another.</source>
        <translation>माइक्रोफ़ोन अटक गया है। उसे निकालकर फिर लगाएँ, या दूसरा चुनें।</translation>
    </message>
    <message>
        <source>No speech was heard. Speak while it records, or choose another one.</source>
        <translation>कोई बोली नहीं सुनाई दी। रिकॉर्डिंग के समय बोलें, या दूसरा माइक्रोफ़ोन चुनें।</translation>
    </message>
    <message>
        <source>You are hard to hear. Come nearer to the microphone, or raise its volume here.</source>
        <translation>आपकी आवाज़ मुश्किल से सुनाई देती है। माइक्रोफ़ोन के पास आएँ, या उसका वॉल्यूम यहाँ बढ़ाएँ।</translation>
    </message>
    <message>
        <source>You are too loud: your voice is distorted. Move the microphone away from your mouth, or lower its volume here and in the system&apos;s sound settings.</source>
        <translation>आपकी आवाज़ बहुत तेज़ है और बिगड़ रही है। माइक्रोफ़ोन को मुँह से दूर करें, या उसका वॉल्यूम यहाँ और सिस्टम की साउंड सेटिंग में घटाएँ।</translation>
    </message>
    <message>
        <source>There is much noise around you. Move the microphone nearer to your mouth, or use a headset.</source>
        <translation>आपके आसपास बहुत शोर है। माइक्रोफ़ोन को मुँह के पास लाएँ, या हेडसेट लगाएँ।</translation>
    </message>
    <message>
        <source>One round of your ring tone, where calls ring.</source>
        <translation>आपकी रिंगटोन एक बार, वहीं जहाँ कॉल की घंटी बजती है।</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>घंटी बजाएँ</translation>
    </message>
    <message>
        <source>The microphone brings no sound at all.</source>
        <translation>माइक्रोफ़ोन से कोई आवाज़ नहीं आ रही।</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>Yesterday</source>
        <translation>कल</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Show ExoPhone</source>
        <translation>ExoPhone दिखाएँ</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>जवाब दें</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>अस्वीकार करें</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>म्यूट करें</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>कॉल काटें</translation>
    </message>
    <message>
        <source>Quit ExoPhone</source>
        <translation>ExoPhone बंद करें</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>अनम्यूट करें</translation>
    </message>
    <message>
        <source>Offline: no call can come.</source>
        <translation>ऑफ़लाइन: कोई कॉल नहीं आ सकती।</translation>
    </message>
    <message>
        <source>Connecting: no call can come yet.</source>
        <translation>कनेक्ट हो रहा है: अभी कोई कॉल नहीं आ सकती।</translation>
    </message>
    <message>
        <source>Ready: calls can come</source>
        <translation>तैयार: कॉल आ सकती हैं</translation>
    </message>
    <message>
        <source>Not signed in: no call can come</source>
        <translation>साइन इन नहीं: कोई कॉल नहीं आ सकती</translation>
    </message>
    <message>
        <source>In a call with {name}</source>
        <translation>{name} के साथ कॉल में</translation>
    </message>
    <message>
        <source>In a call with {name}, muted</source>
        <translation>{name} के साथ कॉल में, म्यूट</translation>
    </message>
    <message>
        <source>{name} calls</source>
        <translation>{name} की कॉल</translation>
    </message>
</context>
</TS>
