"""The log file: bounded in size, and without secrets."""

import logging
import re
import threading
from collections import OrderedDict
from logging.handlers import RotatingFileHandler
from pathlib import Path

from exophone_desktop.domain.secret import Secret

MASK = "***"
MAX_LOG = 2 * 1024 * 1024
KEPT_LOGS = 5
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
    # JSON Web Tokens (RFC 7519) and SRTP keys in SDP (RFC 4568 section 6.1).
    re.compile(r"(?P<keep>)\beyJ[\w\-]+\.[\w\-]+(?:\.[\w\-]*)?"),
    re.compile(r"(?P<keep>\binline:)[A-Za-z0-9+/=|:]+"),
)

# All but tab and line feed, and what turns text around (UAX #9).
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def _escaped(found: re.Match[str]) -> str:
    return ascii(found[0])[1:-1]


class Redactor:
    """Masks secrets in text: those it was told of, and what looks like one. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._secrets: OrderedDict[str, None] = OrderedDict()

    def hide(self, secret: Secret) -> None:
        """Mask ``secret`` from now on; the oldest is forgotten beyond 256."""
        value = secret.reveal()
        if len(value) < SHORTEST_SECRET:
            return
        with self._lock:
            self._secrets[value] = None
            self._secrets.move_to_end(value)
            while len(self._secrets) > MAX_SECRETS:
                self._secrets.popitem(last=False)

    def mask(self, text: str) -> str:
        """``text`` with a mask in place of every secret."""
        with self._lock:
            secrets = sorted(self._secrets, key=len, reverse=True)
        for secret in secrets:
            text = text.replace(secret, MASK)
        for pattern in _KNOWN:
            text = pattern.sub(rf"\g<keep>{MASK}", text)
        return text


class RedactingFormatter(logging.Formatter):
    """Formats a record, traceback included, and then masks the whole."""

    def __init__(self, redactor: Redactor) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        """One entry; what a stranger sent can neither begin another nor steer the terminal."""
        text = self._redactor.mask(super().format(record))
        return _CONTROLS.sub(_escaped, "\n    ".join(text.splitlines()))


class QuietRotatingFileHandler(RotatingFileHandler):
    """Loses lines rather than disturb the program when the disk is full."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """Drop ``record``."""


def open_log(path: Path, redactor: Redactor, level: int = logging.INFO) -> logging.Handler | None:
    """Send this process's log to ``path``, masked; None where no file can be written.

    The caller ends it with ``close_log``.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = QuietRotatingFileHandler(
            path, maxBytes=MAX_LOG, backupCount=KEPT_LOGS, encoding="utf-8", errors="replace"
        )
    except OSError:
        return None
    handler.setFormatter(RedactingFormatter(redactor))
    handler.setLevel(level)
    root = logging.getLogger()
    root.addHandler(handler)
    if root.level == logging.NOTSET or root.level > level:
        root.setLevel(level)
    return handler


def close_log(handler: logging.Handler) -> None:
    """End what ``open_log`` began."""
    logging.getLogger().removeHandler(handler)
    handler.close()
