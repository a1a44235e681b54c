"""A call as an event shows it."""

from dataclasses import dataclass

from exophone_desktop.domain.call import CallDirection


@dataclass(frozen=True, slots=True)
class CallSnapshot:
    """A call as the SIP stack sees it at the moment of an event.

    ``remote_uri`` and ``remote_display_name`` are what the peer claims, bounded in length but
    otherwise untouched. ``sip_call_id`` is the Call-ID of the dialog (RFC 3261 section 8.1.1.4).
    ``codec`` is empty until media is agreed. ``held_here`` and ``held_there`` are which sides have
    put it on hold.
    """

    call_id: str
    account_id: str
    direction: CallDirection
    remote_uri: str = ""
    remote_display_name: str = ""
    sip_call_id: str = ""
    codec: str = ""
    srtp_suite: str = ""
    muted: bool = False
    held_here: bool = False
    held_there: bool = False
