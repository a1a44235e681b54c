"""At the start of the app: the last session again, or the form with what was remembered."""

import asyncio
import logging

from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.token_renewal import RefreshTokenExpiredError
from exophone_desktop.exotel.tokens import SubscriberToken
from exophone_desktop.host.secrets import SecretStoreError
from exophone_desktop.host.settings import LoadedSettings, RememberedSignIn
from exophone_desktop.usecases.begin_session import begin_session
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.do_not_disturb import resume_do_not_disturb
from exophone_desktop.usecases.events import SignInFailed, SignInRemembered
from exophone_desktop.usecases.keep_session import (
    form_defaults,
    hostname_refusal,
    keep_session,
    remembered_token,
)
from exophone_desktop.usecases.keep_settings import use_settings
from exophone_desktop.usecases.last_push import last_push_of
from exophone_desktop.usecases.recents import show_own_recents
from exophone_desktop.usecases.session import Session
from exophone_desktop.usecases.session_tokens import keeper_of
from exophone_desktop.usecases.sip_session import resume_sip_session
from exophone_desktop.usecases.state import NoticeKind, SignedInUser
from exophone_desktop.voice.errors import VoiceClientError

log = logging.getLogger(__name__)

_HOPELESS = frozenset({HttpFailure.FORBIDDEN, HttpFailure.NOT_FOUND, HttpFailure.BAD_ADDRESS})

SESSION_ENDED = "Your last session has ended; please sign in again."


async def resume_session(desk: Desk) -> None:
    """Sign in with the kept tokens, if they are still good; what comes of it is dispatched."""
    loaded = await asyncio.to_thread(desk.settings.load)
    remembered = loaded.settings.sign_in
    desk.dispatch(SignInRemembered(form_defaults(loaded), desk.secrets.kept))
    use_settings(desk, loaded)
    resume_do_not_disturb(desk, loaded.settings.do_not_disturb_until)
    for sentence in (loaded.problem, desk.secrets.why, " ".join(loaded.policy.problems)):
        if sentence:
            desk.tell(sentence, NoticeKind.WARNING)
    sip_account = loaded.settings.sip_account
    if sip_account is not None and sip_account.signed_in:
        if _may_be_used(desk, loaded, ""):
            await resume_sip_session(desk, loaded, sip_account)
        return
    if (
        remembered is not None
        and remembered.platform_hostname
        and _may_be_used(desk, loaded, remembered.hostname)
    ):
        await _resume(desk, remembered)


def _may_be_used(desk: Desk, loaded: LoadedSettings, hostname: str) -> bool:
    refusal = hostname_refusal(loaded, hostname)
    if refusal:
        desk.dispatch(SignInFailed(refusal))
    return not refusal


async def _resume(desk: Desk, remembered: RememberedSignIn) -> None:
    try:
        token = await asyncio.to_thread(remembered_token, desk.secrets.store)
    except SecretStoreError as error:
        desk.tell(str(error), NoticeKind.WARNING)
        return
    if token is None or desk.session.anyone or desk.state().signing_in:
        return
    session = _session(desk, remembered, token)
    try:
        await asyncio.to_thread(session.tokens.access)
    except RefreshTokenExpiredError:
        desk.dispatch(SignInFailed(SESSION_ENDED))
        return
    except ExotelHttpError as error:
        if error.kind in _HOPELESS:
            desk.dispatch(SignInFailed(SESSION_ENDED))
            return
        # Offline for now: the session is renewed when the platform can be reached again.
        log.info("The kept session was not renewed yet: %s", error)
    last_push = await asyncio.to_thread(last_push_of, desk.settings, session.user)
    if desk.session.anyone or desk.state().signing_in:
        return
    try:
        begin_session(desk, session, last_push)
    except (ExotelHttpError, VoiceClientError) as error:
        desk.dispatch(SignInFailed(str(error)))
        return
    await show_own_recents(desk)
    await keep_session(desk, session)


def _session(desk: Desk, remembered: RememberedSignIn, token: SubscriberToken) -> Session:
    user = SignedInUser(
        subscriber_name=remembered.subscriber_name or remembered.user_name,
        display_name=remembered.display_name,
        account_sid=remembered.account_sid,
        hostname=remembered.hostname,
        exophone=remembered.exophone,
    )
    return Session(
        user=user,
        user_name=remembered.user_name,
        platform_hostname=remembered.platform_hostname,
        tokens=keeper_of(desk, user, remembered.platform_hostname, token),
        sandbox=remembered.sandbox,
        remember=True,
    )
