"""Past calls as the history gives them."""

from exophone_desktop.domain.call import CallDirection, CallEndReason
from exophone_desktop.history.records import CallRecord

NOW = 1_800_000_000.0


def record(number: int = 1, **changes: object) -> CallRecord:
    """A dialled call that nobody took, unless ``changes`` says otherwise."""
    given = {
        "id": number,
        "call_id": f"call-{number}",
        "session_id": "",
        "direction": CallDirection.OUTGOING,
        "person": f"person{number}",
        "remote_id": "0804",
        "started": NOW - 60 * (1_000 - number),
        "ended": NOW - 60 * (1_000 - number) + 20,
        "end_reason": CallEndReason.TIMEOUT,
    }
    return CallRecord(**(given | changes))  # type: ignore[arg-type]


def missed(number: int = 1, **changes: object) -> CallRecord:
    """A missed call that was not seen yet."""
    return record(number, **({"direction": CallDirection.INCOMING, "seen": False} | changes))
