"""The log file: bounded in size and age, and without secrets."""

import json
import logging
import re
import threading
from collections import OrderedDict
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from urllib.parse import quote, quote_plus

from exophone_desktop.domain.secret import Secret
from exophone_desktop.host.log_rotation import RotatingLog

MASK = "***"
MAX_SECRETS = 256
SHORTEST_SECRET = 4
"""Shorter secrets are not searched for: they would mask half of every line."""

_KNOWN = (
    # HTTP and SIP credentials (RFC 9110 section 11, RFC 3261 section 20.7).
    re.compile(r"(?P<keep>\b(?:proxy-)?authori[sz]ation\b[\"']?\s*[:=]\s*)[^\r\n]+", re.IGNORECASE),
    re.compile(r"(?P<keep>\b(?:set-)?cookie\b[\"']?\s*[:=]\s*)[^\r\n]+", re.IGNORECASE),
    re.compile(r"(?P<keep>\bresponse\s*=\s*\"?)[0-9a-fA-F]{32,}"),
    re.compile(r"(?P<keep>\bBearer\s+)[^\s\"',]+", re.IGNORECASE),
    # Whatever is called a password or a token, in JSON, TOML, URLs or plain words.
    re.compile(
        r"(?P<keep>(?:password|passwd|pwd|secret|(?:access|refresh|subscriber|device)_?token)"
        r"[\"']?\s*[:=]\s*)(?:\"(?:[^\"\\]|\\.)*\"|'[^']*'|[^\s,;&}\]]+)",
        re.IGNORECASE,
    ),
    # User and password in a URL (RFC 3986 section 3.2.1, RFC 3261 section 19.1.1).
    re.compile(r"(?P<keep>(?:://|\bsips?:)[^\s:/@\"'<>]{1,128}:)[^\s/@\"'<>]+(?=@)", re.IGNORECASE),
    # JSON Web Tokens (RFC 7519) and SRTP keys in SDP (RFC 4568 section 6.1).
    re.compile(r"(?P<keep>)\beyJ[\w\-]+\.[\w\-]+(?:\.[\w\-]*)?"),
    re.compile(r"(?P<keep>\binline:)[A-Za-z0-9+/=|:]+"),
    # What signs an address, so that whoever has it may use it (S3, Azure, Google).
    re.compile(
        r"(?P<keep>[?&](?:X-(?:Amz|Goog)-[\w\-]+|Signature|sig|AWSAccessKeyId)=)[^&\s\"'<>]+",
        re.IGNORECASE,
    ),
)

# All but tab and line feed, and what turns text around (UAX #9).
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def _escaped(found: re.Match[str]) -> str:
    return ascii(found[0])[1:-1]


def _ways_to_write(secret: str) -> frozenset[str]:
    quoted = (json.dumps(secret), json.dumps(secret, ensure_ascii=False), repr(secret))
    escaped = (quote(secret, safe="", errors="replace"), quote_plus(secret, errors="replace"))
    return frozenset((secret, *(each[1:-1] for each in quoted), *escaped))


class Redactor:
    """Masks secrets in text: those it was told of, and what looks like one. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._secrets: OrderedDict[str, frozenset[str]] = OrderedDict()

    def hide(self, secret: Secret) -> None:
        """Mask ``secret`` from now on, also as JSON, Python and URLs write it.

        The oldest is forgotten beyond 256.
        """
        value = secret.reveal()
        if len(value) < SHORTEST_SECRET:
            return
        with self._lock:
            self._secrets[value] = _ways_to_write(value)
            self._secrets.move_to_end(value)
            while len(self._secrets) > MAX_SECRETS:
                self._secrets.popitem(last=False)

    def mask(self, text: str) -> str:
        """``text`` with a mask in place of every secret."""
        with self._lock:
            secrets = sorted(chain.from_iterable(self._secrets.values()), key=len, reverse=True)
        for secret in secrets:
            text = text.replace(secret, MASK)
        for pattern in _KNOWN:
            text = pattern.sub(rf"\g<keep>{MASK}", text)
        return text


class RedactingFormatter(logging.Formatter):
    """Formats a record, traceback included, and then masks the whole. Times are UTC."""

    def __init__(self, redactor: Redactor) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._redactor = redactor

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: ARG002, N802
        """The moment of ``record`` to the millisecond, RFC 3339."""
        moment = datetime.fromtimestamp(record.created, UTC)
        return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")

    def format(self, record: logging.LogRecord) -> str:
        """One entry; what a stranger sent can neither begin another nor steer the terminal."""
        text = self._redactor.mask(super().format(record))
        return _CONTROLS.sub(_escaped, "\n    ".join(text.splitlines()))


_LEVELS = {
    "NONE": logging.CRITICAL + 1,
    "ERROR": logging.ERROR,
    "WARNING": logging.WARNING,
    "INFO": logging.INFO,
    "DEBUG": logging.DEBUG,
}
_OURS = frozenset({"exophone_desktop", "exophone"})


def _is_wanted(record: logging.LogRecord) -> bool:
    # Libraries put addresses and headers into their small talk.
    return record.levelno >= logging.WARNING or record.name.partition(".")[0] in _OURS


class AppLog:
    """This process's log in the file ``path``, masked. ``open`` it once and ``close`` it."""

    def __init__(self, path: Path, redactor: Redactor) -> None:
        self._path = path
        self._redactor = redactor
        self._handler: RotatingLog | None = None
        self._level_before = logging.NOTSET

    def open(self) -> bool:
        """Begin to log at INFO; False where no file can be written."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handler = RotatingLog(self._path)
        except OSError:
            return False
        handler.setFormatter(RedactingFormatter(self._redactor))
        handler.addFilter(_is_wanted)
        root = logging.getLogger()
        self._level_before = root.level
        root.addHandler(handler)
        self._handler = handler
        self.follow("INFO", None)
        return True

    def follow(self, level: str, days: int | None) -> None:
        """Log at ``level`` (javadoc ``LogLevel``) from now on, and keep files for ``days``.

        None leaves the days as they are. From any thread.
        """
        handler = self._handler
        if handler is None:
            return
        number = _LEVELS[level]
        handler.setLevel(number)
        # Whoever else listens still hears of warnings.
        logging.getLogger().setLevel(min(number, logging.WARNING))
        if days is not None:
            handler.keep(days)

    def close(self) -> None:
        """End what ``open`` began. Harmless twice."""
        handler, self._handler = self._handler, None
        if handler is not None:
            root = logging.getLogger()
            root.removeHandler(handler)
            root.setLevel(self._level_before)
            handler.close()
