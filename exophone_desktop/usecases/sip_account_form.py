"""The form for a plain SIP account: any registrar, or a SIP device of Exotel's."""

import re
from dataclasses import dataclass, replace

from exophone_desktop.domain.account import (
    DtmfMethod,
    SipAccount,
    SipPreset,
    SipTransport,
    SrtpPolicy,
)
from exophone_desktop.domain.exotel_device import exotel_device
from exophone_desktop.domain.secret import Secret
from exophone_desktop.domain.sip_uri import SipUri, parse_sip_uri


@dataclass(frozen=True, slots=True)
class SipAccountForm:
    """What a person filled in.

    ``user`` is an address (``alice@example.com``) for ``ANY``, and the SIP user of the device for
    ``EXOTEL_DEVICE``, which alone has an ``account_sid``. ``login_name`` is for the registrar
    where it is not the user's name. An empty ``registrar`` is the address's domain, or the
    preset's. ``transport``, ``srtp`` and ``dtmf`` count for ``ANY``. ``only_from_server`` lets
    nobody else call. ``remember`` keeps the password in the keyring.
    """

    preset: SipPreset = SipPreset.ANY
    user: str = ""
    password: Secret = Secret("")
    account_sid: str = ""
    display_name: str = ""
    login_name: str = ""
    registrar: str = ""
    proxy: str = ""
    transport: SipTransport = SipTransport.UDP
    srtp: SrtpPolicy = SrtpPolicy.OFF
    dtmf: DtmfMethod = DtmfMethod.RFC4733
    only_from_server: bool = False
    remember: bool = True


class SipFormError(Exception):
    """The form cannot be used; the text is a plain sentence."""


_SCHEME = re.compile(r"sips?:", re.IGNORECASE)
_SIP_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._\-]{0,62}")
_PLAIN_TEXT = re.compile(r'[^\x00-\x1f\x7f"<>]{0,255}')


def trimmed_sip(form: SipAccountForm) -> SipAccountForm:
    """``form`` without the blanks around pasted values; the password is left as it is."""
    names = ("user", "account_sid", "display_name", "login_name", "registrar", "proxy")
    return replace(form, **{name: getattr(form, name).strip() for name in names})


def account_of(form: SipAccountForm) -> SipAccount:
    """The account that ``form`` (trimmed) describes. Raises ``SipFormError``."""
    for text in (form.display_name, form.login_name):
        if not _PLAIN_TEXT.fullmatch(text):
            raise SipFormError("Names can have no quotes, < or >, and at most 255 characters.")
    if form.preset is SipPreset.EXOTEL_DEVICE:
        return _device(form)
    if not form.user:
        raise SipFormError("Please enter your SIP address, such as alice@example.com.")
    address = _uri(form.user, "SIP address")
    if not address.user:
        raise SipFormError("The SIP address needs a user, as in alice@example.com.")
    home = f"sip:{address.host}:{address.port}" if address.port else f"sip:{address.host}"
    return SipAccount(
        id=f"sip:{address.user}@{home.removeprefix('sip:')}",
        registrar=str(_uri(form.registrar, "registrar")) if form.registrar else home,
        username=form.login_name or address.user,
        password=form.password,
        proxy=str(_uri(form.proxy, "proxy")) if form.proxy else "",
        transport=form.transport,
        srtp=form.srtp,
        dtmf=form.dtmf,
        display_name=form.display_name,
        only_from_server=form.only_from_server,
    )


def _device(form: SipAccountForm) -> SipAccount:
    for text, what in ((form.user, "SIP user"), (form.account_sid, "Account SID")):
        if not text:
            raise SipFormError(f"Please enter the {what}.")
        if not _SIP_NAME.fullmatch(text):
            raise SipFormError(f"The {what} has letters, digits, and . _ - in between.")
    known = exotel_device(form.account_sid, form.user)
    codecs, expires = known["codecs"], known["expires"]
    assert isinstance(codecs, list)
    assert isinstance(expires, int)
    return SipAccount(
        id=str(known["id"]),
        registrar=str(_uri(form.registrar or str(known["registrar"]), "registrar")),
        username=form.login_name or form.user,
        password=form.password,
        proxy=str(_uri(form.proxy or str(known["proxy"]), "proxy")),
        transport=SipTransport(str(known["transport"])),
        srtp=SrtpPolicy(str(known["srtp"])),
        dtmf=DtmfMethod(str(known["dtmf"])),
        codecs=tuple(codecs),
        expires=expires,
        display_name=form.display_name,
        only_from_server=form.only_from_server,
    )


def _uri(text: str, what: str) -> SipUri:
    try:
        return parse_sip_uri(text if _SCHEME.match(text) else f"sip:{text}")
    except ValueError as error:
        sentence = f"The {what} is not usable: {error}."
    raise SipFormError(sentence)
