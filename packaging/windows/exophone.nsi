; The Windows installer, for one person or for the machine.
;
;   exophone-desktop-VERSION-windows-x64.exe [/S] [/CurrentUser | /AllUsers] [/D=FOLDER]
;   uninstall.exe [/S] [/CurrentUser | /AllUsers] [/REMOVEDATA]
;
; /S asks nothing. People's data (settings, calls, logs) stays unless they say so when they are
; asked, or /REMOVEDATA is given; recordings always stay.
; Compiled with VERSION, FOLDER (the frozen app), WORK (files.nsh, exophone.ico) and OUTPUT.

Unicode true
ManifestDPIAware true
SetCompressor /SOLID lzma

!define APP "ExoPhone"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${APP}"
!define CAPABILITIES "Software\${APP}\Capabilities"

!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_INSTDIR "${APP}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallLocation"

!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include x64.nsh
!include "${WORK}/files.nsh"

Name "${APP}"
OutFile "${OUTPUT}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${APP}"
VIAddVersionKey "FileDescription" "${APP} Setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "GPL-3.0-or-later"

!define MUI_ICON "${WORK}/exophone.ico"
!define MUI_UNICON "${WORK}/exophone.ico"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\exophonew.exe"
; Not as the administrator that a machine-wide installation runs as.
!define MUI_FINISHPAGE_RUN_FUNCTION StartAsPerson

!insertmacro MUI_PAGE_LICENSE "${FOLDER}/LICENSE.txt"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; That of the person's Windows is taken; the first where there is none for it.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Hindi"

!macro Text NAME ENGLISH HINDI
  LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
  LangString ${NAME} ${LANG_HINDI} "${HINDI}"
!macroend
!insertmacro Text NeedsX64 "${APP} needs Windows for x64." "${APP} को x64 वाला Windows चाहिए।"
!insertmacro Text NotReplaced \
  "The version before could not be replaced. End ${APP} and start again." \
  "पिछला वर्शन बदला नहीं जा सका। ${APP} बंद करें और फिर से शुरू करें।"
!insertmacro Text WhatItIs "Call with Exotel and over SIP" "Exotel और SIP से कॉल करें"
!insertmacro Text StillRunning "${APP} is running. End it, and uninstall again." \
  "${APP} चल रहा है। उसे बंद करें और फिर से अनइंस्टॉल करें।"
!insertmacro Text RemoveDataToo \
  "Remove your settings, past calls and logs of ${APP} too? Recordings stay." \
  "${APP} की आपकी सेटिंग, पिछली कॉल और लॉग भी हटाएँ? रिकॉर्डिंग बनी रहेंगी।"

; How the system starts us for a kind of link.
!macro LinkClass NAME TEXT
  WriteRegStr SHCTX "Software\Classes\${NAME}" "" "${TEXT}"
  WriteRegStr SHCTX "Software\Classes\${NAME}" "URL Protocol" ""
  WriteRegStr SHCTX "Software\Classes\${NAME}\DefaultIcon" "" '"$INSTDIR\exophonew.exe",0'
  WriteRegStr SHCTX "Software\Classes\${NAME}\shell\open\command" "" \
    '"$INSTDIR\exophonew.exe" open -- "%1"'
!macroend

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_ICONSTOP "$(NeedsX64)" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
  SetRegView 64
  !insertmacro MULTIUSER_INIT
FunctionEnd

Function un.onInit
  SetRegView 64
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

Function StartAsPerson
  Exec '"$WINDIR\explorer.exe" "$INSTDIR\exophonew.exe"'
FunctionEnd

; Ask a running app to end, so that its files can be replaced; it refuses during a call.
!macro EndRunning
  ${If} ${FileExists} "$INSTDIR\exophone.exe"
    nsExec::Exec /TIMEOUT=15000 '"$INSTDIR\exophone.exe" ctl quit'
    Pop $0
    Sleep 1500
  ${EndIf}
!macroend

Section "-App"
  !insertmacro EndRunning
  ; What the version before had and this one has not would stay for ever.
  ReadRegStr $1 SHCTX "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $1 != ""
  ${AndIf} ${FileExists} "$1\uninstall.exe"
    ExecWait '"$1\uninstall.exe" /S /$MultiUser.InstallMode _?=$1' $0
    ${If} $0 <> 0
      MessageBox MB_ICONSTOP "$(NotReplaced)" /SD IDOK
      SetErrorLevel 4
      Abort
    ${EndIf}
    Delete "$1\uninstall.exe"
    RMDir "$1"
  ${EndIf}

  !insertmacro InstallFiles
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${APP}.lnk" "$INSTDIR\exophonew.exe"

  ; exophone: is ours. For tel:, sip: and callto: people choose in the system's settings.
  !insertmacro LinkClass "exophone" "URL:ExoPhone"
  !insertmacro LinkClass "${APP}.Link" "${APP} call"
  WriteRegStr SHCTX "${CAPABILITIES}" "ApplicationName" "${APP}"
  WriteRegStr SHCTX "${CAPABILITIES}" "ApplicationDescription" "$(WhatItIs)"
  WriteRegStr SHCTX "${CAPABILITIES}\URLAssociations" "tel" "${APP}.Link"
  WriteRegStr SHCTX "${CAPABILITIES}\URLAssociations" "sip" "${APP}.Link"
  WriteRegStr SHCTX "${CAPABILITIES}\URLAssociations" "sips" "${APP}.Link"
  WriteRegStr SHCTX "${CAPABILITIES}\URLAssociations" "callto" "${APP}.Link"
  WriteRegStr SHCTX "${CAPABILITIES}\URLAssociations" "exophone" "${APP}.Link"
  WriteRegStr SHCTX "Software\RegisteredApplications" "${APP}" "${CAPABILITIES}"

  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "${APP}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\exophonew.exe"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" \
    '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" \
    '"$INSTDIR\uninstall.exe" /S /$MultiUser.InstallMode'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" $0
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
  !insertmacro EndRunning
  ClearErrors
  Delete "$INSTDIR\exophone.exe"
  ${If} ${Errors}
    MessageBox MB_ICONSTOP "$(StillRunning)" /SD IDOK
    SetErrorLevel 4
    Abort
  ${EndIf}
  !insertmacro RemoveFiles
  Delete "$INSTDIR\uninstall.exe"
  SetOutPath "$TEMP"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${APP}.lnk"

  DeleteRegKey SHCTX "Software\Classes\exophone"
  DeleteRegKey SHCTX "Software\Classes\${APP}.Link"
  DeleteRegValue SHCTX "Software\RegisteredApplications" "${APP}"
  DeleteRegKey SHCTX "Software\${APP}"
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/REMOVEDATA" $1
  ${If} ${Errors}
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(RemoveDataToo)" /SD IDNO IDNO keep
  ${EndIf}
  ; The data is always the person's, also of what was installed for the machine.
  SetShellVarContext current
  RMDir /r "$LOCALAPPDATA\${APP}"
  keep:
SectionEnd
