"""What the sign-in form starts with: a part of ``AppState``."""

from dataclasses import dataclass

from exophone_desktop.domain.account import DtmfMethod, SipPreset, SipTransport, SrtpPolicy

DEFAULT_HOSTNAME = "https://bellatrix.apac-sg.exotel.in/v1"


@dataclass(frozen=True, slots=True)
class SipDefaults:
    """What the form for a plain SIP account starts with (``SipAccountForm``)."""

    preset: SipPreset = SipPreset.ANY
    user: str = ""
    account_sid: str = ""
    display_name: str = ""
    login_name: str = ""
    registrar: str = ""
    proxy: str = ""
    transport: SipTransport = SipTransport.UDP
    srtp: SrtpPolicy = SrtpPolicy.OFF
    dtmf: DtmfMethod = DtmfMethod.RFC4733
    only_from_server: bool = False


@dataclass(frozen=True, slots=True)
class SignInDefaults:
    """What the sign-in form starts with; a password is never among it.

    ``with_sip`` is whether the last sign-in was with a plain SIP account.
    """

    user_name: str = ""
    display_name: str = ""
    account_sid: str = ""
    hostname: str = DEFAULT_HOSTNAME
    remember: bool = True
    sip: SipDefaults = SipDefaults()
    with_sip: bool = False
