<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Contacts</name>
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
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Group {name}, %Ln contact(s), {state}</source>
        <translation>
            <numerusform>Group {name}, %Ln contact, {state}</numerusform>
            <numerusform>Group {name}, %Ln contacts, {state}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message numerus="yes">
        <source>%n thing(s) are wrong. What to do is said below.</source>
        <translation>
            <numerusform>%n thing is wrong. What to do is said below.</numerusform>
            <numerusform>%n things are wrong. What to do is said below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message numerus="yes">
        <source>No call rings for %n second(s)</source>
        <translation>
            <numerusform>No call rings for %n second</numerusform>
            <numerusform>No call rings for %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message numerus="yes">
        <source>{title}, %Ln missed</source>
        <translation>
            <numerusform>{title}, %Ln missed</numerusform>
            <numerusform>{title}, %Ln missed</numerusform>
        </translation>
    </message>
</context>
</TS>
