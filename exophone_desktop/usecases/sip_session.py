"""Signed in with a plain SIP account: reachable, without Exotel's platform and backend.

The password of such an account *is* the phone's credential: the registrar asks for it again and
again, and there is no token in its place. So, unlike the login password, it is kept, in the
keyring and nowhere else, and forgotten when the person signs out.
"""

import asyncio
from dataclasses import replace

from exophone_desktop.domain.secret import Secret
from exophone_desktop.host.remembered_sip import RememberedSipAccount
from exophone_desktop.host.secrets import SecretStoreError
from exophone_desktop.host.settings import LoadedSettings, SettingsError
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.events import (
    SessionExpired,
    SignedIn,
    SignInFailed,
    SignInStarted,
)
from exophone_desktop.usecases.keep_session import (
    SIP_PASSWORD,
    forget_session,
    hostname_refusal,
    only_from_server,
)
from exophone_desktop.usecases.recents import show_own_recents
from exophone_desktop.usecases.session import SipSession
from exophone_desktop.usecases.sign_out import sign_out
from exophone_desktop.usecases.sip_account_form import (
    SipAccountForm,
    SipFormError,
    account_of,
    trimmed_sip,
)
from exophone_desktop.usecases.state import NoticeKind, SignedInUser
from exophone_desktop.voice.errors import VoiceClientError

_KEPT = tuple(set(RememberedSipAccount.model_fields) - {"signed_in", "used_last"})


async def sign_in_with_sip(desk: Desk, form: SipAccountForm) -> None:
    """Register with ``form``; what comes of it is dispatched."""
    if desk.state().signing_in or desk.session.anyone:
        return
    form = trimmed_sip(form)
    try:
        session = sip_session_of(form)
    except SipFormError as error:
        desk.dispatch(SignInFailed(str(error)))
        return
    desk.dispatch(SignInStarted())
    loaded = await asyncio.to_thread(desk.settings.load)
    refusal = hostname_refusal(loaded, "")
    if refusal:
        # Where the administrator has settled the server, no other is let in by this door.
        desk.dispatch(SignInFailed(refusal))
        return
    session = sip_session_of(_settled(loaded, form))
    if not begin_sip_session(desk, session):
        return
    await show_own_recents(desk)
    await _keep(desk, session, form)


async def resume_sip_session(
    desk: Desk, loaded: LoadedSettings, remembered: RememberedSipAccount
) -> None:
    """Register with what was remembered; the form waits where the keyring has no password."""
    try:
        password = await asyncio.to_thread(desk.secrets.store.get, SIP_PASSWORD)
    except SecretStoreError as error:
        desk.tell(str(error), NoticeKind.WARNING)
        return
    if password is None or desk.session.anyone or desk.state().signing_in:
        return
    try:
        session = sip_session_of(_settled(loaded, form_of(remembered, password)))
    except SipFormError as error:
        desk.dispatch(SignInFailed(str(error)))
        return
    if begin_sip_session(desk, session):
        await show_own_recents(desk)


async def sip_account_refused(desk: Desk, because: str) -> None:
    """The registrar does not take name or password: back to the form, or a banner in use."""
    session = desk.session.sip
    if session is None:
        return
    if desk.session.may_renew and desk.state().call is None:
        await sign_out(desk, because)
    else:
        desk.dispatch(SessionExpired(because))


def sip_session_of(form: SipAccountForm) -> SipSession:
    """The session for ``form`` (trimmed). Raises ``SipFormError``."""
    account = account_of(form)
    address = account.id.removeprefix("sip:")
    user = SignedInUser(
        subscriber_name=address.partition("@")[0],
        display_name=account.display_name or address,
        account_sid="",
        hostname="",
        exophone="",
        sip_address=address,
    )
    return SipSession(user, account)


def begin_sip_session(desk: Desk, session: SipSession) -> bool:
    """Make ``session`` the current one; False where the voice client cannot use it."""
    desk.hide(session.account.password)
    try:
        desk.voice.initialize_with_account(session.account)
    except VoiceClientError as error:
        desk.dispatch(SignInFailed(str(error)))
        return False
    desk.session.begin_sip(session)
    desk.dispatch(SignedIn(session.user, desk.secrets.kept))
    return True


def form_of(remembered: RememberedSipAccount, password: Secret) -> SipAccountForm:
    """The form with what was remembered."""
    return SipAccountForm(password=password, **remembered.model_dump(include=set(_KEPT)))


def _settled(loaded: LoadedSettings, form: SipAccountForm) -> SipAccountForm:
    alone = only_from_server(loaded, form.only_from_server)
    return replace(form, only_from_server=alone)


async def _keep(desk: Desk, session: SipSession, form: SipAccountForm) -> None:
    if not form.remember:
        await forget_session(desk, names_too=True)
        return
    await forget_session(desk)
    names = {name: getattr(form, name) for name in _KEPT}
    kept = RememberedSipAccount(**names, signed_in=True)

    def keep() -> None:
        with desk.session.keyring_turn:
            if desk.session.sip is session:
                desk.secrets.store.set(SIP_PASSWORD, form.password)
                desk.settings.change(lambda s: s.model_copy(update={"sip_account": kept}))

    try:
        await asyncio.to_thread(keep)
    except (SettingsError, SecretStoreError) as error:
        desk.tell(f"You stay signed in until you close the app. {error}", NoticeKind.WARNING)
