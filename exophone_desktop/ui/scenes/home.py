"""The states of the home screen's tabs, as examples: for the contact sheet. No Qt."""

from collections.abc import Mapping
from dataclasses import replace

from exophone_desktop.domain.call import CallDirection, CallEndReason, CallIssue
from exophone_desktop.exotel.backend import Contact, ContactGroup
from exophone_desktop.history.records import CallQuality, CallRecord
from exophone_desktop.host.speed_dial import SpeedDial
from exophone_desktop.usecases.home_state import ContactList, HomeTab, RecentCalls
from exophone_desktop.usecases.speed_dial_state import SpeedDialState
from exophone_desktop.usecases.state import AppState

_DAY = 86_400.0
FAVOURITES = SpeedDialState(
    (
        SpeedDial(place=1, name="Arjun Rao", number="+918041234567"),
        SpeedDial(place=2, name="Support", number="+918047180001"),
        SpeedDial(place=4, name="Regional Warehouse Bengaluru", number="+918047180002"),
        SpeedDial(place=9, number="bob"),
    )
)
_LONG = "Venkatanarasimharajuvaripeta Subramaniam-Krishnamurthy of the Regional Warehouse"
_ARABIC = "عبد الرحمن محمد الخطيب"
_HEBREW = "שירה כהן"


def _record(
    place: int,
    person: str,
    ago: float,
    now: float,
    direction: CallDirection = CallDirection.OUTGOING,
    reason: CallEndReason = CallEndReason.REMOTE_HANGUP,
    talked: int = 0,
) -> CallRecord:
    started = now - ago
    return CallRecord(
        id=1_000 - place,
        call_id=f"call-{place}",
        session_id=f"session-{place}",
        direction=direction,
        person=person,
        remote_id="08047180000" if direction is CallDirection.OUTGOING else "+918041234567",
        started=started,
        established=started + 4 if talked else 0.0,
        ended=started + 20 + talked,
        duration=talked,
        end_reason=reason,
        quality=CallQuality(4.38, 0.002, 3.2, 42.0) if talked else CallQuality(),
        codec="PCMU" if talked else "",
    )


def past_calls(now: float) -> tuple[CallRecord, ...]:
    """Calls of every kind, newest first, the first two missed and not seen."""
    incoming, timeout = CallDirection.INCOMING, CallEndReason.TIMEOUT
    missed = _record(0, "Arjun Rao", 300, now, incoming, timeout)
    poor = CallQuality(2.7, 0.11, 38.0, 420.0)
    rated = replace(
        _record(3, _LONG, 9_000, now, talked=3_754), quality=poor, rating=2, issue=CallIssue.ECHO
    )
    return (
        replace(missed, seen=False),
        replace(_record(1, "+918041234567", 2_400, now, incoming, timeout), seen=False),
        replace(
            _record(2, "Divya Nair", 5_000, now, incoming, talked=754),
            note="Call back on Monday about the invoice.",
        ),
        rated,
        _record(4, _ARABIC, _DAY, now, incoming, CallEndReason.LOCAL_HANGUP),
        replace(
            _record(5, "bob", _DAY + 60, now, reason=CallEndReason.UNREACHABLE),
            sip_code=404,
            end_detail="There is no such number.",
        ),
        _record(6, "Vikram Shah", 2 * _DAY, now, incoming, CallEndReason.ANSWERED_ELSEWHERE),
        _record(7, "Divya Nair", 2 * _DAY + 60, now, incoming, CallEndReason.DECLINED_ELSEWHERE),
        _record(8, "+918022223333", 3 * _DAY, now, reason=CallEndReason.BUSY),
        _record(9, _HEBREW, 9 * _DAY, now, talked=31),
        _record(10, "Zoë Lindström", 400 * _DAY, now, incoming, talked=65),
    )


_GROUPS = (
    ContactGroup(
        "Drivers",
        False,
        (
            Contact("Arjun Rao", "+918041234567"),
            Contact("Divya Nair", "divya"),
            Contact(_LONG, "+91 80 4718 0000 0000 0000 0000 0000 0000 0000"),
            Contact(_ARABIC, "+971501234567"),
            Contact("", "+918022223333"),
        ),
    ),
    ContactGroup("Exotel", True, (Contact("Help line", "1800123"), Contact(_HEBREW, "shira"))),
)


def home_scenes(ready: AppState, now: float) -> Mapping[str, AppState]:
    """The states by name, made from ``ready`` (signed in, at home)."""
    calls = past_calls(now)
    list_shown = RecentCalls(records=calls, complete=True, loading=False, unseen=2)
    recents = replace(ready, tab=HomeTab.RECENTS, recents=list_shown)
    contacts = replace(
        ready, tab=HomeTab.CONTACTS, contacts=ContactList(groups=_GROUPS, fetched=now)
    )

    def with_recents(**changes: object) -> AppState:
        return replace(recents, recents=RecentCalls(**{"loading": False, **changes}))  # type: ignore[arg-type]

    def with_contacts(**changes: object) -> AppState:
        return replace(contacts, contacts=replace(contacts.contacts, **changes))  # type: ignore[arg-type]

    away = "bellatrix.apac-sg.exotel.in cannot be reached; check the network."
    return {
        "dialer-speed-dial": replace(ready, speed_dial=FAVOURITES),
        "recents": recents,
        "recents-dialling": replace(recents, dialling="Arjun Rao"),
        "recents-missed": with_recents(
            records=tuple(each for each in calls if each.kind == "MISSED"), missed_only=True
        ),
        "recents-empty": with_recents(),
        "recents-loading": with_recents(loading=True),
        "recents-found-nothing": with_recents(text="080 4718 0001"),
        "recents-error": with_recents(
            problem="The call history cannot be read (database disk image is malformed)."
        ),
        "contacts": contacts,
        "contacts-offline": with_contacts(fetched=now - 7_900, offline=True, problem=away),
        "contacts-empty": with_contacts(groups=()),
        "contacts-loading": with_contacts(groups=(), fetched=None, loading=True),
        "contacts-error": with_contacts(groups=(), fetched=None, offline=True, problem=away),
    }
