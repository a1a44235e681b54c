"""A plain SIP account as the settings remember it."""

from pydantic import Field

from exophone_desktop.domain.account import DtmfMethod, SipPreset, SipTransport, SrtpPolicy
from exophone_desktop.host.kept_model import KeptModel


class RememberedSipAccount(KeptModel):
    """A plain SIP account (``usecases.sip_account_form``); its password is in the keyring.

    ``signed_in`` is whether the next start signs in with it, ``used_last`` whether the form for it
    comes up first.
    """

    preset: SipPreset = SipPreset.ANY
    user: str = Field(max_length=256)
    account_sid: str = Field(default="", max_length=256)
    display_name: str = Field(default="", max_length=256)
    login_name: str = Field(default="", max_length=256)
    registrar: str = Field(default="", max_length=256)
    proxy: str = Field(default="", max_length=256)
    transport: SipTransport = SipTransport.UDP
    srtp: SrtpPolicy = SrtpPolicy.OFF
    dtmf: DtmfMethod = DtmfMethod.RFC4733
    only_from_server: bool = False
    signed_in: bool = False
    used_last: bool = True
