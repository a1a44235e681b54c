"""Signs a person in at the app backend and makes them reachable."""

import asyncio

from exophone_desktop.exotel.backend import Login
from exophone_desktop.exotel.errors import ExotelHttpError
from exophone_desktop.usecases.begin_session import begin_session
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.events import SignInFailed, SignInStarted
from exophone_desktop.usecases.forms import SignInForm, sign_in_problem, trimmed
from exophone_desktop.usecases.keep_session import hostname_refusal, keep_session
from exophone_desktop.usecases.last_push import last_push_of
from exophone_desktop.usecases.recents import show_own_recents
from exophone_desktop.usecases.session import Session
from exophone_desktop.usecases.session_tokens import SignInAgain, keeper_of
from exophone_desktop.usecases.state import NoticeKind, SignedInUser
from exophone_desktop.voice.errors import VoiceClientError


async def sign_in(desk: Desk, form: SignInForm) -> None:
    """Sign in with ``form``; what comes of it is dispatched."""
    if desk.state().signing_in or desk.session.anyone:
        return
    form = trimmed(form)
    problem = sign_in_problem(form)
    if problem:
        desk.dispatch(SignInFailed(problem))
        return
    desk.hide(form.password)
    desk.dispatch(SignInStarted())
    refusal = hostname_refusal(await asyncio.to_thread(desk.settings.load), form.hostname)
    if refusal:
        desk.dispatch(SignInFailed(refusal))
        return
    try:
        login = await asyncio.to_thread(_log_in, desk, form)
        session = _session(desk, form, login)
        last_push = await asyncio.to_thread(last_push_of, desk.settings, session.user)
        begin_session(desk, session, last_push)
    except (ExotelHttpError, VoiceClientError) as error:
        desk.dispatch(SignInFailed(str(error)))
        return
    await show_own_recents(desk)
    await _post_device_token(desk, session)
    # Signing out while the backend was slow must not leave tokens behind.
    if desk.session.is_current(session):
        await keep_session(desk, session)


def _log_in(desk: Desk, form: SignInForm) -> Login:
    backend = desk.backend(form.hostname)
    return backend.login(form.user_name, form.password, form.account_sid, desk.device_id)


def _session(desk: Desk, form: SignInForm, login: Login) -> Session:
    user = SignedInUser(
        subscriber_name=login.subscriber_name,
        display_name=form.display_name,
        account_sid=login.account_sid,
        hostname=form.hostname,
        exophone=login.exophone,
    )
    again = SignInAgain(desk, user, form.user_name, form.password)
    return Session(
        user=user,
        user_name=form.user_name,
        platform_hostname=login.platform_hostname,
        tokens=keeper_of(desk, user, login.platform_hostname, login.token, again),
        sandbox=login.sandbox,
        remember=form.remember,
    )


async def _post_device_token(desk: Desk, session: Session) -> None:
    def post() -> None:
        backend = desk.backend(session.user.hostname)
        backend.post_device_token(session.subscriber, desk.device_id)

    try:
        await asyncio.to_thread(post)
    except ExotelHttpError as error:
        desk.tell(f"This computer is not known for push messages. {error}", NoticeKind.WARNING)
