<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi" sourcelanguage="en">
<context>
    <name>Call</name>
    <message>
        <source>Missed call from {name}</source>
        <translation>{name} की छूटी हुई कॉल</translation>
    </message>
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
        <source>The call from {name} was answered elsewhere</source>
        <translation>{name} की कॉल का जवाब कहीं और दिया गया</translation>
    </message>
    <message>
        <source>The call from {name} was declined elsewhere</source>
        <translation>{name} की कॉल कहीं और अस्वीकार की गई</translation>
    </message>
    <message>
        <source>{first}. {second}</source>
        <translation>{first}। {second}</translation>
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
    <name>CallSettings</name>
    <message>
        <source>Time after a call</source>
        <translation>कॉल के बाद का समय</translation>
    </message>
    <message>
        <source>Outcomes of calls</source>
        <translation>कॉल के नतीजे</translation>
    </message>
    <message>
        <source>Sold
Call back</source>
        <translation>बिक गया
वापस कॉल करें</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>देश</translation>
    </message>
    <message>
        <source>Format of recordings</source>
        <translation>रिकॉर्डिंग का फ़ॉर्मैट</translation>
    </message>
    <message>
        <source>Look for new versions at each start</source>
        <translation>हर बार शुरू होने पर नया वर्शन देखें</translation>
    </message>
    <message>
        <source>After a call</source>
        <translation>कॉल के बाद</translation>
    </message>
    <message>
        <source>Time for your notes, in which no other call rings.</source>
        <translation>आपके नोट के लिए समय, जिसमें दूसरी कॉल नहीं बजती।</translation>
    </message>
    <message>
        <source>What a call may come to, one a line.</source>
        <translation>कॉल का क्या नतीजा हो सकता है, हर पंक्ति में एक।</translation>
    </message>
    <message>
        <source>Numbers without a country</source>
        <translation>बिना देश वाले नंबर</translation>
    </message>
    <message>
        <source>They are taken for numbers of this country.</source>
        <translation>उन्हें इस देश के नंबर माना जाता है।</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>रिकॉर्डिंग</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>अपडेट</translation>
    </message>
    <message>
        <source>Only a notice: nothing is fetched or installed.</source>
        <translation>सिर्फ़ सूचना: कुछ डाउनलोड या इंस्टॉल नहीं होता।</translation>
    </message>
    <message>
        <source>Calls are recorded in stereo: you left, the others right.</source>
        <translation>कॉल स्टीरियो में रिकॉर्ड होती हैं: बाएँ आप, दाएँ दूसरे।</translation>
    </message>
    <message>
        <source>As this computer is set</source>
        <translation>जैसा इस कंप्यूटर में सेट है</translation>
    </message>
    <message>
        <source>Recording calls is switched off on this computer.</source>
        <translation>इस कंप्यूटर पर कॉल रिकॉर्ड करना बंद है।</translation>
    </message>
    <message>
        <source>None: calls ring at once</source>
        <translation>कोई नहीं: कॉल तुरंत बजती हैं</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 मिनट</translation>
    </message>
    <message>
        <source>WAV (every program plays it)</source>
        <translation>WAV (हर प्रोग्राम इसे चलाता है)</translation>
    </message>
    <message>
        <source>FLAC (smaller, as good)</source>
        <translation>FLAC (छोटी, उतनी ही अच्छी)</translation>
    </message>
    <message>
        <source>{seconds} seconds</source>
        <translation>{seconds} सेकंड</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes} मिनट</translation>
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
        <source>%Ln</source>
        <translation>
            <numerusform>%Ln</numerusform>
            <numerusform>%Ln</numerusform>
        </translation>
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
        <source>Your administrator adds them.</source>
        <translation>इन्हें आपके व्यवस्थापक जोड़ते हैं।</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>फिर से देखें</translation>
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
        <source>Group {name}, %Ln contact(s), {state}</source>
        <translation>
            <numerusform>समूह {name}, %Ln संपर्क, {state}</numerusform>
            <numerusform>समूह {name}, %Ln संपर्क, {state}</numerusform>
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
        <translation>हेडसेट के बटन</translation>
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
        <source>No call rings for %n second(s)</source>
        <translation>
            <numerusform>%n सेकंड तक कोई कॉल नहीं बजेगी</numerusform>
            <numerusform>%n सेकंड तक कोई कॉल नहीं बजेगी</numerusform>
        </translation>
    </message>
    <message>
        <source>No call rings for {time} minutes</source>
        <translation>{time} मिनट तक कोई कॉल नहीं बजेगी</translation>
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
        <source>I am ready</source>
        <translation>मैं तैयार हूँ</translation>
    </message>
    <message>
        <source>{rating} of 5. {meaning}</source>
        <translation>5 में से {rating}। {meaning}</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Save</source>
        <translation>सेव करें</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>सेव हो गया।</translation>
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
        <source>Tab {place} of {count}</source>
        <translation>{count} में से टैब {place}</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>फिर से साइन इन करें</translation>
    </message>
    <message numerus="yes">
        <source>{title}, %Ln missed</source>
        <translation>
            <numerusform>{title}, %Ln छूटी हुई</numerusform>
            <numerusform>{title}, %Ln छूटी हुई</numerusform>
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
        <source>Swap</source>
        <translation>बदलें</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>होल्ड पर</translation>
    </message>
    <message>
        <source>On hold, and leaves the call</source>
        <translation>होल्ड पर, और कॉल से हट रहे हैं</translation>
    </message>
    <message>
        <source>Swapping the calls</source>
        <translation>कॉल बदली जा रही हैं</translation>
    </message>
    <message>
        <source>Putting on hold to call {target}</source>
        <translation>{target} को कॉल करने के लिए होल्ड किया जा रहा है</translation>
    </message>
    <message>
        <source>Transferring to {target}</source>
        <translation>{target} को ट्रांसफ़र किया जा रहा है</translation>
    </message>
    <message>
        <source>Talk to {name}</source>
        <translation>{name} से बात करें</translation>
    </message>
    <message>
        <source>Transfer {first} to {second}</source>
        <translation>{first} को {second} से जोड़ें</translation>
    </message>
    <message>
        <source>Back to {name}</source>
        <translation>{name} पर वापस</translation>
    </message>
    <message>
        <source>Hang up on {name}</source>
        <translation>{name} की कॉल काटें</translation>
    </message>
    <message>
        <source>Digits sent: {digits}</source>
        <translation>भेजे गए अंक: {digits}</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>कॉल काटें</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>कॉल</translation>
    </message>
    <message>
        <source>Nobody hears you: no microphone opens. Plug one in, or close the program that keeps it for itself.</source>
        <translation>आपकी आवाज़ किसी को नहीं सुनाई दे रही: कोई माइक्रोफ़ोन नहीं खुल रहा। कोई माइक्रोफ़ोन लगाएँ, या वह प्रोग्राम बंद करें जो उसे अपने पास रोके हुए है।</translation>
    </message>
    <message>
        <source>You cannot hear the call: no speaker opens. Plug one in, or close the program that keeps it for itself.</source>
        <translation>आपको कॉल नहीं सुनाई दे रही: कोई स्पीकर नहीं खुल रहा। कोई स्पीकर लगाएँ, या वह प्रोग्राम बंद करें जो उसे अपने पास रोके हुए है।</translation>
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
        <source>Open the settings</source>
        <translation>सेटिंग खोलें</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>अनम्यूट करें</translation>
    </message>
    <message>
        <source>Nobody hears you: the microphone brings no sound.</source>
        <translation>आपकी आवाज़ किसी को नहीं सुनाई दे रही: माइक्रोफ़ोन से आवाज़ नहीं आ रही।</translation>
    </message>
    <message>
        <source>Nobody hears you: this computer keeps the microphone from ExoPhone.</source>
        <translation>आपकी आवाज़ किसी को नहीं सुनाई दे रही: यह कंप्यूटर ExoPhone को माइक्रोफ़ोन इस्तेमाल नहीं करने दे रहा।</translation>
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
        <source>Record</source>
        <translation>रिकॉर्ड</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>नाम या नंबर</translation>
    </message>
    <message>
        <source>Transfer to</source>
        <translation>किसे ट्रांसफ़र करें</translation>
    </message>
    <message>
        <source>Ask them first</source>
        <translation>पहले उनसे पूछें</translation>
    </message>
    <message>
        <source>Transfer at once</source>
        <translation>तुरंत ट्रांसफ़र करें</translation>
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
        <source>No sound arrives</source>
        <translation>आवाज़ नहीं आ रही</translation>
    </message>
    <message>
        <source>Call quality: {word}</source>
        <translation>कॉल की गुणवत्ता: {word}</translation>
    </message>
    <message>
        <source>MOS of the last 10 s</source>
        <translation>पिछले 10 सेकंड का MOS</translation>
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
        <source>none</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>Is it switched on, on the headset and in the sound settings?</source>
        <translation>क्या वह हेडसेट पर और साउंड सेटिंग में चालू है?</translation>
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
        <source>Microphone: no sound</source>
        <translation>माइक्रोफ़ोन: आवाज़ नहीं</translation>
    </message>
    <message>
        <source>Speaker: very loud</source>
        <translation>स्पीकर: बहुत तेज़</translation>
    </message>
    <message>
        <source>Speaker: the other side is heard</source>
        <translation>स्पीकर: दूसरी ओर की आवाज़ सुनाई दे रही है</translation>
    </message>
    <message>
        <source>Speaker: quiet</source>
        <translation>स्पीकर: धीमा</translation>
    </message>
    <message>
        <source>Speaker: no sound</source>
        <translation>स्पीकर: आवाज़ नहीं</translation>
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
        <source>Microphone: muted</source>
        <translation>माइक्रोफ़ोन: म्यूट</translation>
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
        <source>Show ExoPhone</source>
        <translation>ExoPhone दिखाएँ</translation>
    </message>
    <message>
        <source>{name} calls</source>
        <translation>{name} की कॉल</translation>
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
    <message>
        <source>Hold to call {name}</source>
        <translation>{name} को कॉल करने के लिए दबाए रखें</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>When somebody calls</source>
        <translation>जब कोई कॉल करे</translation>
    </message>
    <message>
        <source>During a call</source>
        <translation>कॉल के दौरान</translation>
    </message>
    <message>
        <source>Between calls</source>
        <translation>कॉल के बीच के समय में</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>सूचियों में</translation>
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
        <source>Hang up</source>
        <translation>कॉल काटें</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>म्यूट करें</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>होल्ड करें</translation>
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
        <source>Keypad</source>
        <translation>कीपैड</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>रिकॉर्ड करें</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>ट्रांसफ़र करें</translation>
    </message>
    <message>
        <source>Ask before the transfer</source>
        <translation>ट्रांसफ़र से पहले पूछें</translation>
    </message>
    <message>
        <source>Swap two calls</source>
        <translation>दो कॉल बदलें</translation>
    </message>
    <message>
        <source>Back to the first call</source>
        <translation>पहली कॉल पर वापस</translation>
    </message>
    <message>
        <source>The last number again</source>
        <translation>पिछला नंबर फिर से</translation>
    </message>
    <message>
        <source>Speed dial</source>
        <translation>स्पीड डायल</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>कॉल करें</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>विवरण</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>नोट</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>नंबर कॉपी करें</translation>
    </message>
    <message>
        <source>Fetch contacts</source>
        <translation>संपर्क लाएँ</translation>
    </message>
    <message>
        <source>In other programs too</source>
        <translation>दूसरे प्रोग्रामों में भी</translation>
    </message>
    <message>
        <source>In this window these keys mean: {words}</source>
        <translation>इस विंडो में इन कुंजियों का अर्थ: {words}</translation>
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
    <name>Missed</name>
    <message>
        <source>Call back</source>
        <translation>वापस कॉल करें</translation>
    </message>
    <message>
        <source>Missed calls: {count}</source>
        <translation>छूटी हुई कॉल: {count}</translation>
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
        <source>Of calls that ring, and of those you missed. Your system may hide them while you present or focus.</source>
        <translation>बजने वाली और छूटी हुई कॉल की। प्रेज़ेंटेशन या फ़ोकस के समय आपका सिस्टम इन्हें छिपा सकता है।</translation>
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
        <source>Keys that answer</source>
        <translation>जवाब देने की कुंजियाँ</translation>
    </message>
    <message>
        <source>Keys that hang up</source>
        <translation>कॉल काटने की कुंजियाँ</translation>
    </message>
    <message>
        <source>Keys that mute</source>
        <translation>म्यूट करने की कुंजियाँ</translation>
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
        <source>answered on another phone, or by somebody else</source>
        <translation>दूसरे फ़ोन पर या किसी और ने जवाब दिया</translation>
    </message>
    <message>
        <source>declined on another phone, or by somebody else</source>
        <translation>दूसरे फ़ोन पर या किसी और ने अस्वीकार की</translation>
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
        <source>Answered elsewhere</source>
        <translation>कहीं और जवाब दिया गया</translation>
    </message>
    <message>
        <source>Declined elsewhere</source>
        <translation>कहीं और अस्वीकार की गई</translation>
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
        <translation>माइक्रोफ़ोन</translation>
    </message>
    <message>
        <source>loudspeaker</source>
        <translation>लाउडस्पीकर</translation>
    </message>
    <message>
        <source>handset</source>
        <translation>हैंडसेट</translation>
    </message>
    <message>
        <source>headset</source>
        <translation>हेडसेट</translation>
    </message>
    <message>
        <source>Bluetooth headset</source>
        <translation>ब्लूटूथ हेडसेट</translation>
    </message>
    <message>
        <source>ring tone</source>
        <translation>रिंगटोन</translation>
    </message>
    <message>
        <source>registrar</source>
        <translation>रजिस्ट्रार</translation>
    </message>
    <message>
        <source>proxy</source>
        <translation>प्रॉक्सी</translation>
    </message>
    <message>
        <source>user name</source>
        <translation>यूज़र नाम</translation>
    </message>
    <message>
        <source>account SID</source>
        <translation>खाता SID</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>डोमेन</translation>
    </message>
    <message>
        <source>it</source>
        <translation>उसी</translation>
    </message>
    <message>
        <source>{1} seconds</source>
        <translation>{1} सेकंड</translation>
    </message>
    <message>
        <source>{1} minutes</source>
        <translation>{1} मिनट</translation>
    </message>
    <message>
        <source>{1} hours</source>
        <translation>{1} घंटे</translation>
    </message>
    <message>
        <source>{1} days</source>
        <translation>{1} दिन</translation>
    </message>
    <message>
        <source>{1} {2}, and</source>
        <translation>{1} {2}, और</translation>
    </message>
    <message>
        <source>“{1}” ({2}) {3}.</source>
        <translation>“{1}” ({2}) {3}।</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>अनुमति नहीं है</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <translation>डिस्क में जगह नहीं बची</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>ऐसी कोई फ़ाइल या फ़ोल्डर नहीं है</translation>
    </message>
    <message>
        <source>file exists</source>
        <translation>फ़ाइल पहले से है</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>वह फ़ोल्डर नहीं है</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>वह फ़ोल्डर है</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>फ़ाइल सिस्टम सिर्फ़ पढ़ने के लिए है</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>पढ़ने-लिखने में गड़बड़ी</translation>
    </message>
    <message>
        <source>file name too long</source>
        <translation>फ़ाइल का नाम बहुत लंबा है</translation>
    </message>
    <message>
        <source>disk quota exceeded</source>
        <translation>डिस्क का कोटा पूरा हो गया</translation>
    </message>
    <message>
        <source>too many open files</source>
        <translation>बहुत ज़्यादा फ़ाइलें खुली हैं</translation>
    </message>
    <message>
        <source>Network is unreachable</source>
        <translation>नेटवर्क तक नहीं पहुँचा जा सकता</translation>
    </message>
    <message>
        <source>No route to host</source>
        <translation>होस्ट तक कोई रास्ता नहीं है</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>कनेक्शन अस्वीकार हुआ</translation>
    </message>
    <message>
        <source>Connection reset by peer</source>
        <translation>दूसरी ओर से कनेक्शन तोड़ा गया</translation>
    </message>
    <message>
        <source>database is locked</source>
        <translation>डेटाबेस लॉक है</translation>
    </message>
    <message>
        <source>database or disk is full</source>
        <translation>डेटाबेस या डिस्क भर गई है</translation>
    </message>
    <message>
        <source>database disk image is malformed</source>
        <translation>डेटाबेस की फ़ाइल खराब है</translation>
    </message>
    <message>
        <source>file is not a database</source>
        <translation>फ़ाइल डेटाबेस नहीं है</translation>
    </message>
    <message>
        <source>disk I/O error</source>
        <translation>डिस्क पर पढ़ने-लिखने में गड़बड़ी</translation>
    </message>
    <message>
        <source>unable to open database file</source>
        <translation>डेटाबेस की फ़ाइल नहीं खुल रही</translation>
    </message>
    <message>
        <source>attempt to write a readonly database</source>
        <translation>डेटाबेस सिर्फ़ पढ़ने के लिए है</translation>
    </message>
    <message>
        <source>The sound of calls stands still after a mistake in this program.</source>
        <translation>इस प्रोग्राम की एक गलती के बाद कॉलों की आवाज़ रुक गई है।</translation>
    </message>
    <message>
        <source>The recording {1} is kept as {2}: {3}.</source>
        <translation>रिकॉर्डिंग {1} को {2} नाम से रखा गया है: {3}।</translation>
    </message>
    <message>
        <source>The recording {1} cannot be written: use .wav or .flac.</source>
        <translation>रिकॉर्डिंग {1} नहीं लिखी जा सकती: .wav या .flac इस्तेमाल करें।</translation>
    </message>
    <message>
        <source>The recording {1} cannot be written: it exists already.</source>
        <translation>रिकॉर्डिंग {1} नहीं लिखी जा सकती: इस नाम की फ़ाइल पहले से है।</translation>
    </message>
    <message>
        <source>the copy is not complete</source>
        <translation>प्रति पूरी नहीं है</translation>
    </message>
    <message>
        <source>The recording {1} cannot be written: {2}.</source>
        <translation>रिकॉर्डिंग {1} नहीं लिखी जा सकती: {2}।</translation>
    </message>
    <message>
        <source>The name of the recording is not a file name.</source>
        <translation>रिकॉर्डिंग का नाम फ़ाइल का नाम नहीं है।</translation>
    </message>
    <message>
        <source>there was no time to compress it</source>
        <translation>उसे संपीड़ित करने का समय नहीं था</translation>
    </message>
    <message>
        <source>the disk refused it</source>
        <translation>डिस्क ने मना कर दिया</translation>
    </message>
    <message>
        <source>The sound system does not answer. Please try again.</source>
        <translation>साउंड सिस्टम जवाब नहीं दे रहा। कृपया फिर से कोशिश करें।</translation>
    </message>
    <message>
        <source>The chosen {1} is not plugged in.</source>
        <translation>चुना हुआ {1} लगा नहीं है।</translation>
    </message>
    <message>
        <source>The chosen {1} does not open.</source>
        <translation>चुना हुआ {1} नहीं खुल रहा।</translation>
    </message>
    <message>
        <source>No microphone and no loudspeaker could be opened: calls are silent until one is plugged in.</source>
        <translation>न माइक्रोफ़ोन खुला, न लाउडस्पीकर: जब तक कोई लगाया न जाए, कॉल में आवाज़ नहीं होगी।</translation>
    </message>
    <message>
        <source>No microphone could be opened: others cannot hear you until one is plugged in.</source>
        <translation>कोई माइक्रोफ़ोन नहीं खुला: जब तक लगाया न जाए, दूसरों को आपकी आवाज़ नहीं सुनाई देगी।</translation>
    </message>
    <message>
        <source>No loudspeaker could be opened: you cannot hear others until one is plugged in.</source>
        <translation>कोई लाउडस्पीकर नहीं खुला: जब तक लगाया न जाए, आपको दूसरों की आवाज़ नहीं सुनाई देगी।</translation>
    </message>
    <message>
        <source>Others cannot hear you: this computer does not let ExoPhone use the microphone. Allow it in the privacy settings.</source>
        <translation>दूसरों को आपकी आवाज़ नहीं सुनाई देती: यह कंप्यूटर ExoPhone को माइक्रोफ़ोन इस्तेमाल नहीं करने देता। गोपनीयता सेटिंग में इसकी अनुमति दें।</translation>
    </message>
    <message>
        <source>Others cannot hear you until another program lets go of the microphone.</source>
        <translation>जब तक दूसरा प्रोग्राम माइक्रोफ़ोन न छोड़े, दूसरों को आपकी आवाज़ नहीं सुनाई देगी।</translation>
    </message>
    <message>
        <source>This machine has no sound system.</source>
        <translation>इस मशीन में साउंड सिस्टम नहीं है।</translation>
    </message>
    <message>
        <source>The sound system does not list its devices.</source>
        <translation>साउंड सिस्टम अपने डिवाइस नहीं बताता।</translation>
    </message>
    <message>
        <source>The {1} does not start.</source>
        <translation>{1} शुरू नहीं हो रहा।</translation>
    </message>
    <message>
        <source>{1} is not plugged in any more: {2}.</source>
        <translation>{1} अब लगा नहीं है: {2}।</translation>
    </message>
    <message>
        <source>{1} is plugged in: {2}, no longer {3}.</source>
        <translation>{1} लगाया गया: {2}, {3} अब नहीं।</translation>
    </message>
    <message>
        <source>The system has a new default: {1}.</source>
        <translation>सिस्टम का डिफ़ॉल्ट बदल गया है: {1}।</translation>
    </message>
    <message>
        <source>{1} does not work now: {2}.</source>
        <translation>{1} अभी काम नहीं कर रहा: {2}।</translation>
    </message>
    <message>
        <source>your voice now comes from {1}</source>
        <translation>अब आपकी आवाज़ {1} से ली जाती है</translation>
    </message>
    <message>
        <source>calls are now heard on {1}</source>
        <translation>कॉल अब {1} पर सुनाई देती हैं</translation>
    </message>
    <message>
        <source>ringing is now heard on {1}</source>
        <translation>घंटी अब {1} पर सुनाई देती है</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>एक मिनट</translation>
    </message>
    <message>
        <source>The sound file {1} cannot be played: it is longer than {2}.</source>
        <translation>साउंड फ़ाइल {1} नहीं बज सकती: वह {2} से लंबी है।</translation>
    </message>
    <message>
        <source>The sound file {1} cannot be played: {2} samples per second is outside what is understood.</source>
        <translation>साउंड फ़ाइल {1} नहीं बज सकती: {2} सैंपल प्रति सेकंड समर्थित नहीं है।</translation>
    </message>
    <message>
        <source>The sound file {1} cannot be played: there is no such file.</source>
        <translation>साउंड फ़ाइल {1} नहीं बज सकती: ऐसी कोई फ़ाइल नहीं है।</translation>
    </message>
    <message>
        <source>The sound file {1} cannot be played: it is not a file.</source>
        <translation>साउंड फ़ाइल {1} नहीं बज सकती: वह फ़ाइल नहीं है।</translation>
    </message>
    <message>
        <source>The sound file {1} cannot be played: reading it is not allowed.</source>
        <translation>साउंड फ़ाइल {1} नहीं बज सकती: उसे पढ़ने की अनुमति नहीं है।</translation>
    </message>
    <message>
        <source>The sound file {1} cannot be played: {2}.</source>
        <translation>साउंड फ़ाइल {1} नहीं बज सकती: {2}।</translation>
    </message>
    <message>
        <source>The sound file {1} cannot be played: it is not a sound file that can be read.</source>
        <translation>साउंड फ़ाइल {1} नहीं बज सकती: वह पढ़ी जा सकने वाली साउंड फ़ाइल नहीं है।</translation>
    </message>
    <message>
        <source>The filter against rumble</source>
        <translation>गड़गड़ाहट का फ़िल्टर</translation>
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
        <source>Automatic gain control</source>
        <translation>अपने-आप आवाज़ संतुलन</translation>
    </message>
    <message>
        <source>the result is not a number</source>
        <translation>नतीजा कोई संख्या नहीं है</translation>
    </message>
    <message>
        <source>{1} failed and is switched off. The call goes on.</source>
        <translation>{1} विफल रहा और बंद कर दिया गया है। कॉल जारी है।</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>डिस्क भर गई है</translation>
    </message>
    <message>
        <source>writing is not allowed there</source>
        <translation>वहाँ लिखने की अनुमति नहीं है</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>ऐसा कोई फ़ोल्डर नहीं है</translation>
    </message>
    <message>
        <source>The recording {1} cannot be written: not a file.</source>
        <translation>रिकॉर्डिंग {1} नहीं लिखी जा सकती: वह फ़ाइल नहीं है।</translation>
    </message>
    <message>
        <source>The recording {1} ended early: {2}.</source>
        <translation>रिकॉर्डिंग {1} समय से पहले समाप्त हुई: {2}।</translation>
    </message>
    <message>
        <source>The disk is too slow for the recording {1}: parts are missing.</source>
        <translation>रिकॉर्डिंग {1} के लिए डिस्क बहुत धीमी है: कुछ हिस्से छूट गए हैं।</translation>
    </message>
    <message>
        <source>a WAV file holds {1} hours</source>
        <translation>WAV फ़ाइल में {1} घंटे आते हैं</translation>
    </message>
    <message>
        <source>The {1} does not open.</source>
        <translation>{1} नहीं खुल रहा।</translation>
    </message>
    <message>
        <source>No {1} opens.</source>
        <translation>कोई {1} नहीं खुल रहा।</translation>
    </message>
    <message>
        <source>This computer does not let ExoPhone use the {1}. Allow it in the privacy settings.</source>
        <translation>यह कंप्यूटर ExoPhone को {1} इस्तेमाल नहीं करने देता। गोपनीयता सेटिंग में इसकी अनुमति दें।</translation>
    </message>
    <message>
        <source>Another program keeps the {1} for itself. Close that program.</source>
        <translation>कोई दूसरा प्रोग्राम {1} को अपने पास रोके हुए है। वह प्रोग्राम बंद करें।</translation>
    </message>
    <message>
        <source>The chosen ring tone is empty or silent.</source>
        <translation>चुनी हुई रिंगटोन खाली है या उसमें आवाज़ नहीं है।</translation>
    </message>
    <message>
        <source>{1} The built-in ring tone is used.</source>
        <translation>{1} ExoPhone की अपनी रिंगटोन बजाई जाएगी।</translation>
    </message>
    <message>
        <source>That is not a key of a telephone: use 0 to 9, *, # or A to D.</source>
        <translation>यह टेलीफ़ोन की कुंजी नहीं है: 0 से 9, *, # या A से D का इस्तेमाल करें।</translation>
    </message>
    <message>
        <source>You are heard well.</source>
        <translation>आपकी आवाज़ अच्छी सुनाई देती है।</translation>
    </message>
    <message>
        <source>The microphone brings no sound at all. It may be switched off, or the system&apos;s privacy settings may keep programs from it.</source>
        <translation>माइक्रोफ़ोन से कोई आवाज़ नहीं आ रही। हो सकता है वह बंद हो, या सिस्टम की गोपनीयता सेटिंग प्रोग्रामों को रोक रही हो।</translation>
    </message>
    <message>
        <source>The microphone is stuck on one value. Unplug it and plug it in again.</source>
        <translation>माइक्रोफ़ोन एक ही मान पर अटक गया है। उसे निकालकर फिर लगाएँ।</translation>
    </message>
    <message>
        <source>The microphone is turned down in this app. Raise its volume in the window, under Sound.</source>
        <translation>इस ऐप में माइक्रोफ़ोन का वॉल्यूम कम किया हुआ है। उसे विंडो में “आवाज़” के नीचे बढ़ाएँ।</translation>
    </message>
    <message>
        <source>No speech was heard. Speak while it listens, or choose another microphone.</source>
        <translation>कोई बोली नहीं सुनाई दी। सुने जाने के समय बोलें, या दूसरा माइक्रोफ़ोन चुनें।</translation>
    </message>
    <message>
        <source>You are hard to hear. Come nearer to the microphone or raise its level in the system&apos;s sound settings.</source>
        <translation>आपकी आवाज़ मुश्किल से सुनाई देती है। माइक्रोफ़ोन के पास आएँ, या सिस्टम की साउंड सेटिंग में उसका स्तर बढ़ाएँ।</translation>
    </message>
    <message>
        <source>You are too loud and sound distorted. Move the microphone away from your mouth or lower its level in the system&apos;s sound settings.</source>
        <translation>आपकी आवाज़ बहुत तेज़ है और बिगड़ रही है। माइक्रोफ़ोन को मुँह से दूर करें, या सिस्टम की साउंड सेटिंग में उसका स्तर घटाएँ।</translation>
    </message>
    <message>
        <source>There is much noise around you. Move the microphone nearer to your mouth, or use a headset.</source>
        <translation>आपके आसपास बहुत शोर है। माइक्रोफ़ोन को मुँह के पास लाएँ, या हेडसेट लगाएँ।</translation>
    </message>
    <message>
        <source>The microphone hears the loudspeaker: echo cancellation is needed, and a headset is better.</source>
        <translation>माइक्रोफ़ोन को लाउडस्पीकर सुनाई देता है: इको रद्द करना ज़रूरी है, और हेडसेट बेहतर है।</translation>
    </message>
    <message>
        <source>Others do not hear themselves through you.</source>
        <translation>दूसरों को आपसे अपनी आवाज़ नहीं सुनाई देती।</translation>
    </message>
    <message>
        <source>The recording is too short to be measured.</source>
        <translation>रिकॉर्डिंग मापने के लिए बहुत छोटी है।</translation>
    </message>
    <message>
        <source>Echo cancellation and noise suppression are not available on this machine; sound is sent as the microphone hears it.</source>
        <translation>इस मशीन पर इको रद्द करना और शोर कम करना उपलब्ध नहीं है; आवाज़ वैसी ही भेजी जाती है जैसी माइक्रोफ़ोन सुनता है।</translation>
    </message>
    <message>
        <source>Shortcuts in other programs do not work. {1}</source>
        <translation>दूसरे प्रोग्रामों में शॉर्टकट काम नहीं करते। {1}</translation>
    </message>
    <message>
        <source>Another program has {1} already, or the keyboard has no such key.</source>
        <translation>{1} पहले से किसी और प्रोग्राम के पास है, या कीबोर्ड में ऐसी कुंजी नहीं है।</translation>
    </message>
    <message>
        <source>The rating is a whole number from 1 to 5.</source>
        <translation>रेटिंग 1 से 5 तक की पूर्ण संख्या होती है।</translation>
    </message>
    <message>
        <source>The file {1} that comes with ExoPhone is missing.</source>
        <translation>ExoPhone के साथ आने वाली फ़ाइल {1} नहीं मिली।</translation>
    </message>
    <message>
        <source>it is longer than {1} characters</source>
        <translation>वह {1} अक्षरों से लंबा है</translation>
    </message>
    <message>
        <source>it is not of the form sip:user@host, with :port and ;parameters if need be</source>
        <translation>वह sip:user@host के रूप में नहीं है, ज़रूरत हो तो :port और ;parameters के साथ</translation>
    </message>
    <message>
        <source>the part before @ has characters that a SIP user name cannot have</source>
        <translation>@ से पहले के हिस्से में ऐसे अक्षर हैं जो SIP यूज़र नाम में नहीं हो सकते</translation>
    </message>
    <message>
        <source>the host is not a domain name or an IPv4 address</source>
        <translation>होस्ट न तो डोमेन नाम है, न IPv4 पता</translation>
    </message>
    <message>
        <source>the port is not a number from 1 to 65535</source>
        <translation>पोर्ट 1 से 65535 तक की संख्या नहीं है</translation>
    </message>
    <message>
        <source>a ;parameter has characters that it cannot have</source>
        <translation>किसी ;parameter में ऐसे अक्षर हैं जो उसमें नहीं हो सकते</translation>
    </message>
    <message>
        <source>The host {1} could not be found in time.</source>
        <translation>होस्ट {1} समय पर नहीं मिला।</translation>
    </message>
    <message>
        <source>There is no network to {1}: {2}.</source>
        <translation>{1} तक नेटवर्क नहीं है: {2}।</translation>
    </message>
    <message>
        <source>The host {1} could not be found.</source>
        <translation>होस्ट {1} नहीं मिला।</translation>
    </message>
    <message>
        <source>The other side did not say where its sound is to go.</source>
        <translation>दूसरे पक्ष ने नहीं बताया कि उसके लिए आवाज़ कहाँ भेजी जाए।</translation>
    </message>
    <message>
        <source>No sound arrived for too long.</source>
        <translation>बहुत देर तक आवाज़ नहीं आई।</translation>
    </message>
    <message>
        <source>This call has already ended.</source>
        <translation>यह कॉल समाप्त हो चुकी है।</translation>
    </message>
    <message>
        <source>That did not work: {1}.</source>
        <translation>यह नहीं हो सका: {1}।</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>जवाब नहीं</translation>
    </message>
    <message>
        <source>The file {1} cannot be played: {2}.</source>
        <translation>फ़ाइल {1} नहीं बज सकती: {2}।</translation>
    </message>
    <message>
        <source>A call is declined with a code from 400 to 699.</source>
        <translation>कॉल 400 से 699 तक के कोड से अस्वीकार की जाती है।</translation>
    </message>
    <message>
        <source>A call with this identifier exists already.</source>
        <translation>इस पहचान वाली कॉल पहले से है।</translation>
    </message>
    <message>
        <source>The call could not be placed: {1}.</source>
        <translation>कॉल नहीं की जा सकी: {1}।</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>नहीं भेजा गया</translation>
    </message>
    <message>
        <source>This call is not ringing here.</source>
        <translation>यह कॉल यहाँ नहीं बज रही।</translation>
    </message>
    <message>
        <source>The server asks for a password in a way that makes no sense.</source>
        <translation>सर्वर जिस तरह पासवर्ड माँगता है, उसका कोई अर्थ नहीं निकलता।</translation>
    </message>
    <message>
        <source>The server asks for the password again and again, and does not say that it is wrong.</source>
        <translation>सर्वर बार-बार पासवर्ड माँगता है, पर यह नहीं कहता कि वह ग़लत है।</translation>
    </message>
    <message>
        <source>The server asks for a kind of authentication that this phone does not have ({1}).</source>
        <translation>सर्वर ऐसा ऑथेंटिकेशन माँगता है जो इस फ़ोन में नहीं है ({1})।</translation>
    </message>
    <message>
        <source>The other side does not take digits by SIP INFO.</source>
        <translation>दूसरी ओर SIP INFO से अंक नहीं लिए जाते।</translation>
    </message>
    <message>
        <source>Digits can be sent once the call is up.</source>
        <translation>कॉल जुड़ने के बाद ही अंक भेजे जा सकते हैं।</translation>
    </message>
    <message>
        <source>The other side does not allow hold.</source>
        <translation>दूसरी ओर होल्ड की अनुमति नहीं है।</translation>
    </message>
    <message>
        <source>The other side did not take the call up again. Try once more.</source>
        <translation>दूसरी ओर से कॉल फिर शुरू नहीं हुई। एक बार फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>Only a call that is up can be held.</source>
        <translation>जुड़ी हुई कॉल ही होल्ड पर रखी जा सकती है।</translation>
    </message>
    <message>
        <source>The hold did not get through to the other side. Try once more.</source>
        <translation>होल्ड दूसरी ओर तक नहीं पहुँचा। एक बार फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>The display name or user name has a control character.</source>
        <translation>दिखाए जाने वाले नाम या यूज़र नाम में कंट्रोल अक्षर है।</translation>
    </message>
    <message>
        <source>There is no account {1}.</source>
        <translation>{1} नाम का कोई खाता नहीं है।</translation>
    </message>
    <message>
        <source>The connection to {1} was lost.</source>
        <translation>{1} से कनेक्शन टूट गया।</translation>
    </message>
    <message>
        <source>There is no network to {1} any more.</source>
        <translation>{1} तक अब कोई नेटवर्क नहीं है।</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted: {1}.</source>
        <translation>सर्वर के सर्टिफ़िकेट पर भरोसा नहीं है: {1}।</translation>
    </message>
    <message>
        <source>another layout of pjmedia_port</source>
        <translation>pjmedia_port की बनावट अलग है</translation>
    </message>
    <message>
        <source>no null port</source>
        <translation>null पोर्ट नहीं है</translation>
    </message>
    <message>
        <source>The other side has several other addresses; call one of them.</source>
        <translation>दूसरी ओर के कई और पते हैं; उनमें से किसी एक पर कॉल करें।</translation>
    </message>
    <message>
        <source>The other side has moved to another address for good.</source>
        <translation>दूसरी ओर का पता हमेशा के लिए बदल गया है।</translation>
    </message>
    <message>
        <source>The other side can be reached at another address now.</source>
        <translation>दूसरी ओर अभी किसी और पते पर संपर्क हो सकता है।</translation>
    </message>
    <message>
        <source>The other side must be called through another server.</source>
        <translation>दूसरी ओर किसी और सर्वर से कॉल करनी होगी।</translation>
    </message>
    <message>
        <source>The other side offers another service instead.</source>
        <translation>दूसरी ओर इसके बदले कोई और सेवा है।</translation>
    </message>
    <message>
        <source>The server did not understand the call.</source>
        <translation>सर्वर कॉल को समझ नहीं सका।</translation>
    </message>
    <message>
        <source>The server refused the user name or password.</source>
        <translation>सर्वर ने यूज़र नाम या पासवर्ड स्वीकार नहीं किया।</translation>
    </message>
    <message>
        <source>The server does not allow this call.</source>
        <translation>सर्वर इस कॉल की अनुमति नहीं देता।</translation>
    </message>
    <message>
        <source>There is nobody at this address.</source>
        <translation>इस पते पर कोई नहीं है।</translation>
    </message>
    <message>
        <source>The other side does not take calls.</source>
        <translation>दूसरी ओर कॉल नहीं ली जातीं।</translation>
    </message>
    <message>
        <source>The other side does not accept this kind of call.</source>
        <translation>दूसरी ओर इस तरह की कॉल स्वीकार नहीं की जाती।</translation>
    </message>
    <message>
        <source>The other side could not be reached: no answer in time.</source>
        <translation>दूसरी ओर संपर्क नहीं हो सका: समय पर जवाब नहीं मिला।</translation>
    </message>
    <message>
        <source>This address is no longer in use.</source>
        <translation>यह पता अब इस्तेमाल में नहीं है।</translation>
    </message>
    <message>
        <source>The other side does not understand our media.</source>
        <translation>दूसरी ओर हमारा मीडिया समझ में नहीं आता।</translation>
    </message>
    <message>
        <source>The other side needs a SIP extension that this phone does not have.</source>
        <translation>दूसरी ओर ऐसा SIP एक्सटेंशन चाहिए जो इस फ़ोन में नहीं है।</translation>
    </message>
    <message>
        <source>The other side is not available now.</source>
        <translation>दूसरी ओर अभी कोई उपलब्ध नहीं है।</translation>
    </message>
    <message>
        <source>The call no longer exists on the other side.</source>
        <translation>दूसरी ओर यह कॉल अब नहीं है।</translation>
    </message>
    <message>
        <source>The call went in a circle between servers.</source>
        <translation>कॉल सर्वरों के बीच घूमती रह गई।</translation>
    </message>
    <message>
        <source>The call went through too many servers.</source>
        <translation>कॉल बहुत ज़्यादा सर्वरों से गुज़री।</translation>
    </message>
    <message>
        <source>The number is not complete.</source>
        <translation>नंबर पूरा नहीं है।</translation>
    </message>
    <message>
        <source>The other side is busy.</source>
        <translation>दूसरी ओर व्यस्त है।</translation>
    </message>
    <message>
        <source>The call was cancelled.</source>
        <translation>कॉल रद्द कर दी गई।</translation>
    </message>
    <message>
        <source>No common codec or encryption with the other side.</source>
        <translation>दूसरी ओर के साथ कोई साझा कोडेक या एन्क्रिप्शन नहीं है।</translation>
    </message>
    <message>
        <source>Both sides changed the call at once; try again.</source>
        <translation>दोनों ओर से कॉल एक साथ बदली गई; फिर से कोशिश करें।</translation>
    </message>
    <message>
        <source>The server has an internal error.</source>
        <translation>सर्वर में आंतरिक गड़बड़ी है।</translation>
    </message>
    <message>
        <source>A server on the way failed.</source>
        <translation>रास्ते का एक सर्वर विफल रहा।</translation>
    </message>
    <message>
        <source>The server cannot be reached or is overloaded.</source>
        <translation>सर्वर तक नहीं पहुँचा जा सकता या उस पर बहुत भार है।</translation>
    </message>
    <message>
        <source>A server on the way did not answer in time.</source>
        <translation>रास्ते के एक सर्वर ने समय पर जवाब नहीं दिया।</translation>
    </message>
    <message>
        <source>The other side is busy everywhere.</source>
        <translation>दूसरी ओर हर जगह व्यस्त है।</translation>
    </message>
    <message>
        <source>The other side declined the call.</source>
        <translation>दूसरी ओर से कॉल अस्वीकार की गई।</translation>
    </message>
    <message>
        <source>This address does not exist anywhere.</source>
        <translation>यह पता कहीं मौजूद नहीं है।</translation>
    </message>
    <message>
        <source>The registrar did not understand the registration.</source>
        <translation>रजिस्ट्रार रजिस्ट्रेशन को समझ नहीं सका।</translation>
    </message>
    <message>
        <source>The registrar refused the user name or password.</source>
        <translation>रजिस्ट्रार ने यूज़र नाम या पासवर्ड स्वीकार नहीं किया।</translation>
    </message>
    <message>
        <source>The registrar refused the user name or password, or this account may not register.</source>
        <translation>रजिस्ट्रार ने यूज़र नाम या पासवर्ड स्वीकार नहीं किया, या इस खाते को रजिस्टर करने की अनुमति नहीं है।</translation>
    </message>
    <message>
        <source>The registrar does not know this address.</source>
        <translation>रजिस्ट्रार इस पते को नहीं जानता।</translation>
    </message>
    <message>
        <source>This server does not take registrations.</source>
        <translation>यह सर्वर रजिस्ट्रेशन नहीं लेता।</translation>
    </message>
    <message>
        <source>The proxy refused the user name or password.</source>
        <translation>प्रॉक्सी ने यूज़र नाम या पासवर्ड स्वीकार नहीं किया।</translation>
    </message>
    <message>
        <source>The registrar did not answer in time.</source>
        <translation>रजिस्ट्रार ने समय पर जवाब नहीं दिया।</translation>
    </message>
    <message>
        <source>The registrar wants a longer registration time.</source>
        <translation>रजिस्ट्रार को रजिस्ट्रेशन का लंबा समय चाहिए।</translation>
    </message>
    <message>
        <source>The registrar is not available now.</source>
        <translation>रजिस्ट्रार अभी उपलब्ध नहीं है।</translation>
    </message>
    <message>
        <source>The registrar has an internal error.</source>
        <translation>रजिस्ट्रार में आंतरिक गड़बड़ी है।</translation>
    </message>
    <message>
        <source>The registrar could not be reached.</source>
        <translation>रजिस्ट्रार तक नहीं पहुँचा जा सका।</translation>
    </message>
    <message>
        <source>The registrar accepted the registration, but keeps none.</source>
        <translation>रजिस्ट्रार ने रजिस्ट्रेशन स्वीकार किया, पर उसे रखता नहीं।</translation>
    </message>
    <message>
        <source>The call ended with SIP {1} {2}.</source>
        <translation>कॉल SIP {1} {2} के साथ समाप्त हुई।</translation>
    </message>
    <message>
        <source>The registrar answered {1} {2}.</source>
        <translation>रजिस्ट्रार ने {1} {2} जवाब दिया।</translation>
    </message>
    <message>
        <source>A call is being recorded already.</source>
        <translation>एक कॉल पहले से रिकॉर्ड हो रही है।</translation>
    </message>
    <message>
        <source>A call can be recorded once it is up.</source>
        <translation>कॉल जुड़ने के बाद ही रिकॉर्ड की जा सकती है।</translation>
    </message>
    <message>
        <source>This call is not being recorded.</source>
        <translation>यह कॉल रिकॉर्ड नहीं हो रही।</translation>
    </message>
    <message>
        <source>There can be at most {1} accounts at once.</source>
        <translation>एक साथ ज़्यादा से ज़्यादा {1} खाते हो सकते हैं।</translation>
    </message>
    <message>
        <source>The SIP stack refused the account: {1}.</source>
        <translation>SIP स्टैक ने खाता स्वीकार नहीं किया: {1}।</translation>
    </message>
    <message>
        <source>A SIP address has plain ASCII characters only.</source>
        <translation>SIP पते में सादे ASCII अक्षर ही होते हैं।</translation>
    </message>
    <message>
        <source>The extra headers are too long: at most {1} bytes together.</source>
        <translation>अतिरिक्त हेडर बहुत लंबे हैं: कुल मिलाकर ज़्यादा से ज़्यादा {1} बाइट।</translation>
    </message>
    <message>
        <source>DTMF digits are 0-9, A-D, * and #, at most 64 at once.</source>
        <translation>DTMF अंक 0-9, A-D, * और # होते हैं, एक बार में ज़्यादा से ज़्यादा 64।</translation>
    </message>
    <message>
        <source>{1} is not a SIP address: {2}.</source>
        <translation>{1} SIP पता नहीं है: {2}।</translation>
    </message>
    <message>
        <source>This is not a header name: {1}.</source>
        <translation>यह हेडर का नाम नहीं है: {1}।</translation>
    </message>
    <message>
        <source>The header {1} is set by the phone itself.</source>
        <translation>हेडर {1} फ़ोन खुद भरता है।</translation>
    </message>
    <message>
        <source>The header {1} has a line break or control character in its value.</source>
        <translation>हेडर {1} के मान में नई पंक्ति या कंट्रोल अक्षर है।</translation>
    </message>
    <message>
        <source>Sound can be checked when the call is over.</source>
        <translation>आवाज़ की जाँच कॉल समाप्त होने पर हो सकती है।</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation>अभी तक कुछ रिकॉर्ड नहीं हुआ है।</translation>
    </message>
    <message>
        <source>There are no sound devices to check here.</source>
        <translation>यहाँ जाँचने के लिए कोई साउंड डिवाइस नहीं है।</translation>
    </message>
    <message>
        <source>This computer has no {1}.</source>
        <translation>इस कंप्यूटर में {1} नहीं है।</translation>
    </message>
    <message>
        <source>The check did not work; the log has the details.</source>
        <translation>जाँच नहीं हो सकी; विवरण लॉग में हैं।</translation>
    </message>
    <message>
        <source>No {1} transport on {2}: {3}.</source>
        <translation>{2} पर {1} ट्रांसपोर्ट नहीं है: {3}।</translation>
    </message>
    <message>
        <source>The SIP stack did not start: {1}</source>
        <translation>SIP स्टैक शुरू नहीं हुआ: {1}</translation>
    </message>
    <message>
        <source>There is no codec {1} in this SIP stack.</source>
        <translation>इस SIP स्टैक में कोडेक {1} नहीं है।</translation>
    </message>
    <message>
        <source>This call has no sound: the other side asks for packets of a length that is not supported.</source>
        <translation>इस कॉल में आवाज़ नहीं है: दूसरा पक्ष ऐसी लंबाई के पैकेट माँगता है जो समर्थित नहीं है।</translation>
    </message>
    <message>
        <source>Only a call that is up can be transferred.</source>
        <translation>जुड़ी हुई कॉल ही ट्रांसफ़र की जा सकती है।</translation>
    </message>
    <message>
        <source>The call is being transferred already.</source>
        <translation>कॉल पहले से ट्रांसफ़र हो रही है।</translation>
    </message>
    <message>
        <source>Both calls must be up to be connected.</source>
        <translation>जोड़ने के लिए दोनों कॉल चालू होनी चाहिए।</translation>
    </message>
    <message>
        <source>The other side did not say what became of it.</source>
        <translation>दूसरी ओर से नहीं बताया गया कि क्या हुआ।</translation>
    </message>
    <message>
        <source>The call was not transferred. {1}</source>
        <translation>कॉल ट्रांसफ़र नहीं हुई। {1}</translation>
    </message>
    <message>
        <source>The call engine ended unexpectedly ({1}).</source>
        <translation>कॉल इंजन अचानक बंद हो गया ({1})।</translation>
    </message>
    <message>
        <source>The call engine could not be started: {1}.</source>
        <translation>कॉल इंजन शुरू नहीं हो सका: {1}।</translation>
    </message>
    <message>
        <source>The call engine spoke nonsense: {1}.</source>
        <translation>कॉल इंजन से समझ में न आने वाला डेटा आया: {1}।</translation>
    </message>
    <message>
        <source>The call engine could not be heard any more; the log says why.</source>
        <translation>कॉल इंजन से संपर्क टूट गया; कारण लॉग में है।</translation>
    </message>
    <message>
        <source>The call engine could not be set up ({1}).</source>
        <translation>कॉल इंजन तैयार नहीं हो सका ({1})।</translation>
    </message>
    <message>
        <source>a frame of {1} bytes is too long</source>
        <translation>{1} बाइट का फ़्रेम बहुत लंबा है</translation>
    </message>
    <message>
        <source>unreadable frame ({1})</source>
        <translation>न पढ़ा जा सकने वाला फ़्रेम ({1})</translation>
    </message>
    <message>
        <source>Please enter the hostname, such as https://host.example/v1.</source>
        <translation>कृपया होस्टनेम डालें, जैसे https://host.example/v1।</translation>
    </message>
    <message>
        <source>The hostname is longer than {1} characters.</source>
        <translation>होस्टनेम {1} अक्षरों से लंबा है।</translation>
    </message>
    <message>
        <source>The hostname must start with https:// (or http:// on this machine).</source>
        <translation>होस्टनेम https:// से शुरू होना चाहिए (इस मशीन पर http:// भी)।</translation>
    </message>
    <message>
        <source>The hostname is not a valid address; it looks like https://host/v1.</source>
        <translation>होस्टनेम सही पता नहीं है; वह https://host/v1 जैसा होता है।</translation>
    </message>
    <message>
        <source>The hostname must not contain a user name or a password.</source>
        <translation>होस्टनेम में यूज़र नाम या पासवर्ड नहीं होना चाहिए।</translation>
    </message>
    <message>
        <source>The hostname must not contain ? or #.</source>
        <translation>होस्टनेम में ? या # नहीं होना चाहिए।</translation>
    </message>
    <message>
        <source>http:// would send the password in clear; use https:// (http:// is taken for this machine only).</source>
        <translation>http:// से पासवर्ड खुला जाएगा; https:// इस्तेमाल करें (http:// सिर्फ़ इस मशीन के लिए है)।</translation>
    </message>
    <message>
        <source>The account SID or the user name cannot be part of an address.</source>
        <translation>खाता SID या यूज़र नाम किसी पते का हिस्सा नहीं हो सकता।</translation>
    </message>
    <message>
        <source>The answer of {1} has an unusable {2}.</source>
        <translation>{1} के जवाब में {2} इस्तेमाल लायक नहीं है।</translation>
    </message>
    <message>
        <source>{1} refused the request with {2}.</source>
        <translation>{1} ने अनुरोध {2} के साथ अस्वीकार किया।</translation>
    </message>
    <message>
        <source>{1} refused the request with {2} ({3}).</source>
        <translation>{1} ने अनुरोध {2} ({3}) के साथ अस्वीकार किया।</translation>
    </message>
    <message>
        <source>{1} gave an unexpected answer ({2}).</source>
        <translation>{1} से अनपेक्षित जवाब मिला ({2})।</translation>
    </message>
    <message>
        <source>The answer of {1} is not valid JSON.</source>
        <translation>{1} का जवाब सही JSON नहीं है।</translation>
    </message>
    <message>
        <source>The answer of {1} lacks {2}.</source>
        <translation>{1} के जवाब में {2} नहीं है।</translation>
    </message>
    <message>
        <source>{1} does not accept the session; please sign in again{2}.</source>
        <translation>{1} सेशन स्वीकार नहीं करता; कृपया फिर से साइन इन करें{2}।</translation>
    </message>
    <message>
        <source>{1} does not allow this{2}.</source>
        <translation>{1} इसकी अनुमति नहीं देता{2}।</translation>
    </message>
    <message>
        <source>{1} does not know what was asked for{2}.</source>
        <translation>{1} को माँगी गई चीज़ नहीं पता{2}।</translation>
    </message>
    <message>
        <source>{1} asks to wait before trying again{2}.</source>
        <translation>{1} फिर कोशिश करने से पहले रुकने को कहता है{2}।</translation>
    </message>
    <message>
        <source>{1} has a problem of its own ({2}); try again later.</source>
        <translation>{1} में अपनी कोई समस्या है ({2}); बाद में फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>The session has expired; please sign in again.</source>
        <translation>सेशन समाप्त हो गया है; कृपया फिर से साइन इन करें।</translation>
    </message>
    <message>
        <source>Login failed: the user name, the password or the account SID is wrong.</source>
        <translation>लॉगिन विफल: यूज़र नाम, पासवर्ड या खाता SID गलत है।</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>कोई पता नहीं</translation>
    </message>
    <message>
        <source>the deadline has passed</source>
        <translation>समय सीमा बीत गई है</translation>
    </message>
    <message>
        <source>no answer from the resolver</source>
        <translation>रिज़ॉल्वर से जवाब नहीं मिला</translation>
    </message>
    <message>
        <source>an event is larger than {1} KiB</source>
        <translation>कोई इवेंट {1} KiB से बड़ा है</translation>
    </message>
    <message>
        <source>{1} did not answer with an event stream.</source>
        <translation>{1} ने इवेंट स्ट्रीम से जवाब नहीं दिया।</translation>
    </message>
    <message>
        <source>The request to {1} could not be made.</source>
        <translation>{1} से अनुरोध नहीं किया जा सका।</translation>
    </message>
    <message>
        <source>The app backend named no usable place for logs: it must be an https address.</source>
        <translation>ऐप बैकएंड ने लॉग के लिए इस्तेमाल लायक जगह नहीं बताई: वह https पता होना चाहिए।</translation>
    </message>
    <message>
        <source>Sending was cancelled.</source>
        <translation>भेजना रद्द किया गया।</translation>
    </message>
    <message>
        <source>The report is larger than {1} MiB; choose a shorter time.</source>
        <translation>रिपोर्ट {1} MiB से बड़ी है; कम समय चुनें।</translation>
    </message>
    <message>
        <source>{1} does not take the logs; the permission to send them has ended.</source>
        <translation>{1} लॉग नहीं लेता; उन्हें भेजने की अनुमति समाप्त हो गई है।</translation>
    </message>
    <message>
        <source>no TLS connection could be made</source>
        <translation>TLS कनेक्शन नहीं बन सका</translation>
    </message>
    <message>
        <source>{1} cannot be reached; check the network.</source>
        <translation>{1} तक नहीं पहुँचा जा सकता; नेटवर्क जाँचें।</translation>
    </message>
    <message>
        <source>{1} refused the connection; the server is not running there.</source>
        <translation>{1} ने कनेक्शन अस्वीकार किया; वहाँ सर्वर नहीं चल रहा।</translation>
    </message>
    <message>
        <source>its certificate is not trusted ({1})</source>
        <translation>उसके सर्टिफ़िकेट पर भरोसा नहीं है ({1})</translation>
    </message>
    <message>
        <source>There is no server called {1}; check the hostname and the network.</source>
        <translation>{1} नाम का कोई सर्वर नहीं है; होस्टनेम और नेटवर्क जाँचें।</translation>
    </message>
    <message>
        <source>{1} did not answer within {2} seconds.</source>
        <translation>{1} ने {2} सेकंड में जवाब नहीं दिया।</translation>
    </message>
    <message>
        <source>The connection to {1} is not secure: {2}.</source>
        <translation>{1} से कनेक्शन सुरक्षित नहीं है: {2}।</translation>
    </message>
    <message>
        <source>The answer of {1} was cut off or is not HTTP.</source>
        <translation>{1} का जवाब अधूरा है या HTTP नहीं है।</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>छोड़ दिया गया</translation>
    </message>
    <message>
        <source>no room to write</source>
        <translation>लिखने की जगह नहीं है</translation>
    </message>
    <message>
        <source>The profile of the subscriber has an unusable {1}: {2}.</source>
        <translation>सब्सक्राइबर की प्रोफ़ाइल में {1} इस्तेमाल लायक नहीं है: {2}।</translation>
    </message>
    <message>
        <source>The certificate of {1} is not trusted ({2}).</source>
        <translation>{1} के सर्टिफ़िकेट पर भरोसा नहीं है ({2})।</translation>
    </message>
    <message>
        <source>{1} could not be asked ({2}).</source>
        <translation>{1} से पूछा नहीं जा सका ({2})।</translation>
    </message>
    <message>
        <source>The answer of {1} is larger than {2} KiB and was not read.</source>
        <translation>{1} का जवाब {2} KiB से बड़ा है और नहीं पढ़ा गया।</translation>
    </message>
    <message>
        <source>{1} sent a compressed answer that was not asked for.</source>
        <translation>{1} ने संपीड़ित जवाब भेजा, जो माँगा नहीं गया था।</translation>
    </message>
    <message>
        <source>{1} sends us to another address, which is not followed; check the hostname.</source>
        <translation>{1} हमें किसी और पते पर भेजता है, जहाँ नहीं जाया जाता; होस्टनेम जाँचें।</translation>
    </message>
    <message>
        <source>The session was not renewed within {1} seconds.</source>
        <translation>सत्र {1} सेकंड में नवीनीकृत नहीं हुआ।</translation>
    </message>
    <message>
        <source>Your session has ended; please sign in again.</source>
        <translation>आपका सेशन समाप्त हो गया है; कृपया फिर से साइन इन करें।</translation>
    </message>
    <message>
        <source>The subscriber token is not a JSON object with the two tokens.</source>
        <translation>सब्सक्राइबर टोकन दोनों टोकन वाला JSON ऑब्जेक्ट नहीं है।</translation>
    </message>
    <message>
        <source>Headset buttons need the library hidapi, which is not installed.</source>
        <translation>हेडसेट के बटनों के लिए hidapi लाइब्रेरी चाहिए, जो इंस्टॉल नहीं है।</translation>
    </message>
    <message>
        <source>a headset without a name</source>
        <translation>बिना नाम का हेडसेट</translation>
    </message>
    <message>
        <source>The buttons of {1} cannot be opened; another program may hold them.</source>
        <translation>{1} के बटन नहीं खोले जा सकते; शायद वे किसी और प्रोग्राम के पास हैं।</translation>
    </message>
    <message>
        <source>ExoPhone may not open the buttons of {1}: the udev rule {2} is not installed, or the headset was plugged in before it was.</source>
        <translation>ExoPhone को {1} के बटन खोलने की अनुमति नहीं है: udev नियम {2} इंस्टॉल नहीं है, या हेडसेट उससे पहले लगाया गया था।</translation>
    </message>
    <message>
        <source>macOS guards the buttons of {1} as it does keyboards: allow ExoPhone Input Monitoring in System Settings &gt; Privacy &amp; Security, and start it again.</source>
        <translation>macOS {1} के बटनों की रक्षा कीबोर्ड की तरह करता है: System Settings &gt; Privacy &amp; Security में ExoPhone को Input Monitoring की अनुमति दें और उसे फिर से शुरू करें।</translation>
    </message>
    <message>
        <source>The headset took no report.</source>
        <translation>हेडसेट ने रिपोर्ट नहीं ली।</translation>
    </message>
    <message>
        <source>The description of its reports is too long.</source>
        <translation>उसकी रिपोर्टों का विवरण बहुत लंबा है।</translation>
    </message>
    <message>
        <source>The description of its reports ends too early.</source>
        <translation>उसकी रिपोर्टों का विवरण समय से पहले समाप्त होता है।</translation>
    </message>
    <message>
        <source>A report of it has a number that cannot be.</source>
        <translation>उसकी एक रिपोर्ट का नंबर संभव नहीं है।</translation>
    </message>
    <message>
        <source>The description of its reports is nested too deeply.</source>
        <translation>उसकी रिपोर्टों का विवरण बहुत गहराई तक जाता है।</translation>
    </message>
    <message>
        <source>The description of its reports closes what is not open.</source>
        <translation>उसकी रिपोर्टों के विवरण में वह बंद होता है जो खुला ही नहीं है।</translation>
    </message>
    <message>
        <source>A report of it would be too long.</source>
        <translation>उसकी एक रिपोर्ट बहुत लंबी होगी।</translation>
    </message>
    <message>
        <source>It has too many controls.</source>
        <translation>उसमें बहुत ज़्यादा नियंत्रण हैं।</translation>
    </message>
    <message>
        <source>The buttons of {1} cannot be read.</source>
        <translation>{1} के बटन नहीं पढ़े जा सकते।</translation>
    </message>
    <message>
        <source>Headset buttons stopped working; the log says why.</source>
        <translation>हेडसेट के बटनों ने काम करना बंद कर दिया; कारण लॉग में है।</translation>
    </message>
    <message>
        <source>There is no such call in the history.</source>
        <translation>इतिहास में ऐसी कोई कॉल नहीं है।</translation>
    </message>
    <message>
        <source>The call history takes too long to answer.</source>
        <translation>कॉल इतिहास जवाब देने में बहुत देर लगा रहा है।</translation>
    </message>
    <message>
        <source>The calls could not be exported to {1} ({2}).</source>
        <translation>कॉल {1} में निर्यात नहीं हो सकीं ({2})।</translation>
    </message>
    <message>
        <source>The call history cannot be read ({1}).</source>
        <translation>कॉल इतिहास नहीं पढ़ा जा सकता ({1})।</translation>
    </message>
    <message>
        <source>is another program&apos;s</source>
        <translation>किसी और प्रोग्राम का है</translation>
    </message>
    <message>
        <source>was written by a newer ExoPhone</source>
        <translation>नए ExoPhone से लिखा गया है</translation>
    </message>
    <message>
        <source>ExoPhone was closed during the call.</source>
        <translation>कॉल के दौरान ExoPhone बंद हो गया।</translation>
    </message>
    <message>
        <source>The call history {1} {2}; it is kept as {3} and a new one begins.</source>
        <translation>कॉल इतिहास {1} {2}; उसे {3} नाम से रखा गया है और नया इतिहास शुरू होता है।</translation>
    </message>
    <message>
        <source>Calls are not kept in the history:{1} it cannot be opened ({2}).</source>
        <translation>कॉल इतिहास में नहीं रखी जा रहीं:{1} उसे खोला नहीं जा सकता ({2})।</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>खराब हो गया है</translation>
    </message>
    <message>
        <source>The call could not be kept in the history ({1}).</source>
        <translation>कॉल इतिहास में नहीं रखी जा सकी ({1})।</translation>
    </message>
    <message>
        <source>The call history has been closed.</source>
        <translation>कॉल इतिहास बंद कर दिया गया है।</translation>
    </message>
    <message>
        <source>The call history cannot keep up: the disk waits.</source>
        <translation>कॉल इतिहास साथ नहीं चल पा रहा: डिस्क रुकी हुई है।</translation>
    </message>
    <message>
        <source>There is no setting {1}.</source>
        <translation>{1} नाम की कोई सेटिंग नहीं है।</translation>
    </message>
    <message>
        <source>The contacts are too many to be kept for later.</source>
        <translation>संपर्क इतने ज़्यादा हैं कि बाद के लिए नहीं रखे जा सकते।</translation>
    </message>
    <message>
        <source>it makes no sense</source>
        <translation>उसका कोई अर्थ नहीं निकलता</translation>
    </message>
    <message>
        <source>The contacts cannot be kept for later ({1}).</source>
        <translation>संपर्क बाद के लिए नहीं रखे जा सकते ({1})।</translation>
    </message>
    <message>
        <source>There is no session bus.</source>
        <translation>सेशन बस नहीं है।</translation>
    </message>
    <message>
        <source>There is no notification server.</source>
        <translation>सूचना सर्वर नहीं है।</translation>
    </message>
    <message>
        <source>There are no notifications here ({1}).</source>
        <translation>यहाँ सूचनाएँ नहीं हैं ({1})।</translation>
    </message>
    <message>
        <source>The notification was not taken ({1}).</source>
        <translation>सूचना नहीं ली गई ({1})।</translation>
    </message>
    <message>
        <source>The feedback that waits cannot be read ({1}).</source>
        <translation>प्रतीक्षा में रखा फ़ीडबैक नहीं पढ़ा जा सकता ({1})।</translation>
    </message>
    <message>
        <source>The feedback cannot be kept for later ({1}).</source>
        <translation>फ़ीडबैक बाद के लिए नहीं रखा जा सकता ({1})।</translation>
    </message>
    <message>
        <source>is not a file</source>
        <translation>फ़ाइल नहीं है</translation>
    </message>
    <message>
        <source>is larger than {1} KiB</source>
        <translation>{1} KiB से बड़ा है</translation>
    </message>
    <message>
        <source>Let a shortcut of the system run exophone ctl answer, hangup or toggle-mute instead.</source>
        <translation>इसके बदले सिस्टम के किसी शॉर्टकट से exophone ctl answer, hangup या toggle-mute चलाएँ।</translation>
    </message>
    <message>
        <source>Wayland lets no program see the keys of others. {1}</source>
        <translation>Wayland किसी प्रोग्राम को दूसरों की कुंजियाँ नहीं देखने देता। {1}</translation>
    </message>
    <message>
        <source>Shortcuts in other programs are not there on macOS yet. {1}</source>
        <translation>दूसरे प्रोग्रामों में शॉर्टकट macOS पर अभी नहीं हैं। {1}</translation>
    </message>
    <message>
        <source>There is no screen to take keys from.</source>
        <translation>कुंजियाँ लेने के लिए कोई स्क्रीन नहीं है।</translation>
    </message>
    <message>
        <source>{1} is no key combination such as Ctrl+Alt+A.</source>
        <translation>{1} Ctrl+Alt+A जैसा कुंजी संयोजन नहीं है।</translation>
    </message>
    <message>
        <source>{1} is for typing; add Ctrl, Alt or Super to it.</source>
        <translation>{1} टाइप करने के लिए है; उसमें Ctrl, Alt या Super जोड़ें।</translation>
    </message>
    <message>
        <source>Only web addresses are opened.</source>
        <translation>सिर्फ़ वेब पते खोले जाते हैं।</translation>
    </message>
    <message>
        <source>The web browser could not be opened.</source>
        <translation>वेब ब्राउज़र नहीं खोला जा सका।</translation>
    </message>
    <message>
        <source>Please allow the microphone in the settings of this system.</source>
        <translation>कृपया इस सिस्टम की सेटिंग में माइक्रोफ़ोन की अनुमति दें।</translation>
    </message>
    <message>
        <source>The settings could not be opened. Please open them yourself.</source>
        <translation>सेटिंग नहीं खोली जा सकीं। कृपया उन्हें स्वयं खोलें।</translation>
    </message>
    <message>
        <source>The command failed with exit status {1}.</source>
        <translation>कमांड एग्ज़िट स्टेटस {1} के साथ विफल रही।</translation>
    </message>
    <message>
        <source>its data cannot be passed</source>
        <translation>उसका डेटा नहीं भेजा जा सकता</translation>
    </message>
    <message>
        <source>The command could not be started ({1}).</source>
        <translation>कमांड शुरू नहीं हो सकी ({1})।</translation>
    </message>
    <message>
        <source>The command was not done after {1} seconds and was ended.</source>
        <translation>कमांड {1} सेकंड में पूरी नहीं हुई और रोक दी गई।</translation>
    </message>
    <message>
        <source>“{1}” is locked by your organisation.</source>
        <translation>“{1}” आपके संगठन ने लॉक किया है।</translation>
    </message>
    <message>
        <source>“{1}” is locked by your organisation: {2}</source>
        <translation>“{1}” आपके संगठन ने लॉक किया है: {2}</translation>
    </message>
    <message>
        <source>can be changed by others than the administrator</source>
        <translation>व्यवस्थापक के अलावा दूसरे भी उसे बदल सकते हैं</translation>
    </message>
    <message>
        <source>The policy {1} has an unknown part {2}; it is passed over.</source>
        <translation>नीति {1} में अज्ञात हिस्सा {2} है; उसे छोड़ दिया जाता है।</translation>
    </message>
    <message>
        <source>is no file</source>
        <translation>फ़ाइल नहीं है</translation>
    </message>
    <message>
        <source>The policy {1}: the reason must be a text.</source>
        <translation>नीति {1}: कारण टेक्स्ट होना चाहिए।</translation>
    </message>
    <message>
        <source>cannot be read ({1})</source>
        <translation>नहीं पढ़ा जा सकता ({1})</translation>
    </message>
    <message>
        <source>is no TOML</source>
        <translation>TOML नहीं है</translation>
    </message>
    <message>
        <source>The policy {1} is ignored in part: {2} must be a table.</source>
        <translation>नीति {1} का एक हिस्सा नहीं माना जाता: {2} टेबल होना चाहिए।</translation>
    </message>
    <message>
        <source>The policy {1} is ignored: it {2}.</source>
        <translation>नीति {1} नहीं मानी जाती: वह {2}।</translation>
    </message>
    <message>
        <source>“{1}” ({2}) cannot be locked.</source>
        <translation>“{1}” ({2}) लॉक नहीं किया जा सकता।</translation>
    </message>
    <message>
        <source>The policy {1}: {2} Nothing is locked by it.</source>
        <translation>नीति {1}: {2} इससे कुछ लॉक नहीं होता।</translation>
    </message>
    <message>
        <source>The policy {1}: {2} It is passed over.</source>
        <translation>नीति {1}: {2} इसे छोड़ दिया जाता है।</translation>
    </message>
    <message>
        <source>The folder {1} belongs to somebody else; it is not used.</source>
        <translation>फ़ोल्डर {1} किसी और का है; उसका इस्तेमाल नहीं किया जाता।</translation>
    </message>
    <message>
        <source>The folder {1} cannot be used ({2}).</source>
        <translation>फ़ोल्डर {1} का इस्तेमाल नहीं किया जा सकता ({2})।</translation>
    </message>
    <message>
        <source>The folder {1} is open to others ({2}).</source>
        <translation>फ़ोल्डर {1} दूसरों के लिए खुला है ({2})।</translation>
    </message>
    <message>
        <source>This computer has no keyring that works, so you will have to sign in at each start.</source>
        <translation>इस कंप्यूटर में काम करने वाली कीरिंग नहीं है, इसलिए आपको हर बार शुरू करने पर साइन इन करना होगा।</translation>
    </message>
    <message>
        <source>The keyring of this computer does not answer.</source>
        <translation>इस कंप्यूटर की कीरिंग जवाब नहीं दे रही।</translation>
    </message>
    <message>
        <source>The keyring of this computer did not answer in {1} seconds.</source>
        <translation>इस कंप्यूटर की कीरिंग ने {1} सेकंड में जवाब नहीं दिया।</translation>
    </message>
    <message>
        <source>The keyring of this computer refused ({1}).</source>
        <translation>इस कंप्यूटर की कीरिंग ने मना कर दिया ({1})।</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>true या false होना चाहिए</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>टेक्स्ट होना चाहिए</translation>
    </message>
    <message>
        <source>must be a number</source>
        <translation>संख्या होनी चाहिए</translation>
    </message>
    <message>
        <source>it names a file or folder of this computer</source>
        <translation>इसमें इस कंप्यूटर की किसी फ़ाइल या फ़ोल्डर का नाम है</translation>
    </message>
    <message>
        <source>Host name to sign in to</source>
        <translation>साइन इन का होस्टनेम</translation>
    </message>
    <message>
        <source>server</source>
        <translation>सर्वर</translation>
    </message>
    <message>
        <source>backend</source>
        <translation>बैकएंड</translation>
    </message>
    <message>
        <source>sign in</source>
        <translation>साइन इन</translation>
    </message>
    <message>
        <source>Take calls only from my server</source>
        <translation>केवल मेरे सर्वर से कॉल लें</translation>
    </message>
    <message>
        <source>stranger</source>
        <translation>अजनबी</translation>
    </message>
    <message>
        <source>scanner</source>
        <translation>स्कैनर</translation>
    </message>
    <message>
        <source>ghost call</source>
        <translation>भूतिया कॉल</translation>
    </message>
    <message>
        <source>SIP</source>
        <translation>SIP</translation>
    </message>
    <message>
        <source>Recording calls</source>
        <translation>कॉल रिकॉर्ड करना</translation>
    </message>
    <message>
        <source>record</source>
        <translation>रिकॉर्ड</translation>
    </message>
    <message>
        <source>compliance</source>
        <translation>अनुपालन</translation>
    </message>
    <message>
        <source>tape</source>
        <translation>टेप</translation>
    </message>
    <message>
        <source>Folder of recordings</source>
        <translation>रिकॉर्डिंग का फ़ोल्डर</translation>
    </message>
    <message>
        <source>where</source>
        <translation>कहाँ</translation>
    </message>
    <message>
        <source>path</source>
        <translation>पाथ</translation>
    </message>
    <message>
        <source>Format of recordings</source>
        <translation>रिकॉर्डिंग का फ़ॉर्मैट</translation>
    </message>
    <message>
        <source>WAV</source>
        <translation>WAV</translation>
    </message>
    <message>
        <source>FLAC</source>
        <translation>FLAC</translation>
    </message>
    <message>
        <source>size</source>
        <translation>आकार</translation>
    </message>
    <message>
        <source>compress</source>
        <translation>छोटा करना</translation>
    </message>
    <message>
        <source>My programs may use ExoPhone</source>
        <translation>मेरे प्रोग्राम ExoPhone का इस्तेमाल कर सकते हैं</translation>
    </message>
    <message>
        <source>control</source>
        <translation>नियंत्रण</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>ctl</source>
        <translation>ctl</translation>
    </message>
    <message>
        <source>access</source>
        <translation>पहुँच</translation>
    </message>
    <message>
        <source>automation</source>
        <translation>ऑटोमेशन</translation>
    </message>
    <message>
        <source>script</source>
        <translation>स्क्रिप्ट</translation>
    </message>
    <message>
        <source>Phone links call without asking</source>
        <translation>फ़ोन लिंक बिना पूछे कॉल करें</translation>
    </message>
    <message>
        <source>tel</source>
        <translation>tel</translation>
    </message>
    <message>
        <source>click to call</source>
        <translation>क्लिक करके कॉल</translation>
    </message>
    <message>
        <source>browser</source>
        <translation>ब्राउज़र</translation>
    </message>
    <message>
        <source>link</source>
        <translation>लिंक</translation>
    </message>
    <message>
        <source>Time after a call in which no other rings</source>
        <translation>कॉल के बाद का समय, जिसमें दूसरी कॉल नहीं बजती</translation>
    </message>
    <message>
        <source>wrap up</source>
        <translation>रैप अप</translation>
    </message>
    <message>
        <source>after call work</source>
        <translation>कॉल के बाद का काम</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>विराम</translation>
    </message>
    <message>
        <source>Outcomes of calls</source>
        <translation>कॉल के नतीजे</translation>
    </message>
    <message>
        <source>disposition</source>
        <translation>डिस्पोज़िशन</translation>
    </message>
    <message>
        <source>result</source>
        <translation>नतीजा</translation>
    </message>
    <message>
        <source>note</source>
        <translation>नोट</translation>
    </message>
    <message>
        <source>Calls that answer themselves</source>
        <translation>अपने-आप उठने वाली कॉल</translation>
    </message>
    <message>
        <source>auto answer</source>
        <translation>अपने-आप जवाब</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>ऑटोमैटिक</translation>
    </message>
    <message>
        <source>Web page of the CRM</source>
        <translation>CRM का वेब पेज</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>ग्राहक</translation>
    </message>
    <message>
        <source>screen pop</source>
        <translation>स्क्रीन पॉप</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Command for callers</source>
        <translation>कॉलर के लिए कमांड</translation>
    </message>
    <message>
        <source>CRM</source>
        <translation>CRM</translation>
    </message>
    <message>
        <source>program</source>
        <translation>प्रोग्राम</translation>
    </message>
    <message>
        <source>When the CRM is told</source>
        <translation>CRM को कब बताया जाए</translation>
    </message>
    <message>
        <source>Answer by a key</source>
        <translation>कुंजी से जवाब देना</translation>
    </message>
    <message>
        <source>hotkey</source>
        <translation>हॉटकी</translation>
    </message>
    <message>
        <source>shortcut</source>
        <translation>शॉर्टकट</translation>
    </message>
    <message>
        <source>keyboard</source>
        <translation>कीबोर्ड</translation>
    </message>
    <message>
        <source>global</source>
        <translation>ग्लोबल</translation>
    </message>
    <message>
        <source>Hang up by a key</source>
        <translation>कुंजी से कॉल काटना</translation>
    </message>
    <message>
        <source>end</source>
        <translation>समाप्त</translation>
    </message>
    <message>
        <source>Mute by a key</source>
        <translation>कुंजी से म्यूट करना</translation>
    </message>
    <message>
        <source>silence</source>
        <translation>चुप</translation>
    </message>
    <message>
        <source>Keep running when the window is closed</source>
        <translation>विंडो बंद करने पर भी चलते रहें</translation>
    </message>
    <message>
        <source>tray</source>
        <translation>ट्रे</translation>
    </message>
    <message>
        <source>background</source>
        <translation>आसपास</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>बंद करना</translation>
    </message>
    <message>
        <source>Small window when somebody calls</source>
        <translation>किसी के कॉल करने पर छोटी विंडो</translation>
    </message>
    <message>
        <source>popup</source>
        <translation>पॉपअप</translation>
    </message>
    <message>
        <source>Notifications of the system</source>
        <translation>सिस्टम की सूचनाएँ</translation>
    </message>
    <message>
        <source>notify</source>
        <translation>सूचित करना</translation>
    </message>
    <message>
        <source>message</source>
        <translation>संदेश</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>अलर्ट</translation>
    </message>
    <message>
        <source>Small bar during a call</source>
        <translation>कॉल के दौरान छोटी पट्टी</translation>
    </message>
    <message>
        <source>mini</source>
        <translation>मिनी</translation>
    </message>
    <message>
        <source>on top</source>
        <translation>ऊपर</translation>
    </message>
    <message>
        <source>floating</source>
        <translation>तैरती</translation>
    </message>
    <message>
        <source>Language of ExoPhone</source>
        <translation>ExoPhone की भाषा</translation>
    </message>
    <message>
        <source>language</source>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>हिन्दी</translation>
    </message>
    <message>
        <source>हिन्दी</source>
        <translation>हिन्दी</translation>
    </message>
    <message>
        <source>English</source>
        <translation>अंग्रेज़ी</translation>
    </message>
    <message>
        <source>भाषा</source>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>Country of numbers without one</source>
        <translation>बिना देश वाले नंबरों का देश</translation>
    </message>
    <message>
        <source>region</source>
        <translation>क्षेत्र</translation>
    </message>
    <message>
        <source>country code</source>
        <translation>देश कोड</translation>
    </message>
    <message>
        <source>prefix</source>
        <translation>प्रीफ़िक्स</translation>
    </message>
    <message>
        <source>Look for new versions at each start</source>
        <translation>हर बार शुरू होने पर नया वर्शन देखें</translation>
    </message>
    <message>
        <source>update</source>
        <translation>अपडेट</translation>
    </message>
    <message>
        <source>upgrade</source>
        <translation>अपग्रेड</translation>
    </message>
    <message>
        <source>release</source>
        <translation>रिलीज़</translation>
    </message>
    <message>
        <source>must be an address that begins with https:// or http://</source>
        <translation>https:// या http:// से शुरू होने वाला पता होना चाहिए</translation>
    </message>
    <message>
        <source>must be wav or flac</source>
        <translation>wav या flac होना चाहिए</translation>
    </message>
    <message>
        <source>must be a whole number of seconds, 0 to 3600</source>
        <translation>सेकंड की पूर्ण संख्या होनी चाहिए, 0 से 3600</translation>
    </message>
    <message>
        <source>must be a list of texts</source>
        <translation>टेक्स्ट की सूची होनी चाहिए</translation>
    </message>
    <message>
        <source>must be off, own or all</source>
        <translation>off, own या all होना चाहिए</translation>
    </message>
    <message>
        <source>must be ringing or answered</source>
        <translation>ringing या answered होना चाहिए</translation>
    </message>
    <message>
        <source>must be system, en or hi</source>
        <translation>system, en या hi होना चाहिए</translation>
    </message>
    <message>
        <source>must be a country such as IN</source>
        <translation>IN जैसा देश होना चाहिए</translation>
    </message>
    <message>
        <source>it may hold a key</source>
        <translation>इसमें कोई कुंजी हो सकती है</translation>
    </message>
    <message>
        <source>it may hold a key, and a file must not bring commands</source>
        <translation>इसमें कोई कुंजी हो सकती है, और फ़ाइल से कमांड नहीं आनी चाहिए</translation>
    </message>
    <message>
        <source>The settings {1} made no sense; they are kept as {2} and the defaults are used.</source>
        <translation>सेटिंग {1} समझ में नहीं आईं; वे {2} नाम से रखी गई हैं और डिफ़ॉल्ट इस्तेमाल होते हैं।</translation>
    </message>
    <message>
        <source>The settings {1} could not be read at the start; nothing is changed in them until ExoPhone is started again.</source>
        <translation>सेटिंग {1} शुरू में नहीं पढ़ी जा सकीं; ExoPhone के दोबारा शुरू होने तक उनमें कुछ नहीं बदला जाता।</translation>
    </message>
    <message>
        <source>is no object</source>
        <translation>ऑब्जेक्ट नहीं है</translation>
    </message>
    <message>
        <source>The settings {1} cannot be read ({2}).</source>
        <translation>सेटिंग {1} नहीं पढ़ी जा सकतीं ({2})।</translation>
    </message>
    <message>
        <source>{1} Nothing was changed in them.</source>
        <translation>{1} उनमें कुछ नहीं बदला गया।</translation>
    </message>
    <message>
        <source>The settings cannot be kept in {1} ({2}).</source>
        <translation>सेटिंग {1} में नहीं रखी जा सकतीं ({2})।</translation>
    </message>
    <message>
        <source>The settings {1} make no sense.</source>
        <translation>सेटिंग {1} समझ में नहीं आतीं।</translation>
    </message>
    <message>
        <source>{1} The defaults are used.</source>
        <translation>{1} डिफ़ॉल्ट इस्तेमाल होते हैं।</translation>
    </message>
    <message>
        <source>echo</source>
        <translation>इको गूँज</translation>
    </message>
    <message>
        <source>hear myself</source>
        <translation>अपनी आवाज़ सुनाई देना</translation>
    </message>
    <message>
        <source>AEC</source>
        <translation>AEC</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>शोर</translation>
    </message>
    <message>
        <source>fan</source>
        <translation>पंखा</translation>
    </message>
    <message>
        <source>hum</source>
        <translation>भनभनाहट</translation>
    </message>
    <message>
        <source>Keep my voice at one level</source>
        <translation>मेरी आवाज़ एक स्तर पर रखें</translation>
    </message>
    <message>
        <source>gain</source>
        <translation>गेन</translation>
    </message>
    <message>
        <source>AGC</source>
        <translation>AGC</translation>
    </message>
    <message>
        <source>too quiet</source>
        <translation>बहुत धीमा</translation>
    </message>
    <message>
        <source>too loud</source>
        <translation>बहुत तेज़</translation>
    </message>
    <message>
        <source>Take out rumble</source>
        <translation>गड़गड़ाहट हटाएँ</translation>
    </message>
    <message>
        <source>high pass</source>
        <translation>हाई पास</translation>
    </message>
    <message>
        <source>low frequencies</source>
        <translation>निचली आवृत्तियाँ</translation>
    </message>
    <message>
        <source>Microphone volume</source>
        <translation>माइक्रोफ़ोन का वॉल्यूम</translation>
    </message>
    <message>
        <source>loud</source>
        <translation>तेज़</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>धीमा</translation>
    </message>
    <message>
        <source>level</source>
        <translation>स्तर</translation>
    </message>
    <message>
        <source>input</source>
        <translation>इनपुट</translation>
    </message>
    <message>
        <source>Call volume</source>
        <translation>कॉल का वॉल्यूम</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>स्पीकर</translation>
    </message>
    <message>
        <source>output</source>
        <translation>आउटपुट</translation>
    </message>
    <message>
        <source>Ring volume</source>
        <translation>घंटी का वॉल्यूम</translation>
    </message>
    <message>
        <source>bell</source>
        <translation>घंटी</translation>
    </message>
    <message>
        <source>Ring tone</source>
        <translation>रिंगटोन</translation>
    </message>
    <message>
        <source>ringtone</source>
        <translation>रिंगटोन</translation>
    </message>
    <message>
        <source>melody</source>
        <translation>धुन</translation>
    </message>
    <message>
        <source>Ring with a sound file</source>
        <translation>साउंड फ़ाइल से घंटी बजाना</translation>
    </message>
    <message>
        <source>own ring tone</source>
        <translation>अपनी रिंगटोन</translation>
    </message>
    <message>
        <source>music</source>
        <translation>संगीत</translation>
    </message>
    <message>
        <source>Call tones</source>
        <translation>कॉल टोन</translation>
    </message>
    <message>
        <source>ringback</source>
        <translation>रिंगबैक</translation>
    </message>
    <message>
        <source>busy tone</source>
        <translation>व्यस्त टोन</translation>
    </message>
    <message>
        <source>engaged</source>
        <translation>लाइन व्यस्त</translation>
    </message>
    <message>
        <source>country</source>
        <translation>देश</translation>
    </message>
    <message>
        <source>Headset buttons for calls</source>
        <translation>कॉल के लिए हेडसेट के बटन</translation>
    </message>
    <message>
        <source>button</source>
        <translation>बटन</translation>
    </message>
    <message>
        <source>hook</source>
        <translation>हुक</translation>
    </message>
    <message>
        <source>HID</source>
        <translation>HID</translation>
    </message>
    <message>
        <source>Jabra</source>
        <translation>Jabra</translation>
    </message>
    <message>
        <source>Poly</source>
        <translation>Poly</translation>
    </message>
    <message>
        <source>Yealink</source>
        <translation>Yealink</translation>
    </message>
    <message>
        <source>EPOS</source>
        <translation>EPOS</translation>
    </message>
    <message>
        <source>must be auto, on or off</source>
        <translation>auto, on या off होना चाहिए</translation>
    </message>
    <message>
        <source>must be off, low, moderate, high or highest</source>
        <translation>off, low, moderate, high या highest होना चाहिए</translation>
    </message>
    <message>
        <source>must be bells or warble</source>
        <translation>bells या warble होना चाहिए</translation>
    </message>
    <message>
        <source>must be region, IN, US, GB or EU</source>
        <translation>region, IN, US, GB या EU होना चाहिए</translation>
    </message>
    <message>
        <source>This build of ExoPhone cannot look for new versions.</source>
        <translation>ExoPhone का यह बिल्ड नए वर्शन नहीं देख सकता।</translation>
    </message>
    <message>
        <source>The list of new versions is not signed by the makers of this build; it is not used.</source>
        <translation>नए वर्शनों की सूची पर इस बिल्ड के निर्माताओं के हस्ताक्षर नहीं हैं; उसका इस्तेमाल नहीं किया जाता।</translation>
    </message>
    <message>
        <source>The list of new versions makes no sense to this version.</source>
        <translation>नए वर्शनों की सूची इस वर्शन को समझ में नहीं आती।</translation>
    </message>
    <message>
        <source>Windows did not answer in time.</source>
        <translation>Windows ने समय पर जवाब नहीं दिया।</translation>
    </message>
    <message>
        <source>libxcb, which keys are taken through, is not there.</source>
        <translation>कुंजियाँ लेने वाला libxcb मौजूद नहीं है।</translation>
    </message>
    <message>
        <source>The X server cannot be reached.</source>
        <translation>X सर्वर तक नहीं पहुँचा जा सकता।</translation>
    </message>
    <message>
        <source>There is a call already; end it first.</source>
        <translation>एक कॉल पहले से है; पहले उसे समाप्त करें।</translation>
    </message>
    <message>
        <source>1 call was</source>
        <translation>1 कॉल</translation>
    </message>
    <message>
        <source>{1} calls were</source>
        <translation>{1} कॉल</translation>
    </message>
    <message>
        <source>{1} exported to {2}.</source>
        <translation>{1} {2} में निर्यात की गई।</translation>
    </message>
    <message>
        <source>There is no call history to export.</source>
        <translation>निर्यात के लिए कोई कॉल इतिहास नहीं है।</translation>
    </message>
    <message>
        <source>The note was not kept. {1}</source>
        <translation>नोट नहीं रखा गया। {1}</translation>
    </message>
    <message>
        <source>The rating was not kept in the history. {1}</source>
        <translation>रेटिंग इतिहास में नहीं रखी गई। {1}</translation>
    </message>
    <message>
        <source>The address of the CRM is too long, or has spaces in it.</source>
        <translation>CRM का पता बहुत लंबा है, या उसमें स्पेस हैं।</translation>
    </message>
    <message>
        <source>The address of the CRM must begin with https:// or http://.</source>
        <translation>CRM का पता https:// या http:// से शुरू होना चाहिए।</translation>
    </message>
    <message>
        <source>The address of the CRM has a placeholder or a password in its host.</source>
        <translation>CRM के पते के होस्ट में प्लेसहोल्डर या पासवर्ड है।</translation>
    </message>
    <message>
        <source>The CRM command names no program, or has too many arguments.</source>
        <translation>CRM कमांड में प्रोग्राम का नाम नहीं है, या बहुत ज़्यादा आर्ग्युमेंट हैं।</translation>
    </message>
    <message>
        <source>The program of the CRM command is no full path and no plain name.</source>
        <translation>CRM कमांड का प्रोग्राम न पूरा पाथ है, न सादा नाम।</translation>
    </message>
    <message>
        <source>A caller cannot be the program of the CRM command.</source>
        <translation>कॉलर CRM कमांड का प्रोग्राम नहीं हो सकता।</translation>
    </message>
    <message>
        <source>The CRM command cannot be a batch file: Windows would run its data.</source>
        <translation>CRM कमांड बैच फ़ाइल नहीं हो सकती: Windows उसका डेटा चला देगा।</translation>
    </message>
    <message>
        <source>An argument of the CRM command is too long.</source>
        <translation>CRM कमांड का कोई आर्ग्युमेंट बहुत लंबा है।</translation>
    </message>
    <message>
        <source>The CRM {1} has an unknown placeholder {{2}}; known are {3}.</source>
        <translation>CRM {1} में अज्ञात प्लेसहोल्डर {{2}} है; ज्ञात हैं: {3}।</translation>
    </message>
    <message>
        <source>The address of the CRM makes no sense.</source>
        <translation>CRM का पता समझ में नहीं आता।</translation>
    </message>
    <message>
        <source>No more than {1} outcomes can be kept.</source>
        <translation>{1} से ज़्यादा नतीजे नहीं रखे जा सकते।</translation>
    </message>
    <message>
        <source>“{1}” is longer than {2} characters.</source>
        <translation>“{1}” {2} अक्षरों से लंबा है।</translation>
    </message>
    <message>
        <source>This choice lasts until you close the app. {1}</source>
        <translation>यह चुनाव ऐप बंद करने तक रहेगा। {1}</translation>
    </message>
    <message>
        <source>Two shortcuts have the same keys.</source>
        <translation>दो शॉर्टकट की कुंजियाँ एक जैसी हैं।</translation>
    </message>
    <message>
        <source>The CRM command has a quote that does not end.</source>
        <translation>CRM कमांड में एक उद्धरण चिह्न बंद नहीं होता।</translation>
    </message>
    <message>
        <source>There is no sound file {1}.</source>
        <translation>{1} साउंड फ़ाइल नहीं है।</translation>
    </message>
    <message>
        <source>ExoPhone {1} is there: {2}</source>
        <translation>ExoPhone {1} उपलब्ध है: {2}</translation>
    </message>
    <message>
        <source>No number entered</source>
        <translation>कोई नंबर नहीं डाला गया</translation>
    </message>
    <message>
        <source>Invalid number, no special characters allowed(except + at the beginning)</source>
        <translation>अमान्य नंबर, विशेष अक्षरों की अनुमति नहीं है (शुरू में + छोड़कर)</translation>
    </message>
    <message>
        <source>Invalid number, no more than {1} characters allowed</source>
        <translation>अमान्य नंबर, {1} से ज़्यादा अक्षरों की अनुमति नहीं है</translation>
    </message>
    <message>
        <source>Cannot dial out to yourself</source>
        <translation>खुद को कॉल नहीं कर सकते</translation>
    </message>
    <message>
        <source>Invalid number: use letters, digits and . _ - * #, a + only in front</source>
        <translation>अमान्य नंबर: अक्षर, अंक और . _ - * # इस्तेमाल करें, + सिर्फ़ शुरू में</translation>
    </message>
    <message>
        <source>Invalid address, no more than {1} characters allowed</source>
        <translation>अमान्य पता, {1} से ज़्यादा अक्षरों की अनुमति नहीं है</translation>
    </message>
    <message>
        <source>Invalid address: {1}</source>
        <translation>अमान्य पता: {1}</translation>
    </message>
    <message>
        <source>Do not disturb is forgotten when you close the app. {1}</source>
        <translation>ऐप बंद करने पर “परेशान न करें” भुला दिया जाएगा। {1}</translation>
    </message>
    <message>
        <source>Do not disturb is over: calls ring again.</source>
        <translation>“परेशान न करें” समाप्त हुआ: कॉल की घंटी फिर बजेगी।</translation>
    </message>
    <message>
        <source>contact Exotel support (hello@exotel.in)</source>
        <translation>Exotel सहायता से संपर्क करें (hello@exotel.in)</translation>
    </message>
    <message>
        <source>No Exotel subscriber is examined.</source>
        <translation>किसी Exotel सब्सक्राइबर की जाँच नहीं हो रही।</translation>
    </message>
    <message>
        <source>Sign in in the window first, or name a host and a token file.</source>
        <translation>पहले विंडो में साइन इन करें, या होस्ट और टोकन फ़ाइल बताएँ।</translation>
    </message>
    <message>
        <source>malformed packet.</source>
        <translation>गलत बना पैकेट।</translation>
    </message>
    <message>
        <source>it requires basic authentication.</source>
        <translation>उसे बेसिक ऑथेंटिकेशन चाहिए।</translation>
    </message>
    <message>
        <source>VoIP calling is not enabled in your account.</source>
        <translation>आपके खाते में VoIP कॉलिंग चालू नहीं है।</translation>
    </message>
    <message>
        <source>Try again; if it stays, {1}.</source>
        <translation>फिर से कोशिश करें; बना रहे, तो {1}।</translation>
    </message>
    <message>
        <source>The subscriber name has {1} characters.</source>
        <translation>सब्सक्राइबर के नाम में {1} अक्षर हैं।</translation>
    </message>
    <message>
        <source>The subscriber name keeps Exotel&apos;s rules.</source>
        <translation>सब्सक्राइबर का नाम Exotel के नियमों के अनुसार है।</translation>
    </message>
    <message>
        <source>Exotel hands out tokens for this subscriber.</source>
        <translation>Exotel इस सब्सक्राइबर के लिए टोकन देता है।</translation>
    </message>
    <message>
        <source>The platform accepts the session.</source>
        <translation>प्लैटफ़ॉर्म सेशन स्वीकार करता है।</translation>
    </message>
    <message>
        <source>The SIP exophone is {1}.</source>
        <translation>SIP ExoPhone {1} है।</translation>
    </message>
    <message>
        <source>The push connection opens.</source>
        <translation>पुश कनेक्शन खुलता है।</translation>
    </message>
    <message>
        <source>Use letters and digits only, {1} at most.</source>
        <translation>सिर्फ़ अक्षर और अंक इस्तेमाल करें, ज़्यादा से ज़्यादा {1}।</translation>
    </message>
    <message>
        <source>No API key was given: only whoever runs the app backend needs this.</source>
        <translation>कोई API कुंजी नहीं दी गई: यह सिर्फ़ उन्हें चाहिए जो ऐप बैकएंड चलाते हैं।</translation>
    </message>
    <message>
        <source>To try it, set EXOTEL_API_KEY and EXOTEL_API_TOKEN and give --api-host.</source>
        <translation>आज़माने के लिए EXOTEL_API_KEY और EXOTEL_API_TOKEN सेट करें और --api-host दें।</translation>
    </message>
    <message>
        <source>There is no token of a session.</source>
        <translation>किसी सेशन का टोकन नहीं है।</translation>
    </message>
    <message>
        <source>No SIP exophone is set, so no call can be dialled.</source>
        <translation>कोई SIP ExoPhone तय नहीं है, इसलिए कॉल डायल नहीं की जा सकती।</translation>
    </message>
    <message>
        <source>The app backend&apos;s sign-in answer has to name it; tell whoever runs the backend.</source>
        <translation>ऐप बैकएंड के साइन-इन जवाब में वह होना चाहिए; बैकएंड चलाने वालों को बताएँ।</translation>
    </message>
    <message>
        <source>The SIP exophone is not a phone number.</source>
        <translation>SIP ExoPhone फ़ोन नंबर नहीं है।</translation>
    </message>
    <message>
        <source>Have the app backend send the number that the dashboard shows.</source>
        <translation>ऐप बैकएंड से वही नंबर भिजवाएँ जो डैशबोर्ड दिखाता है।</translation>
    </message>
    <message>
        <source>Check the subscriber name: letters and digits, fewer than 16 characters.</source>
        <translation>सब्सक्राइबर का नाम जाँचें: अक्षर और अंक, 16 से कम।</translation>
    </message>
    <message>
        <source>Check the API key and the API token; they go as basic authentication.</source>
        <translation>API कुंजी और API टोकन जाँचें; वे बेसिक ऑथेंटिकेशन के रूप में जाते हैं।</translation>
    </message>
    <message>
        <source>VoIP calling has to be enabled: {1}.</source>
        <translation>VoIP कॉलिंग चालू होनी चाहिए: {1}।</translation>
    </message>
    <message>
        <source>Sign out and sign in again; if it stays, {1}.</source>
        <translation>साइन आउट करके फिर साइन इन करें; बना रहे, तो {1}।</translation>
    </message>
    <message>
        <source>The platform answered {1}: {2}</source>
        <translation>प्लैटफ़ॉर्म ने {1} जवाब दिया: {2}</translation>
    </message>
    <message>
        <source>Check the hostname and the account SID.</source>
        <translation>होस्टनेम और खाता SID जाँचें।</translation>
    </message>
    <message>
        <source>Wait a few minutes and try again; if it stays, {1}.</source>
        <translation>कुछ मिनट रुककर फिर कोशिश करें; बना रहे, तो {1}।</translation>
    </message>
    <message>
        <source>AUTHENTICATION_EXPIRED_TOKEN: the session is over, and cannot be renewed.</source>
        <translation>AUTHENTICATION_EXPIRED_TOKEN: सेशन समाप्त हो गया है और नवीनीकृत नहीं हो सकता।</translation>
    </message>
    <message>
        <source>Sign out and sign in again.</source>
        <translation>साइन आउट करके फिर साइन इन करें।</translation>
    </message>
    <message>
        <source>The push connection could not be opened. {1}</source>
        <translation>पुश कनेक्शन नहीं खोला जा सका। {1}</translation>
    </message>
    <message>
        <source>A proxy or firewall may end long connections; ask whoever runs this network, or the app backend.</source>
        <translation>प्रॉक्सी या फ़ायरवॉल लंबे कनेक्शन काट सकता है; इस नेटवर्क या ऐप बैकएंड को चलाने वालों से पूछें।</translation>
    </message>
    <message>
        <source>the token has expired.</source>
        <translation>टोकन की अवधि समाप्त हो गई है।</translation>
    </message>
    <message>
        <source>the token is not accepted.</source>
        <translation>टोकन स्वीकार नहीं किया जाता।</translation>
    </message>
    <message>
        <source>Exotel answered the request for a token with {1}: {2}</source>
        <translation>टोकन के अनुरोध पर Exotel ने {1} जवाब दिया: {2}</translation>
    </message>
    <message>
        <source>The app backend offers no push connection; calls come by SIP alone.</source>
        <translation>ऐप बैकएंड पुश कनेक्शन नहीं देता; कॉल सिर्फ़ SIP से आती हैं।</translation>
    </message>
    <message>
        <source>Check registrar, proxy and transport, and that the firewall lets SIP through.</source>
        <translation>रजिस्ट्रार, प्रॉक्सी और ट्रांसपोर्ट जाँचें, और देखें कि फ़ायरवॉल SIP को जाने देता है।</translation>
    </message>
    <message>
        <source>The call engine works: {1}.</source>
        <translation>कॉल इंजन काम करता है: {1}।</translation>
    </message>
    <message>
        <source>Registered for {1} seconds.</source>
        <translation>{1} सेकंड के लिए रजिस्टर्ड।</translation>
    </message>
    <message>
        <source>The server must ask by Digest with MD5 or SHA-256, and qop auth or none.</source>
        <translation>सर्वर को Digest से पूछना होगा, MD5 या SHA-256 के साथ, और qop auth हो या कोई न हो।</translation>
    </message>
    <message>
        <source>Check user name and password; Exotel allows one device at a time.</source>
        <translation>यूज़र नाम और पासवर्ड जाँचें; Exotel एक समय में एक ही डिवाइस की अनुमति देता है।</translation>
    </message>
    <message>
        <source>The sound of a call is good: MOS {1}.</source>
        <translation>कॉल की आवाज़ अच्छी है: MOS {1}।</translation>
    </message>
    <message>
        <source>Wait a minute, as the app tries again by itself; else sign out and sign in again.</source>
        <translation>एक मिनट रुकें, ऐप खुद फिर कोशिश करता है; नहीं तो साइन आउट करके फिर साइन इन करें।</translation>
    </message>
    <message>
        <source>The call engine has no {1}, which the account needs.</source>
        <translation>कॉल इंजन में {1} नहीं है, जो खाते को चाहिए।</translation>
    </message>
    <message>
        <source>Use another transport, or this app on another system.</source>
        <translation>दूसरा ट्रांसपोर्ट चुनें, या यह ऐप किसी और सिस्टम पर चलाएँ।</translation>
    </message>
    <message>
        <source>There is no SIP account to register.</source>
        <translation>रजिस्टर करने के लिए कोई SIP खाता नहीं है।</translation>
    </message>
    <message>
        <source>The account has no registrar: calls can be made, and none received.</source>
        <translation>खाते का कोई रजिस्ट्रार नहीं है: कॉल की जा सकती हैं, आ नहीं सकतीं।</translation>
    </message>
    <message>
        <source>There is no SIP account to call with.</source>
        <translation>कॉल करने के लिए कोई SIP खाता नहीं है।</translation>
    </message>
    <message>
        <source>No number is known that sends back what it hears.</source>
        <translation>ऐसा कोई नंबर पता नहीं है जो सुना हुआ वापस भेजता हो।</translation>
    </message>
    <message>
        <source>If your server has an echo number, name it: exophone doctor --echo NUMBER.</source>
        <translation>आपके सर्वर पर इको नंबर हो, तो उसे बताएँ: exophone doctor --echo NUMBER</translation>
    </message>
    <message>
        <source>There is a call; it is not disturbed.</source>
        <translation>एक कॉल चल रही है; उसमें बाधा नहीं डाली जाती।</translation>
    </message>
    <message>
        <source>Run the check again after it.</source>
        <translation>उसके बाद फिर से जाँच करें।</translation>
    </message>
    <message>
        <source>The echo answered, but no sound came back.</source>
        <translation>इको ने जवाब दिया, पर आवाज़ वापस नहीं आई।</translation>
    </message>
    <message>
        <source>A firewall or router keeps media away: let UDP through (Exotel: ports 10000 to 40000), and switch off SIP ALG in the router.</source>
        <translation>फ़ायरवॉल या राउटर मीडिया रोक रहा है: UDP को जाने दें (Exotel: पोर्ट 10000 से 40000), और राउटर में SIP ALG बंद करें।</translation>
    </message>
    <message>
        <source>The sound of a call is poor: MOS {1}, {2} lost, jitter {3} ms.</source>
        <translation>कॉल की आवाज़ खराब है: MOS {1}, {2} गुम, जिटर {3} ms।</translation>
    </message>
    <message>
        <source>Use a cable in place of Wi-Fi, end large downloads, and try again.</source>
        <translation>Wi-Fi के बदले केबल लगाएँ, बड़े डाउनलोड रोकें और फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>Registered: calls can be made and received.</source>
        <translation>रजिस्टर्ड: कॉल की जा सकती हैं और आ सकती हैं।</translation>
    </message>
    <message>
        <source>Not registered: no calls can be received.</source>
        <translation>रजिस्टर्ड नहीं: कॉल नहीं आ सकतीं।</translation>
    </message>
    <message>
        <source>Restart the computer; if it stays, install the app again.</source>
        <translation>कंप्यूटर फिर से शुरू करें; बना रहे, तो ऐप दोबारा इंस्टॉल करें।</translation>
    </message>
    <message>
        <source>Name the echo as a user name, a number or a SIP URI.</source>
        <translation>इको को यूज़र नाम, नंबर या SIP URI के रूप में बताएँ।</translation>
    </message>
    <message>
        <source>The echo could not be called. {1}</source>
        <translation>इको को कॉल नहीं की जा सकी। {1}</translation>
    </message>
    <message>
        <source>If registering works, check that the echo number is right and calls are allowed.</source>
        <translation>रजिस्टर होना काम करे, तो देखें कि इको नंबर सही है और कॉल की अनुमति है।</translation>
    </message>
    <message>
        <source>On Linux install and unlock GNOME Keyring or KWallet; elsewhere unlock the keychain.</source>
        <translation>Linux पर GNOME Keyring या KWallet इंस्टॉल करके अनलॉक करें; बाकी जगह कीचेन अनलॉक करें।</translation>
    </message>
    <message>
        <source>Plug one in, or a headset, and let this app use the microphone in the privacy settings.</source>
        <translation>माइक्रोफ़ोन या हेडसेट लगाएँ, और गोपनीयता सेटिंग में इस ऐप को माइक्रोफ़ोन इस्तेमाल करने दें।</translation>
    </message>
    <message>
        <source>Plug in a headset or loudspeakers.</source>
        <translation>हेडसेट या लाउडस्पीकर लगाएँ।</translation>
    </message>
    <message>
        <source>Calls use the {1} {2}.</source>
        <translation>कॉल में {1} {2} इस्तेमाल होता है।</translation>
    </message>
    <message>
        <source>The keyring of this computer works.</source>
        <translation>इस कंप्यूटर की कीरिंग काम करती है।</translation>
    </message>
    <message>
        <source>This computer has no keyring that works.</source>
        <translation>इस कंप्यूटर में काम करने वाली कीरिंग नहीं है।</translation>
    </message>
    <message>
        <source>Not run.</source>
        <translation>नहीं चलाया गया।</translation>
    </message>
    <message>
        <source>The buttons of {1} can be used.</source>
        <translation>{1} के बटन इस्तेमाल किए जा सकते हैं।</translation>
    </message>
    <message>
        <source>Calls work without them. On Linux, install the udev rule that comes with ExoPhone and plug the headset in again.</source>
        <translation>कॉल उनके बिना भी काम करती हैं। Linux पर ExoPhone के साथ आने वाला udev नियम इंस्टॉल करें और हेडसेट फिर से लगाएँ।</translation>
    </message>
    <message>
        <source>No headset with buttons for calls is plugged in.</source>
        <translation>कॉल के बटन वाला कोई हेडसेट नहीं लगा है।</translation>
    </message>
    <message>
        <source>Not run: the examination was stopped.</source>
        <translation>नहीं चलाया गया: जाँच रोक दी गई।</translation>
    </message>
    <message>
        <source>This took longer than {1} seconds.</source>
        <translation>इसमें {1} सेकंड से ज़्यादा लगे।</translation>
    </message>
    <message>
        <source>The system does not answer; restart the computer and try again.</source>
        <translation>सिस्टम जवाब नहीं दे रहा; कंप्यूटर फिर से शुरू करके फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>The check itself failed ({1}); the log says more.</source>
        <translation>जाँच खुद विफल रही ({1}); और जानकारी लॉग में है।</translation>
    </message>
    <message>
        <source>Not tried, as this failed: {1}.</source>
        <translation>नहीं आज़माया गया, क्योंकि यह विफल रहा: {1}।</translation>
    </message>
    <message>
        <source>No server was named.</source>
        <translation>कोई सर्वर नहीं बताया गया।</translation>
    </message>
    <message>
        <source>Sign in in the window first, or name a server or an account file.</source>
        <translation>पहले विंडो में साइन इन करें, या सर्वर या खाता फ़ाइल बताएँ।</translation>
    </message>
    <message>
        <source>Ask whoever runs the server or this network; do not go on without TLS.</source>
        <translation>सर्वर या इस नेटवर्क को चलाने वालों से पूछें; TLS के बिना आगे न बढ़ें।</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has to be renewed; tell whoever runs the server. If this computer&apos;s date is wrong, set it right first.</source>
        <translation>सर्वर के सर्टिफ़िकेट का नवीनीकरण होना है; सर्वर चलाने वालों को बताएँ। इस कंप्यूटर की तारीख गलत हो, तो पहले उसे ठीक करें।</translation>
    </message>
    <message>
        <source>Check the date and time of this computer.</source>
        <translation>इस कंप्यूटर की तारीख और समय जाँचें।</translation>
    </message>
    <message>
        <source>If your company inspects traffic, have its authority installed on this computer. Otherwise do not go on: this may not be the real server.</source>
        <translation>आपकी कंपनी ट्रैफ़िक की जाँच करती हो, तो उसकी अथॉरिटी इस कंप्यूटर पर इंस्टॉल कराएँ। नहीं तो आगे न बढ़ें: हो सकता है यह असली सर्वर न हो।</translation>
    </message>
    <message>
        <source>Check the hostname for a spelling mistake.</source>
        <translation>होस्टनेम में वर्तनी की गलती देखें।</translation>
    </message>
    <message>
        <source>The certificate of {1} is trusted.</source>
        <translation>{1} के सर्टिफ़िकेट पर भरोसा है।</translation>
    </message>
    <message>
        <source>{1} can be reached.</source>
        <translation>{1} तक पहुँचा जा सकता है।</translation>
    </message>
    <message>
        <source>It is issued by {1}.</source>
        <translation>वह {1} ने जारी किया है।</translation>
    </message>
    <message>
        <source>It ends soon, on {1}.</source>
        <translation>वह जल्द, {1} को समाप्त होगा।</translation>
    </message>
    <message>
        <source>It is good until {1}.</source>
        <translation>वह {1} तक मान्य है।</translation>
    </message>
    <message>
        <source>Let the system set date, time and time zone by itself; tokens and certificates are refused while the clock is wrong.</source>
        <translation>सिस्टम को तारीख, समय और समय क्षेत्र खुद सेट करने दें; घड़ी गलत रहने पर टोकन और सर्टिफ़िकेट अस्वीकार होते हैं।</translation>
    </message>
    <message>
        <source>No web server was named whose clock could be compared.</source>
        <translation>कोई वेब सर्वर नहीं बताया गया जिसकी घड़ी से तुलना हो सके।</translation>
    </message>
    <message>
        <source>The server does not say what time it is.</source>
        <translation>सर्वर नहीं बताता कि समय क्या है।</translation>
    </message>
    <message>
        <source>The clock of this computer is right.</source>
        <translation>इस कंप्यूटर की घड़ी सही है।</translation>
    </message>
    <message>
        <source>The clock of this computer is {1} ahead of the server&apos;s.</source>
        <translation>इस कंप्यूटर की घड़ी सर्वर से {1} आगे है।</translation>
    </message>
    <message>
        <source>The clock of this computer is {1} behind the server&apos;s.</source>
        <translation>इस कंप्यूटर की घड़ी सर्वर से {1} पीछे है।</translation>
    </message>
    <message>
        <source>Correct the hostname.</source>
        <translation>होस्टनेम ठीक करें।</translation>
    </message>
    <message>
        <source>SIP over UDP has no connections; the registration will tell.</source>
        <translation>UDP पर SIP में कनेक्शन नहीं होते; रजिस्ट्रेशन से पता चलेगा।</translation>
    </message>
    <message>
        <source>There is no TLS to look at.</source>
        <translation>देखने के लिए कोई TLS नहीं है।</translation>
    </message>
    <message>
        <source>The server&apos;s time could not be read. {1}</source>
        <translation>सर्वर का समय नहीं पढ़ा जा सका। {1}</translation>
    </message>
    <message>
        <source>Check this computer&apos;s connection and the spelling of the hostname; a firewall must let TCP port {1} through.</source>
        <translation>इस कंप्यूटर का कनेक्शन और होस्टनेम की वर्तनी जाँचें; फ़ायरवॉल को TCP पोर्ट {1} जाने देना होगा।</translation>
    </message>
    <message>
        <source>Try again; if it stays, ask whoever runs this network.</source>
        <translation>फिर से कोशिश करें; बना रहे, तो इस नेटवर्क को चलाने वालों से पूछें।</translation>
    </message>
    <message>
        <source>The call engine did not start in time.</source>
        <translation>कॉल इंजन समय पर शुरू नहीं हुआ।</translation>
    </message>
    <message>
        <source>The call did not end in time.</source>
        <translation>कॉल समय पर समाप्त नहीं हुई।</translation>
    </message>
    <message>
        <source>Nobody answered the call in time.</source>
        <translation>समय पर किसी ने कॉल का जवाब नहीं दिया।</translation>
    </message>
    <message>
        <source>The call was not answered.</source>
        <translation>कॉल का जवाब नहीं मिला।</translation>
    </message>
    <message>
        <source>The other side ended the call at once.</source>
        <translation>दूसरी ओर से कॉल तुरंत समाप्त कर दी गई।</translation>
    </message>
    <message>
        <source>Now trying the {1} {2}.</source>
        <translation>अब {1} {2} आज़माया जा रहा है।</translation>
    </message>
    <message>
        <source>This computer has no other {1}. Please plug one in.</source>
        <translation>इस कंप्यूटर में दूसरा {1} नहीं है। कृपया लगाएँ।</translation>
    </message>
    <message>
        <source>Somebody may be calling, in a way that this ExoPhone is too old to understand.</source>
        <translation>शायद कोई कॉल कर रहा है, ऐसे तरीके से जिसे यह पुराना ExoPhone नहीं समझता।</translation>
    </message>
    <message>
        <source>Please Enter User Name</source>
        <translation>कृपया यूज़र नाम डालें</translation>
    </message>
    <message>
        <source>Please Enter Password</source>
        <translation>कृपया पासवर्ड डालें</translation>
    </message>
    <message>
        <source>Please Enter Account SID</source>
        <translation>कृपया खाता SID डालें</translation>
    </message>
    <message>
        <source>Please Enter Hostname</source>
        <translation>कृपया होस्टनेम डालें</translation>
    </message>
    <message>
        <source>Please Enter a valid Display Name</source>
        <translation>कृपया दिखाया जाने वाला सही नाम डालें</translation>
    </message>
    <message>
        <source>You stay signed in until you close the app. {1}</source>
        <translation>आप ऐप बंद करने तक साइन इन रहेंगे। {1}</translation>
    </message>
    <message>
        <source>The last session could not be forgotten. {1}</source>
        <translation>पिछला सेशन भुलाया नहीं जा सका। {1}</translation>
    </message>
    <message>
        <source>What your organisation has locked stays.</source>
        <translation>आपके संगठन ने जो लॉक किया है, वह वैसा ही रहता है।</translation>
    </message>
    <message>
        <source>The settings were not exported: {1}.</source>
        <translation>सेटिंग निर्यात नहीं हुईं: {1}।</translation>
    </message>
    <message>
        <source>Imported from {1}.</source>
        <translation>{1} से आयात किया गया।</translation>
    </message>
    <message>
        <source>Back to how it was at first.{1}</source>
        <translation>सब शुरू जैसा हो गया।{1}</translation>
    </message>
    <message>
        <source>Exported to {1}.</source>
        <translation>{1} में निर्यात किया गया।</translation>
    </message>
    <message>
        <source>It {1}.</source>
        <translation>वह {1}।</translation>
    </message>
    <message>
        <source>{1} cannot be read: {2}.</source>
        <translation>{1} नहीं पढ़ा जा सकता: {2}।</translation>
    </message>
    <message>
        <source>Nothing was imported from {1}. {2}</source>
        <translation>{1} से कुछ आयात नहीं हुआ। {2}</translation>
    </message>
    <message>
        <source>it begins with none of {1}</source>
        <translation>वह इनमें से किसी से शुरू नहीं होता: {1}</translation>
    </message>
    <message>
        <source>it names more than {1} characters to call</source>
        <translation>उसमें कॉल के लिए {1} से ज़्यादा अक्षर हैं</translation>
    </message>
    <message>
        <source>it has a % that stands for nothing</source>
        <translation>उसमें % है जिसका कोई अर्थ नहीं है</translation>
    </message>
    <message>
        <source>it has characters that cannot be seen</source>
        <translation>उसमें न दिखने वाले अक्षर हैं</translation>
    </message>
    <message>
        <source>it asks for a code of the telephone service, which a link may not</source>
        <translation>उसमें टेलीफ़ोन सेवा का कोड माँगा गया है, जिसकी लिंक में अनुमति नहीं है</translation>
    </message>
    <message>
        <source>it has no phone number</source>
        <translation>उसमें फ़ोन नंबर नहीं है</translation>
    </message>
    <message>
        <source>a ;parameter of it makes no sense</source>
        <translation>उसका कोई ;parameter समझ में नहीं आता</translation>
    </message>
    <message>
        <source>it names nobody before the @</source>
        <translation>उसमें @ से पहले किसी का नाम नहीं है</translation>
    </message>
    <message>
        <source>the part before @ has characters that cannot be called</source>
        <translation>@ से पहले के हिस्से में ऐसे अक्षर हैं जिन्हें कॉल नहीं की जा सकती</translation>
    </message>
    <message>
        <source>it has no phone number and no user ID</source>
        <translation>उसमें न फ़ोन नंबर है, न यूज़र ID</translation>
    </message>
    <message>
        <source>Sign in to see your contacts.</source>
        <translation>अपने संपर्क देखने के लिए साइन इन करें।</translation>
    </message>
    <message>
        <source>This link cannot be called: {1}.</source>
        <translation>इस लिंक को कॉल नहीं की जा सकती: {1}।</translation>
    </message>
    <message>
        <source>Outgoing call failed: {1}</source>
        <translation>आउटगोइंग कॉल विफल: {1}</translation>
    </message>
    <message>
        <source>There is no call to rate yet.</source>
        <translation>रेट करने के लिए अभी कोई कॉल नहीं है।</translation>
    </message>
    <message>
        <source>The feedback was not sent. {1}</source>
        <translation>फ़ीडबैक नहीं भेजा गया। {1}</translation>
    </message>
    <message>
        <source>The ring tone can be heard when the call is over.</source>
        <translation>कॉल समाप्त होने पर रिंगटोन सुनी जा सकती है।</translation>
    </message>
    <message>
        <source>Calls are not kept in a history here.</source>
        <translation>यहाँ कॉल का इतिहास नहीं रखा जाता।</translation>
    </message>
    <message>
        <source>The call was transferred to {1}.</source>
        <translation>कॉल {1} को ट्रांसफ़र की गई।</translation>
    </message>
    <message>
        <source>The call with {1} has ended.</source>
        <translation>{1} के साथ कॉल समाप्त हो गई।</translation>
    </message>
    <message>
        <source>Sign in to call {1}, which a link asks for.</source>
        <translation>{1} को कॉल करने के लिए साइन इन करें, जो एक लिंक में माँगा गया है।</translation>
    </message>
    <message>
        <source>{1} The extension is {2}.</source>
        <translation>{1} एक्सटेंशन {2} है।</translation>
    </message>
    <message>
        <source>A link asks to call {1}. Press Call if you want to.</source>
        <translation>एक लिंक {1} को कॉल करने को कहता है। चाहें तो “कॉल करें” दबाएँ।</translation>
    </message>
    <message>
        <source>A link asks to call {1}. It waits in the dialer.</source>
        <translation>एक लिंक {1} को कॉल करने को कहता है। नंबर डायलर में रखा है।</translation>
    </message>
    <message>
        <source>Missed call from {1}, while you were not to be disturbed</source>
        <translation>{1} की छूटी हुई कॉल, जब आपको परेशान नहीं किया जाना था</translation>
    </message>
    <message>
        <source>The recording ended early. {1} What there is: {2}</source>
        <translation>रिकॉर्डिंग समय से पहले समाप्त हुई। {1} जो रिकॉर्ड हुआ: {2}</translation>
    </message>
    <message>
        <source>The call was recorded to {1}</source>
        <translation>कॉल {1} में रिकॉर्ड की गई</translation>
    </message>
    <message>
        <source>Missed call from {1}</source>
        <translation>{1} की छूटी हुई कॉल</translation>
    </message>
    <message>
        <source>Sign in to send a report, or save it to a file.</source>
        <translation>रिपोर्ट भेजने के लिए साइन इन करें, या उसे फ़ाइल में सेव करें।</translation>
    </message>
    <message>
        <source>A SIP account has nobody who takes reports; save it to a file.</source>
        <translation>SIP खाते की रिपोर्ट लेने वाला कोई नहीं होता; उसे फ़ाइल में सेव करें।</translation>
    </message>
    <message>
        <source>The report was saved as {1}.</source>
        <translation>रिपोर्ट {1} नाम से सेव हो गई।</translation>
    </message>
    <message>
        <source>The report cannot be saved as {1}: {2}.</source>
        <translation>रिपोर्ट {1} नाम से सेव नहीं हो सकती: {2}।</translation>
    </message>
    <message>
        <source>Your last session has ended; please sign in again.</source>
        <translation>आपका पिछला सेशन समाप्त हो गया है; कृपया फिर से साइन इन करें।</translation>
    </message>
    <message>
        <source>It is kept, and sent when Exotel can be reached again.</source>
        <translation>वह रखा गया है, और Exotel से फिर संपर्क होने पर भेजा जाएगा।</translation>
    </message>
    <message>
        <source>The feedback was not taken. {1}</source>
        <translation>फ़ीडबैक नहीं लिया गया। {1}</translation>
    </message>
    <message>
        <source>The feedback was not sent yet. {1}</source>
        <translation>फ़ीडबैक अभी नहीं भेजा गया। {1}</translation>
    </message>
    <message>
        <source>The file is too large for settings.</source>
        <translation>फ़ाइल सेटिंग के लिए बहुत बड़ी है।</translation>
    </message>
    <message>
        <source>Two shortcuts would have the same keys.</source>
        <translation>दो शॉर्टकट की कुंजियाँ एक जैसी हो जाएँगी।</translation>
    </message>
    <message>
        <source>“{1}” stays as it is: {2}.</source>
        <translation>“{1}” वैसा ही रहता है: {2}।</translation>
    </message>
    <message>
        <source>The file is neither TOML nor JSON.</source>
        <translation>फ़ाइल न TOML है, न JSON।</translation>
    </message>
    <message>
        <source>“{1}” was left out: {2}.</source>
        <translation>“{1}” छोड़ दिया गया: {2}।</translation>
    </message>
    <message>
        <source>This computer is not known for push messages. {1}</source>
        <translation>यह कंप्यूटर पुश संदेशों के लिए पंजीकृत नहीं है। {1}</translation>
    </message>
    <message>
        <source>SIP address</source>
        <translation>SIP पता</translation>
    </message>
    <message>
        <source>Please enter your SIP address, such as alice@example.com.</source>
        <translation>कृपया अपना SIP पता डालें, जैसे alice@example.com।</translation>
    </message>
    <message>
        <source>The SIP address needs a user, as in alice@example.com.</source>
        <translation>SIP पते में यूज़र होना चाहिए, जैसे alice@example.com में।</translation>
    </message>
    <message>
        <source>SIP user</source>
        <translation>SIP यूज़र</translation>
    </message>
    <message>
        <source>The {1} is not usable: {2}.</source>
        <translation>{1} इस्तेमाल लायक नहीं है: {2}।</translation>
    </message>
    <message>
        <source>Names can have no quotes, &lt; or &gt;, and at most 255 characters.</source>
        <translation>नामों में उद्धरण चिह्न, &lt; या &gt; नहीं हो सकते, और ज़्यादा से ज़्यादा 255 अक्षर हो सकते हैं।</translation>
    </message>
    <message>
        <source>Please enter the {1}.</source>
        <translation>कृपया {1} डालें।</translation>
    </message>
    <message>
        <source>The {1} has letters, digits, and . _ - in between.</source>
        <translation>{1} में अक्षर और अंक होते हैं, और बीच में . _ -।</translation>
    </message>
    <message>
        <source>Nobody is on key {1}. Choose somebody in the settings, Speed dial.</source>
        <translation>कुंजी {1} पर कोई नहीं है। सेटिंग के स्पीड डायल में किसी को चुनें।</translation>
    </message>
    <message>
        <source>The speed dial was not changed. {1}</source>
        <translation>स्पीड डायल नहीं बदला गया। {1}</translation>
    </message>
    <message>
        <source>Hold key {1} in the dialer, or press Alt+{2}, to call {3}.</source>
        <translation>{3} को कॉल करने के लिए डायलर में कुंजी {1} दबाए रखें, या Alt+{2} दबाएँ।</translation>
    </message>
    <message>
        <source>They cannot be kept.</source>
        <translation>वे रखे नहीं जा सकते।</translation>
    </message>
    <message>
        <source>Key {1}: {2}</source>
        <translation>कुंजी {1}: {2}</translation>
    </message>
    <message>
        <source>The caller is not shown in the CRM. {1}</source>
        <translation>कॉलर CRM में नहीं दिखाया गया। {1}</translation>
    </message>
    <message>
        <source>Recording calls is switched off on this computer.</source>
        <translation>इस कंप्यूटर पर कॉल रिकॉर्ड करना बंद है।</translation>
    </message>
    <message>
        <source>The call is not recorded: {1} cannot be made ({2}).</source>
        <translation>कॉल रिकॉर्ड नहीं हो रही: {1} नहीं बनाया जा सकता ({2})।</translation>
    </message>
    <message>
        <source>The note was not kept: there is no call history.</source>
        <translation>नोट नहीं रखा गया: कोई कॉल इतिहास नहीं है।</translation>
    </message>
    <message>
        <source>Calls of this account cannot be transferred.</source>
        <translation>इस खाते की कॉल ट्रांसफ़र नहीं की जा सकतीं।</translation>
    </message>
    <message>
        <source>DTMF digits are 0-9, A-D, * and #.</source>
        <translation>DTMF अंक 0-9, A-D, * और # होते हैं।</translation>
    </message>
    <message>
        <source>Only the latest call is known.</source>
        <translation>सिर्फ़ सबसे नई कॉल की जानकारी है।</translation>
    </message>
    <message>
        <source>No {1} while the call is {2}.</source>
        <translation>कॉल {2} होने पर {1} नहीं हो सकता।</translation>
    </message>
    <message>
        <source>One moment: the calls are being swapped.</source>
        <translation>एक पल: कॉल बदली जा रही हैं।</translation>
    </message>
    <message>
        <source>There are two calls: connect them, or end one of them.</source>
        <translation>दो कॉल हैं: उन्हें जोड़ें, या उनमें से एक समाप्त करें।</translation>
    </message>
    <message>
        <source>Nobody answered in time.</source>
        <translation>समय पर किसी ने जवाब नहीं दिया।</translation>
    </message>
    <message>
        <source>{1} does not fit a call in state {2}.</source>
        <translation>{1} कॉल की स्थिति {2} में नहीं आ सकता।</translation>
    </message>
    <message>
        <source>subscriber name</source>
        <translation>सब्सक्राइबर का नाम</translation>
    </message>
    <message>
        <source>subscriber token</source>
        <translation>सब्सक्राइबर टोकन</translation>
    </message>
    <message>
        <source>This client has no platform.</source>
        <translation>इस क्लाइंट का कोई प्लैटफ़ॉर्म नहीं है।</translation>
    </message>
    <message>
        <source>The {1} is missing.</source>
        <translation>{1} नहीं दिया गया है।</translation>
    </message>
    <message>
        <source>{1} It is being started again.</source>
        <translation>{1} उसे फिर से शुरू किया जा रहा है।</translation>
    </message>
    <message>
        <source>The session profile could not be fetched.</source>
        <translation>सेशन प्रोफ़ाइल नहीं लाई जा सकी।</translation>
    </message>
    <message>
        <source>The call ended, and nobody said what became of the transfer.</source>
        <translation>कॉल समाप्त हो गई, और यह पता नहीं चला कि ट्रांसफ़र का क्या हुआ।</translation>
    </message>
    <message>
        <source>There are two calls already; end one of them first.</source>
        <translation>पहले से दो कॉल हैं; पहले उनमें से एक समाप्त करें।</translation>
    </message>
    <message>
        <source>There are no two calls to swap.</source>
        <translation>बदलने के लिए दो कॉल नहीं हैं।</translation>
    </message>
    <message>
        <source>There are no two calls to connect.</source>
        <translation>जोड़ने के लिए दो कॉल नहीं हैं।</translation>
    </message>
    <message>
        <source>Nobody is being asked.</source>
        <translation>किसी से पूछा नहीं जा रहा।</translation>
    </message>
    <message>
        <source>This cannot be dialled: use letters and digits, a + only at the beginning.</source>
        <translation>यह डायल नहीं किया जा सकता: अक्षर और अंक इस्तेमाल करें, + सिर्फ़ शुरू में।</translation>
    </message>
    <message>
        <source>The custom field takes letters, digits, comma, colon and brackets, at most {1}.</source>
        <translation>कस्टम फ़ील्ड में अक्षर, अंक, कॉमा, कोलन और कोष्ठक हो सकते हैं, ज़्यादा से ज़्यादा {1}।</translation>
    </message>
    <message>
        <source>This cannot be dialled: {1}.</source>
        <translation>यह डायल नहीं किया जा सकता: {1}।</translation>
    </message>
    <message>
        <source>The voice client is not initialised.</source>
        <translation>वॉइस क्लाइंट शुरू नहीं किया गया है।</translation>
    </message>
    <message>
        <source>Feedback goes to Exotel, and this account is not Exotel&apos;s.</source>
        <translation>फ़ीडबैक Exotel को जाता है, और यह खाता Exotel का नहीं है।</translation>
    </message>
    <message>
        <source>The feedback was not sent: {1}</source>
        <translation>फ़ीडबैक नहीं भेजा गया: {1}</translation>
    </message>
    <message>
        <source>This client has nowhere to send logs.</source>
        <translation>इस क्लाइंट के पास लॉग भेजने की कोई जगह नहीं है।</translation>
    </message>
    <message>
        <source>The start of the logs must be before their end.</source>
        <translation>लॉग की शुरुआत उसके अंत से पहले होनी चाहिए।</translation>
    </message>
    <message>
        <source>Logs are being sent already.</source>
        <translation>लॉग पहले से भेजे जा रहे हैं।</translation>
    </message>
    <message>
        <source>The logs could not be put together.</source>
        <translation>लॉग इकट्ठे नहीं किए जा सके।</translation>
    </message>
    <message>
        <source>No handset is connected.</source>
        <translation>कोई हैंडसेट नहीं जुड़ा है।</translation>
    </message>
    <message>
        <source>No loudspeaker is connected.</source>
        <translation>कोई लाउडस्पीकर नहीं जुड़ा है।</translation>
    </message>
    <message>
        <source>No Bluetooth headset is connected.</source>
        <translation>कोई ब्लूटूथ हेडसेट नहीं जुड़ा है।</translation>
    </message>
    <message>
        <source>No headset is connected.</source>
        <translation>कोई हेडसेट नहीं जुड़ा है।</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Check this computer</source>
        <translation>इस कंप्यूटर की जाँच करें</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>कुंजियाँ</translation>
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
        <source>Calls and numbers</source>
        <translation>कॉल और नंबर</translation>
    </message>
    <message>
        <source>Time after a call, outcomes, country</source>
        <translation>कॉल के बाद का समय, नतीजे, देश</translation>
    </message>
    <message>
        <source>wrap up disposition region prefix version</source>
        <translation>रैप अप डिस्पोज़िशन नतीजा क्षेत्र प्रीफ़िक्स वर्शन</translation>
    </message>
    <message>
        <source>Speed dial</source>
        <translation>स्पीड डायल</translation>
    </message>
    <message>
        <source>Whom a key calls</source>
        <translation>कौन-सी कुंजी किसे कॉल करे</translation>
    </message>
    <message>
        <source>favourites short numbers quick</source>
        <translation>पसंदीदा छोटे नंबर जल्दी</translation>
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
        <source>What can be done without a mouse</source>
        <translation>माउस के बिना क्या किया जा सकता है</translation>
    </message>
    <message>
        <source>shortcut keyboard hotkey</source>
        <translation>शॉर्टकट कीबोर्ड हॉटकी</translation>
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
        <source>unfolded</source>
        <translation>खुला हुआ</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>बंद</translation>
    </message>
    <message>
        <source>Nobody else can make this phone ring. Not for servers that call from other addresses, nor for calls from phone to phone.</source>
        <translation>और कोई इस फ़ोन को नहीं बजा सकता। उन सर्वरों के लिए नहीं जो दूसरे पतों से कॉल करते हैं, और न फ़ोन से फ़ोन पर सीधी कॉल के लिए।</translation>
    </message>
    <message>
        <source>Take calls only from my server</source>
        <translation>केवल मेरे सर्वर से कॉल लें</translation>
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
        <source>Call tones</source>
        <translation>कॉल टोन</translation>
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
        <translation>कॉल के लिए हेडसेट के बटन</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>हो गया</translation>
    </message>
    <message>
        <source>Call tones (ringing, busy)</source>
        <translation>कॉल टोन (घंटी, व्यस्त)</translation>
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
        <translation>ऐसे बटन वाला कोई हेडसेट नहीं लगा है।</translation>
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
        <source>India</source>
        <translation>भारत</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>अमेरिका</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>ब्रिटेन</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>यूरोप</translation>
    </message>
    <message>
        <source>Answer, hang up, mute and hold at {name}.</source>
        <translation>{name} पर जवाब दें, कॉल काटें, म्यूट और होल्ड करें।</translation>
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
        <source>As in my country ({country})</source>
        <translation>मेरे देश के अनुसार ({country})</translation>
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
        <source>Your microphone is turned down so far that you are not heard. Raise its volume here.</source>
        <translation>आपके माइक्रोफ़ोन का वॉल्यूम इतना कम है कि आपकी आवाज़ सुनाई नहीं देती। उसे यहाँ बढ़ाएँ।</translation>
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
    <name>SpeedDial</name>
    <message>
        <source>Hold a key in the dialer, or press Alt and its digit, to call at once.</source>
        <translation>तुरंत कॉल करने के लिए डायलर में कोई कुंजी दबाए रखें, या Alt के साथ उसका अंक दबाएँ।</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>नंबर</translation>
    </message>
    <message>
        <source>Name on key {place}</source>
        <translation>कुंजी {place} पर नाम</translation>
    </message>
    <message>
        <source>Number on key {place}</source>
        <translation>कुंजी {place} पर नंबर</translation>
    </message>
    <message>
        <source>Speed dial</source>
        <translation>स्पीड डायल</translation>
    </message>
    <message>
        <source>Key {place}</source>
        <translation>कुंजी {place}</translation>
    </message>
    <message>
        <source>Key {place}, instead of {name}</source>
        <translation>कुंजी {place}, {name} के बदले</translation>
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
    <name>Toggle</name>
    <message>
        <source>{name} on</source>
        <translation>{name} चालू</translation>
    </message>
    <message>
        <source>{name} off</source>
        <translation>{name} बंद</translation>
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
