"""Lets a person hear what will ring, where it will ring and as loud."""

from exophone_desktop.audio.settings import Tone
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.state import NoticeKind

PREVIEW_SECONDS = 3.6
"""One round of the tones that are made here (``audio.ringtone``)."""


async def preview_ring(desk: Desk) -> None:
    """Ring for one round; asked again while it rings, stop."""
    if desk.state().call is not None:
        desk.tell("The ring tone can be heard when the call is over.", NoticeKind.INFO)
        return
    if desk.tones.playing is Tone.RINGTONE:
        desk.tones.silence()
        return
    desk.voice.stop_sound_check()
    desk.voice.open_sound()
    desk.tones.play(Tone.RINGTONE, PREVIEW_SECONDS)
