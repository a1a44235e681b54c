"""Ends the session: no call, not reachable, no tokens kept."""

import asyncio

from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.events import SignedOut, SignInFailed, SignInRemembered
from exophone_desktop.usecases.keep_session import forget_session, form_defaults


async def sign_out(desk: Desk, because: str = "") -> None:
    """Sign out; ``because`` is a sentence for the form where the person did not ask for it."""
    if not desk.session.end():
        return
    desk.tones.silence()
    desk.voice.stop()
    desk.dispatch(SignedOut())
    if because:
        desk.dispatch(SignInFailed(because))
    await forget_session(desk)
    loaded = await asyncio.to_thread(desk.settings.load)
    desk.dispatch(SignInRemembered(form_defaults(loaded), desk.secrets.kept))
