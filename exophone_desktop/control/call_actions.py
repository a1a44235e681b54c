"""What actions do where a use case alone does not say it in the API's words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from exophone_desktop.control.messages import ErrorCode, RequestError
from exophone_desktop.domain.call import CallAudioRoute
from exophone_desktop.domain.dtmf import DTMF_DIGIT, MAX_DTMF_DIGITS
from exophone_desktop.history.errors import HistoryError
from exophone_desktop.history.records import CallRecord
from exophone_desktop.usecases.call_history import note_call as keep_note
from exophone_desktop.usecases.current_call import ask_current_call
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.load_contacts import LoadedContacts, load_contacts
from exophone_desktop.usecases.place_call import place_call
from exophone_desktop.usecases.ports import CallPort
from exophone_desktop.usecases.recents import past_calls
from exophone_desktop.usecases.toggle_recording import toggle_recording

MAX_CALLS = 500

_LEAVE: Mapping[CallAudioRoute, Callable[[CallPort], None]] = {
    CallAudioRoute.SPEAKER: lambda call: call.disable_speaker(),
    CallAudioRoute.BLUETOOTH: lambda call: call.disable_bluetooth(),
}
_ENTER: Mapping[CallAudioRoute, Callable[[CallPort], None]] = {
    CallAudioRoute.SPEAKER: lambda call: call.enable_speaker(),
    CallAudioRoute.BLUETOOTH: lambda call: call.enable_bluetooth(),
}


@dataclass(frozen=True, slots=True)
class Dialled:
    """The call that was placed; empty where it is already over."""

    call_id: str


@dataclass(frozen=True, slots=True)
class CallsFound:
    """Past calls, newest first."""

    calls: tuple[CallRecord, ...]


async def dial(desk: Desk, number: str, message: str = "", direct: bool = False) -> Dialled:
    """Call ``number``; ``direct`` as special contacts are called, not through the exophone."""
    await place_call(desk, number, message, direct=direct)
    details = desk.voice.get_call_controller().get_latest_call_details()
    return Dialled(details.call_id if details is not None else "")


async def send_digits(
    desk: Desk, digits: Annotated[str, Field(pattern=rf"^{DTMF_DIGIT}{{1,{MAX_DTMF_DIGITS}}}$")]
) -> None:
    """Send ``digits``, one after another."""
    ask_current_call(desk, lambda call: call.send_dtmf(digits))


async def choose_route(desk: Desk, route: CallAudioRoute) -> None:
    """Send call sound to ``route``; a device of one's own is chosen by ``choose_device``."""
    switch = _ENTER.get(route) or _LEAVE.get(desk.state().audio_route)
    if switch is not None:
        ask_current_call(desk, switch)


async def start_recording(desk: Desk) -> None:
    """Record; only where it is not yet so."""
    await toggle_recording(desk)


async def stop_recording(desk: Desk) -> None:
    """End the recording; only where there is one."""
    await toggle_recording(desk)


async def show_contacts(desk: Desk) -> LoadedContacts:
    """The contacts."""
    return await load_contacts(desk)


async def find_past_calls(
    desk: Desk,
    text: str = "",
    missed_only: bool = False,
    limit: Annotated[int, Field(ge=1, le=MAX_CALLS)] = 100,
) -> CallsFound:
    """Past calls."""
    if desk.history is None:
        raise RequestError(ErrorCode.REFUSED, desk.history_problem or "There is no call history.")
    try:
        found = await past_calls(desk, desk.history, text, limit, missed_only=missed_only)
        return CallsFound(found)
    except HistoryError as error:
        raise RequestError(ErrorCode.REFUSED, str(error)) from error


async def note_call(desk: Desk, call_id: str, text: str) -> None:
    """Keep words about one of the latest calls."""
    found = await find_past_calls(desk, limit=MAX_CALLS)
    record = next((each for each in found.calls if each.call_id == call_id), None)
    if record is None:
        raise RequestError(ErrorCode.REFUSED, "There is no such call among the latest ones.")
    await keep_note(desk, record, text)
