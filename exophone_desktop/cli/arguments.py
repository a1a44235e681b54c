"""What people type after a command, checked; every mistake is one sentence and status 2."""

import argparse
import math
import os
import re
from ipaddress import IPv4Address
from pathlib import Path

from exophone_desktop.audio.playing import read_sound
from exophone_desktop.audio.sound import SAMPLE_RATE, AudioError
from exophone_desktop.domain.account import SipAccount
from exophone_desktop.domain.dtmf import MAX_DTMF_DIGITS, are_dtmf_digits
from exophone_desktop.domain.sip_uri import parse_sip_uri
from exophone_desktop.engine.commands import SipHeader
from exophone_desktop.host.account_file import AccountFileError, read_account
from exophone_desktop.host.files import plain_reason

LONGEST_SECONDS = 24 * 3600.0
MAX_HEADER = 512
_MOST_QUOTED = 80

_HEADER_NAME = re.compile(r"[A-Za-z0-9\-.!%*_+`'~]{1,64}")
_HEADER_VALUE = re.compile(r"[^\x00-\x1f\x7f]*")

# The stack writes these itself (RFC 3261 section 20), long and compact names.
_OWN_HEADERS = frozenset(
    (
        *("via", "v", "from", "f", "to", "t", "call-id", "i", "cseq", "contact", "m"),
        *("max-forwards", "content-length", "l", "content-type", "c", "content-encoding", "e"),
        *("route", "record-route", "authorization", "proxy-authorization", "require"),
        *("proxy-require", "allow", "supported", "k", "session-expires", "x", "min-se", "expires"),
    )
)


def account_file(text: str) -> SipAccount:
    """The account in the file ``text``."""
    try:
        return read_account(Path(text))
    except AccountFileError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def quoted(text: str) -> str:
    """``text`` in quotation marks and not too long, for the sentence that refuses it."""
    return repr(text[:_MOST_QUOTED])


def target(text: str) -> str:
    """A SIP URI to call."""
    try:
        return str(parse_sip_uri(text))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{quoted(text)} is not a SIP URI: {error}.") from None


def sound_file(text: str) -> tuple[str, float]:
    """The path of a sound file that can be played, and its length in seconds."""
    if not Path(text).is_file():
        raise argparse.ArgumentTypeError(f"There is no sound file {text[:200]!r}.")
    try:
        return text, len(read_sound(text)) / SAMPLE_RATE
    except AudioError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def record_file(text: str) -> str:
    """The path of a WAV file that can be written."""
    path = Path(text)
    if not text or (path.exists() and not path.is_file()):
        raise argparse.ArgumentTypeError(f"The recording {text[:200]!r} is not a file name.")
    if not path.parent.is_dir():
        raise argparse.ArgumentTypeError(f"There is no folder for the recording {text[:200]!r}.")
    place = path if path.exists() else path.parent
    if not os.access(place, os.W_OK):
        raise argparse.ArgumentTypeError(f"The recording {text[:200]!r} cannot be written there.")
    return text


def folder(text: str) -> Path:
    """A folder, made if it is not there."""
    path = Path(text)
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise argparse.ArgumentTypeError(
            f"The folder {text[:200]!r} cannot be made ({plain_reason(error)})."
        ) from None
    return path


def seconds(text: str) -> float:
    """A time in seconds, 0 to a day."""
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not 0 <= value <= LONGEST_SECONDS:
        raise argparse.ArgumentTypeError(
            f"{quoted(text)} is not a number of seconds from 0 to {LONGEST_SECONDS:.0f}."
        )
    return value


def count(text: str) -> int:
    """How many calls, 1 to 1000."""
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text[:9]) <= 1000:
        raise argparse.ArgumentTypeError(f"{quoted(text)} is not a whole number from 1 to 1000.")
    return int(text)


def port(text: str) -> int:
    """A port, 0 for any free one."""
    if not text.isascii() or not text.isdecimal() or int(text[:6]) > 65535:
        raise argparse.ArgumentTypeError(f"{quoted(text)} is not a port from 0 to 65535.")
    return int(text)


def loopback(text: str) -> str:
    """An IPv4 address of 127.0.0.0/8."""
    try:
        address = IPv4Address(text)
    except ValueError:
        address = IPv4Address(0)
    if not address.is_loopback:
        raise argparse.ArgumentTypeError(f"{quoted(text)} is not an address such as 127.0.0.1.")
    return str(address)


def digits(text: str) -> str:
    """DTMF digits (RFC 4733 section 3.2)."""
    upper = text.upper()
    if not are_dtmf_digits(upper) or len(upper) > MAX_DTMF_DIGITS:
        raise argparse.ArgumentTypeError(
            f"{quoted(text)} are not 1 to {MAX_DTMF_DIGITS} DTMF digits; "
            "allowed are 0 to 9, A to D, * and #."
        )
    return upper


def header(text: str) -> SipHeader:
    """One SIP header field, ``Name: value``."""
    name, colon, value = text.partition(":")
    name, value = name.strip(), value.strip()
    if not colon or not _HEADER_NAME.fullmatch(name) or not _HEADER_VALUE.fullmatch(value):
        raise argparse.ArgumentTypeError(
            f"{quoted(text)} is not a header; it looks like 'X-Name: value', on one line."
        )
    if len(value) > MAX_HEADER:
        raise argparse.ArgumentTypeError(
            f"The header {name} is longer than {MAX_HEADER} characters."
        )
    if name.lower() in _OWN_HEADERS:
        raise argparse.ArgumentTypeError(f"The header {name} is written by the phone itself.")
    return SipHeader(name, value)


def add_account(parser: argparse.ArgumentParser) -> None:
    """The options that every phone command has."""
    parser.add_argument(
        "--account",
        type=account_file,
        required=True,
        metavar="FILE",
        help="TOML file with the SIP account, see the documentation",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object an event")
    parser.add_argument(
        "--verbose", action="store_true", help="log to standard error, SIP messages included"
    )
