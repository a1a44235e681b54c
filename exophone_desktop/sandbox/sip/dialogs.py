"""The calls that go through the proxy: which flow leads to which side (RFC 3261 section 12)."""

from dataclasses import dataclass, field

from exophone_desktop.sandbox.sip.message import SipMessage, SipRequest, SipResponse
from exophone_desktop.sandbox.sip.routing import CallWatch
from exophone_desktop.sandbox.sip.transactions import Cancellable
from exophone_desktop.sandbox.sip.transport import Flow

MAX_DIALOGS = 1000


@dataclass(slots=True)
class Dialog:
    """One INVITE and the dialogs it made. Mutable: it learns from what passes by.

    The proxy knows both sides' flows so that requests inside a dialog reach a client behind a
    TCP connection or a rewritten address, whatever its Contact says.
    """

    invite: SipRequest
    caller_flow: Flow
    watch: CallWatch | None
    callees: dict[str, Flow] = field(default_factory=dict)
    answer: SipResponse | None = None
    caller_cseq: int = 0
    callee_cseq: int = 0
    talk_timer: Cancellable | None = None
    over: bool = False

    def learn(self, response: SipResponse, flow: Flow) -> None:
        """Note a callee's tag, and the answer that makes the call."""
        tag = response.recipient.tag
        answered = 200 <= response.status < 300
        # A callee of RFC 2543 answers without a tag, and counts as one with an empty tag
        # (RFC 3261 section 12.1.2).
        if tag or answered:
            self.callees[tag] = flow
        if answered and self.answer is None:
            self.answer = response

    def way(self, request: SipRequest, flow: Flow) -> Flow | None:
        """Where a request inside the dialog goes; also refreshes the sender's own flow."""
        sender, recipient = request.sender.tag, request.recipient.tag
        number = request.cseq.number
        if sender == self.invite.sender.tag and recipient in self.callees:
            self.caller_flow = flow
            self.caller_cseq = max(self.caller_cseq, number)
            return self.callees[recipient]
        if recipient == self.invite.sender.tag and sender in self.callees:
            self.callees[sender] = flow
            self.callee_cseq = max(self.callee_cseq, number)
            return self.caller_flow
        return None

    def byes(self) -> list[tuple[SipRequest, Flow]]:
        """A BYE for each side of an answered call, without Via, and the way there."""
        if self.answer is None:
            return []
        caller, callee = self.invite.first("From"), self.answer.first("To")
        callee_flow = self.callees[self.answer.recipient.tag]
        to_callee = _contact(self.answer, callee_flow), caller, callee, self.caller_cseq
        to_caller = _contact(self.invite, self.caller_flow), callee, caller, self.callee_cseq
        return [
            (self._bye(*to_callee), callee_flow),
            (self._bye(*to_caller), self.caller_flow),
        ]

    def _bye(self, uri: str, sender: str, recipient: str, cseq: int) -> SipRequest:
        fields = (
            ("Max-Forwards", "70"),
            ("From", sender),
            ("To", recipient),
            ("Call-ID", self.invite.call_id),
            ("CSeq", f"{cseq + 1} BYE"),
            ("Reason", 'SIP;cause=200;text="Conversation limit reached"'),
        )
        return SipRequest(fields, b"", "BYE", uri)


def _contact(message: SipMessage, flow: Flow) -> str:
    """Where requests to the sender of ``message`` go; without a Contact, where it came from."""
    contact = message.first("Contact")
    uri = contact.partition("<")[2].partition(">")[0] or contact.partition(";")[0]
    return uri or f"sip:{flow.host}:{flow.port}"


class DialogTable:
    """Finds dialogs by Call-ID and tags; the oldest goes when there are too many."""

    def __init__(self) -> None:
        self._dialogs: dict[tuple[str, str], Dialog] = {}

    def open(self, invite: SipRequest, flow: Flow, watch: CallWatch | None) -> Dialog:
        """Begin to follow a call."""
        if len(self._dialogs) >= MAX_DIALOGS:
            self.close(next(iter(self._dialogs.values())))
        dialog = Dialog(invite, flow, watch, caller_cseq=invite.cseq.number)
        self._dialogs[(invite.call_id, invite.sender.tag)] = dialog
        return dialog

    def find(self, request: SipRequest) -> Dialog | None:
        """The dialog a request belongs to, from whichever side."""
        by_caller = self._dialogs.get((request.call_id, request.sender.tag))
        return by_caller or self._dialogs.get((request.call_id, request.recipient.tag))

    def close(self, dialog: Dialog) -> None:
        """The call is over; its watch is told once."""
        key = (dialog.invite.call_id, dialog.invite.sender.tag)
        if self._dialogs.get(key) is dialog:
            del self._dialogs[key]
        if dialog.talk_timer is not None:
            dialog.talk_timer.cancel()
        if not dialog.over:
            dialog.over = True
            if dialog.answer is not None and dialog.watch is not None:
                dialog.watch.ended()

    def close_all(self) -> None:
        """The server is going away."""
        for dialog in list(self._dialogs.values()):
            self.close(dialog)
