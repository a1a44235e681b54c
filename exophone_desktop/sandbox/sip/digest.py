"""Digest access authentication for SIP (RFC 7616, RFC 8760, RFC 3261 section 22).

The server keeps no list of the nonces it gave: a nonce carries its time and an HMAC that binds
it to this server, the realm and the algorithm. What it does keep, for as long as a nonce lives,
is the highest count seen per nonce and cnonce, so that no answer is good twice.
"""

import base64
import hashlib
import hmac
import re
import secrets
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from exophone_desktop.domain.secret import Secret
from exophone_desktop.sandbox.sip.headers import quoted
from exophone_desktop.sandbox.sip.uri import MalformedMessage, parse_uri, split_outside, unquoted

_HASHES: Mapping[str, Callable[[bytes], str]] = {
    "SHA-256": lambda data: hashlib.sha256(data).hexdigest(),
    # MD5 is what RFC 3261 clients know; it is offered second and only guards a loopback tool.
    "MD5": lambda data: hashlib.md5(data, usedforsecurity=False).hexdigest(),
}
_MAX_COUNTS = 10_000


class Verdict(Enum):
    """What a set of credentials is worth."""

    GOOD = "good"
    ABSENT = "absent"
    WRONG = "wrong"
    STALE = "stale"
    MALFORMED = "malformed"


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict, and whose credentials they are when it is GOOD."""

    verdict: Verdict
    username: str = ""


@dataclass(slots=True)
class _Count:
    highest: int
    born: float


class DigestAuthenticator:
    """Challenges, and judges the answers, for one realm.

    ``password_of`` gives a user's password, or None for a stranger. ``lifetime`` is how long a
    nonce is good, in seconds; after it a right answer is told to try again (stale=true).
    """

    def __init__(
        self,
        realm: str,
        password_of: Callable[[str], Secret | None],
        time: Callable[[], float],
        lifetime: float = 300.0,
        algorithms: tuple[str, ...] = ("SHA-256", "MD5"),
    ) -> None:
        self._realm = realm
        self._password_of = password_of
        self._time = time
        self._lifetime = lifetime
        self._algorithms = algorithms
        self._key = secrets.token_bytes(32)
        self._counts: dict[tuple[str, str], _Count] = {}

    def challenges(self, stale: bool = False) -> list[str]:
        """One challenge an algorithm, the one most wanted first (RFC 8760 section 2.4)."""
        tail = ", stale=true" if stale else ""
        return [
            f'Digest realm={quoted(self._realm)}, nonce="{self._nonce(name)}", '
            f'algorithm={name}, qop="auth"{tail}'
            for name in self._algorithms
        ]

    def judge(self, credentials: list[str], method: str, request_uri: str) -> Judgement:
        """Judge the values of Authorization (or Proxy-Authorization) of one request."""
        verdict = Verdict.ABSENT
        for value in credentials:
            if not value.strip().lower().startswith("digest"):
                continue  # of a scheme that was not asked for (RFC 9110 section 11.6.2)
            try:
                params = parse_credentials(value)
            except MalformedMessage:
                return Judgement(Verdict.MALFORMED)
            if params.get("realm") != self._realm:
                continue
            verdict = self._judge(params, method, request_uri)
            if verdict is Verdict.GOOD:
                return Judgement(verdict, params["username"])
        return Judgement(verdict)

    def _judge(self, params: Mapping[str, str], method: str, request_uri: str) -> Verdict:
        name = params.get("algorithm", "MD5").upper()
        nonce, count = params.get("nonce", ""), params.get("nc", "")
        if name not in self._algorithms or params.get("qop", "").lower() != "auth":
            return Verdict.WRONG
        if not re.fullmatch(r"[0-9a-fA-F]{8}", count) or not params.get("cnonce"):
            return Verdict.MALFORMED
        if not same_resource(params.get("uri", ""), request_uri):
            return Verdict.MALFORMED
        born = self._born(nonce, name)
        if born is None:
            # Not ours, or of an earlier run: the client cannot know, so it may just try again.
            return Verdict.STALE
        username = params.get("username", "")
        password = self._password_of(username)
        # A stranger costs as much time as a wrong password.
        secret = password.reveal() if password is not None else secrets.token_hex(8)
        expected = digest_response(name, username, self._realm, secret, method, params)
        if not hmac.compare_digest(expected.encode(), _bytes(params.get("response", "").lower())):
            return Verdict.WRONG
        if password is None:
            return Verdict.WRONG
        if self._time() - born > self._lifetime:
            return Verdict.STALE
        return self._count(nonce, params["cnonce"], int(count, 16), born)

    def _count(self, nonce: str, cnonce: str, count: int, born: float) -> Verdict:
        seen = self._counts.setdefault((nonce, cnonce), _Count(0, born))
        if count <= seen.highest:
            return Verdict.STALE
        seen.highest = count
        if len(self._counts) > _MAX_COUNTS:
            self._forget_old_counts()
        return Verdict.GOOD

    def _forget_old_counts(self) -> None:
        limit = self._time() - self._lifetime
        fresh = {key: count for key, count in self._counts.items() if count.born > limit}
        # Still too many: better that everyone is challenged anew than that memory grows.
        self._counts = fresh if len(fresh) <= _MAX_COUNTS else {}
        if not self._counts:
            self._key = secrets.token_bytes(32)

    def _nonce(self, algorithm: str) -> str:
        body = struct.pack(">d", self._time()) + secrets.token_bytes(8)
        return base64.urlsafe_b64encode(body + self._seal(body, algorithm)).decode("ascii")

    def _born(self, nonce: str, algorithm: str) -> float | None:
        try:
            raw = base64.urlsafe_b64decode(_bytes(nonce))
        except ValueError:
            return None
        body, seal = raw[:16], raw[16:]
        if len(body) != 16 or not hmac.compare_digest(seal, self._seal(body, algorithm)):
            return None
        return float(struct.unpack(">d", body[:8])[0])

    def _seal(self, body: bytes, algorithm: str) -> bytes:
        bound = body + f"{algorithm}:{self._realm}".encode()
        return hmac.digest(self._key, bound, "sha256")[:20]


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def parse_credentials(value: str) -> dict[str, str]:
    """The parameters of ``Digest name=value, …`` (RFC 7616 section 3.4), quotes removed.

    Raises:
        MalformedMessage: It is not of that form.
    """
    scheme, _, rest = value.strip().partition(" ")
    if scheme.lower() != "digest":
        raise MalformedMessage("Unknown authentication scheme")
    params: dict[str, str] = {}
    for part in split_outside(rest, ","):
        name, equals, text = part.partition("=")
        if not equals or not name.strip():
            raise MalformedMessage("Malformed credentials")
        params.setdefault(name.strip().lower(), unquoted(text.strip()))
    return params


def digest_response(
    algorithm: str,
    username: str,
    realm: str,
    password: str,
    method: str,
    params: Mapping[str, str],
) -> str:
    """The ``response`` for qop=auth (RFC 7616 section 3.4.1), in lower-case hex.

    ``params`` gives ``uri``, ``nonce``, ``nc`` and ``cnonce``.
    """
    digest = _HASHES[algorithm]
    a1 = digest(_bytes(f"{username}:{realm}:{password}"))
    a2 = digest(_bytes(f"{method}:{params['uri']}"))
    middle = f"{params['nonce']}:{params['nc']}:{params['cnonce']}:auth"
    return digest(_bytes(f"{a1}:{middle}:{a2}"))


def same_resource(digest_uri: str, request_uri: str) -> bool:
    """Whether the digest speaks of this Request-URI; parameters may differ (section 22.4).

    A URI that names only a server is taken as well: sipp signs the address it sends to, and a
    nonce is good for one server anyway.
    """
    if digest_uri == request_uri:
        return True
    try:
        one, other = parse_uri(digest_uri), parse_uri(request_uri)
    except MalformedMessage:
        return False
    if not one.user and one.scheme == other.scheme:
        return True
    return (one.scheme, one.user, one.host, one.port) == (
        other.scheme,
        other.user,
        other.host,
        other.port,
    )
