import pytest

from exophone_desktop.domain.account import (
    DtmfMethod,
    SipAccount,
    SipPreset,
    SipTransport,
    SrtpPolicy,
)
from exophone_desktop.domain.secret import Secret
from exophone_desktop.usecases.sip_account_form import (
    SipAccountForm,
    SipFormError,
    account_of,
    trimmed_sip,
)


def test_an_address_alone_registers_at_its_domain() -> None:
    account = account_of(SipAccountForm(user="alice@pbx.example:5070", password=Secret("s")))
    assert account == SipAccount(
        id="sip:alice@pbx.example:5070",
        registrar="sip:pbx.example:5070",
        username="alice",
        password=Secret("s"),
    )


def test_everything_that_was_filled_in_is_used() -> None:
    form = SipAccountForm(
        user=" sip:alice@example.com ",
        login_name="a-17",
        registrar="registrar.example",
        proxy="sip:edge.example:443",
        transport=SipTransport.TLS,
        srtp=SrtpPolicy.REQUIRED,
        dtmf=DtmfMethod.INFO,
        display_name="Alice",
    )
    account = account_of(trimmed_sip(form))
    assert (account.id, account.registrar) == ("sip:alice@example.com", "sip:registrar.example")
    assert (account.username, account.proxy) == ("a-17", "sip:edge.example:443")
    assert (account.transport, account.srtp) == (SipTransport.TLS, SrtpPolicy.REQUIRED)
    assert (account.dtmf, account.display_name) == (DtmfMethod.INFO, "Alice")


def test_a_device_of_exotels_needs_its_user_and_the_account_sid() -> None:
    form = SipAccountForm(SipPreset.EXOTEL_DEVICE, "agent7", Secret("s"), "acme1")
    account = account_of(form)
    assert account.id == "sip:agent7@acme1.voip.exotel.com"
    assert account.registrar == "sip:voip.in1.exotel.com:443;transport=tls"
    assert (account.transport, account.srtp) == (SipTransport.TLS, SrtpPolicy.OPTIONAL)
    assert (account.dtmf, account.codecs) == (DtmfMethod.INFO, ("PCMA", "PCMU"))
    elsewhere = account_of(
        SipAccountForm(SipPreset.EXOTEL_DEVICE, "agent7", account_sid="acme1", proxy="edge:5061")
    )
    assert elsewhere.proxy == "sip:edge:5061"


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        (SipAccountForm(), "Please enter your SIP address"),
        (SipAccountForm(user="example.com"), "needs a user"),
        (SipAccountForm(user="alice@exa mple"), "The SIP address is not usable"),
        (SipAccountForm(user="a@b", registrar="::"), "The registrar is not usable"),
        (SipAccountForm(user="a@b", proxy="<>"), "The proxy is not usable"),
        (SipAccountForm(user="a@b", display_name='"x"'), "Names can have no quotes"),
        (SipAccountForm(SipPreset.EXOTEL_DEVICE), "Please enter the SIP user"),
        (SipAccountForm(SipPreset.EXOTEL_DEVICE, "a b", account_sid="x"), "The SIP user has"),
        (SipAccountForm(SipPreset.EXOTEL_DEVICE, "a"), "Please enter the Account SID"),
    ],
)
def test_what_cannot_be_used_is_told_in_a_sentence(form: SipAccountForm, sentence: str) -> None:
    with pytest.raises(SipFormError, match=sentence):
        account_of(form)
