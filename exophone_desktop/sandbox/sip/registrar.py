"""The registrar (RFC 3261 section 10.3): REGISTER in, bindings and an answer out."""

from collections.abc import Callable
from dataclasses import dataclass

from exophone_desktop.sandbox.sip.headers import NameAddr, parse_name_addr, parse_number
from exophone_desktop.sandbox.sip.location import MAX_CONTACTS, Binding, LocationService
from exophone_desktop.sandbox.sip.message import SipRequest
from exophone_desktop.sandbox.sip.transport import Flow
from exophone_desktop.sandbox.sip.uri import MalformedMessage

DEFAULT_EXPIRES = 300


@dataclass(frozen=True, slots=True)
class Answer:
    """A status, a reason phrase and the header fields that belong to it."""

    status: int
    reason: str
    fields: tuple[tuple[str, str], ...] = ()


class Registrar:
    """Handles authenticated REGISTER requests. Times are in seconds."""

    def __init__(
        self,
        location: LocationService,
        time: Callable[[], float],
        min_expires: int = 60,
        max_expires: int = 3600,
    ) -> None:
        self._location = location
        self._time = time
        self._min = min_expires
        self._max = max_expires

    def register(self, request: SipRequest, user: str, flow: Flow) -> Answer:
        """Carry out a REGISTER of ``user``; a request without Contact only asks (step 5)."""
        try:
            header = request.first("Expires")
            default = parse_number(header, "Expires", 2**32 - 1) if header else DEFAULT_EXPIRES
            contacts = request.values("Contact")
            if any(value.strip() == "*" for value in contacts):
                return self._remove_all(request, user, contacts)
            wanted = [parse_name_addr(value) for value in contacts]
            return self._bind(request, user, flow, wanted, default)
        except MalformedMessage as wrong:
            return Answer(400, str(wrong))

    def _remove_all(self, request: SipRequest, user: str, contacts: list[str]) -> Answer:
        if len(contacts) != 1 or request.first("Expires").strip() != "0":
            return Answer(400, "Contact * needs Expires 0 and no other Contact")
        if any(self._late(request, old) for old in self._location.bindings(user)):
            return Answer(500, "REGISTER came out of order")
        self._location.replace(user, ())
        return self._granted(user)

    def _bind(
        self,
        request: SipRequest,
        user: str,
        flow: Flow,
        contacts: list[NameAddr],
        default: int,
    ) -> Answer:
        bindings = list(self._location.bindings(user))
        for contact in contacts:
            if contact.uri.scheme not in {"sip", "sips"}:
                return Answer(400, "Contact is not a SIP URI")
            old = next((b for b in bindings if b.contact.same_binding(contact.uri)), None)
            if old is not None:
                if self._late(request, old):
                    return Answer(500, "REGISTER came out of order")
                bindings.remove(old)
            expires = self._expires(contact, default)
            if 0 < expires < self._min:
                return Answer(423, "Interval Too Brief", (("Min-Expires", str(self._min)),))
            if expires:
                until = self._time() + min(expires, self._max)
                number = request.cseq.number
                bindings.insert(0, Binding(contact.uri, flow, until, request.call_id, number))
        if len(bindings) > MAX_CONTACTS:
            return Answer(403, "Too Many Contacts")
        self._location.replace(user, tuple(bindings))
        return self._granted(user)

    def _granted(self, user: str) -> Answer:
        fields = [
            ("Contact", f"<{b.contact.text}>;expires={max(1, round(b.expires_at - self._time()))}")
            for b in self._location.bindings(user)
        ]
        return Answer(200, "OK", tuple(fields))

    @staticmethod
    def _late(request: SipRequest, old: Binding) -> bool:
        return old.call_id == request.call_id and request.cseq.number <= old.cseq

    @staticmethod
    def _expires(contact: NameAddr, default: int) -> int:
        text = contact.params.get("expires")
        if text is None:
            return default
        try:
            return parse_number(text, "expires", 2**32 - 1)
        except MalformedMessage:
            return DEFAULT_EXPIRES  # section 10.2.1.1: a malformed value counts as a default
