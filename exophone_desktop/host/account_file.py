"""A SIP account from a TOML file, for the command line.

```toml
[account]
id = "sip:alice@example.org"
registrar = "sip:example.org"
username = "alice"
password_env = "ALICE_PASSWORD"   # or: password = "…"
```
"""

import os
import re
import ssl
import tomllib
from collections.abc import Callable, Mapping
from ipaddress import IPv4Address
from pathlib import Path
from typing import Any

from exophone_desktop.domain.account import DtmfMethod, SipAccount, SipTransport, SrtpPolicy
from exophone_desktop.domain.exotel_device import exotel_device
from exophone_desktop.domain.secret import Secret
from exophone_desktop.domain.sip_uri import parse_sip_uri
from exophone_desktop.host.files import plain_reason, read_bounded

MAX_FILE = 64 * 1024

_PLAIN_TEXT = re.compile(r"[^\x00-\x1f\x7f\"<>]*")
_SIP_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._\-]{0,62}")
_CODEC = re.compile(r"[A-Za-z0-9._\-]{1,32}")


class AccountFileError(Exception):
    """The account cannot be used; the text is one sentence with the file and the key."""


class _Mistake(Exception):  # noqa: N818  becomes an AccountFileError, which names the file
    pass


def read_account(path: Path, environment: Mapping[str, str] = os.environ) -> SipAccount:
    """The account in ``path``.

    ``username`` is that of ``id`` unless given. ``password_env`` names a variable of
    ``environment``. ``preset = "exotel"`` with ``account_sid`` and ``username`` stands for what
    ``domain.exotel_device`` knows; other keys change it.
    A relative ``tls_ca_file`` is looked for beside the file.

    Raises:
        AccountFileError: anything that is wrong with the file.
    """
    try:
        return _account(_table(path), environment, path.parent)
    except _Mistake as mistake:
        sentence = f"The account file {path}: {mistake}."
    raise AccountFileError(sentence)


def _table(path: Path) -> dict[str, Any]:
    try:
        text = read_bounded(path, MAX_FILE).decode("utf-8-sig")
        # The line break makes the parser name the line of what is not ended on the last one.
        document = tomllib.loads(text + "\n")
    except tomllib.TOMLDecodeError as error:
        # The parser names the line; it quotes at most the one character it did not expect.
        reason = f"it is not valid TOML: {error}"
    except UnicodeDecodeError:
        reason = "it is not UTF-8 text"
    except OSError as error:
        reason = f"it cannot be read ({plain_reason(error)})"
    except ValueError as error:
        reason = f"it {error}"
    except RecursionError:
        reason = "it is nested too deeply"
    else:
        return _only_account(document)
    raise _Mistake(reason)


def _only_account(document: dict[str, Any]) -> dict[str, Any]:
    for name in document:
        if name != "account":
            raise _Mistake(f"{_shown(name)} is not known; only the table [account] is")
    table = document.get("account")
    if not isinstance(table, dict):
        raise _Mistake("it has no table [account]")
    return table


def _with_preset(table: dict[str, Any]) -> dict[str, Any]:
    if "preset" not in table:
        return table
    own = {key: value for key, value in table.items() if key not in ("preset", "account_sid")}
    if table["preset"] != "exotel":
        raise _Mistake('preset is not usable: the only one is "exotel"')
    for key in ("account_sid", "username"):
        if not isinstance(table.get(key), str) or not _SIP_NAME.fullmatch(table[key]):
            raise _Mistake(f'the preset "exotel" needs {key}: letters, digits, and ._- in between')
    return exotel_device(table["account_sid"], table["username"]) | own


def _account(table: dict[str, Any], environment: Mapping[str, str], folder: Path) -> SipAccount:
    table = _with_preset(table)
    for key in table:
        if key not in READERS and key not in ("password", "password_env"):
            known = ", ".join(sorted([*READERS, "password", "password_env"]))
            raise _Mistake(f"{_shown(key)} is not known; known are {known}")
    if "id" not in table:
        raise _Mistake('id is missing; it looks like "sip:user@domain"')
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key in READERS:
            try:
                values[key] = READERS[key](value)
            except ValueError as error:
                reason = f"{key} is not usable: {error}"
            else:
                continue
            raise _Mistake(reason)
    values["password"] = _password(table, environment)
    values.setdefault("username", parse_sip_uri(values["id"]).user)
    if values.get("tls_ca_file"):
        values["tls_ca_file"] = _authorities(folder / values["tls_ca_file"])
    if values.get("only_from_server") and not (values.get("registrar") or values.get("proxy")):
        raise _Mistake("only_from_server needs a registrar or a proxy")
    return SipAccount(**values)


def _password(table: dict[str, Any], environment: Mapping[str, str]) -> Secret:
    if "password" in table and "password_env" in table:
        raise _Mistake("password and password_env are both there; only one is allowed")
    if "password" in table:
        password = table["password"]
        if not isinstance(password, str):
            raise _Mistake("password is not usable: it must be text in quotes")
        return Secret(password)
    if "password_env" not in table:
        return Secret("")
    name = table["password_env"]
    if not isinstance(name, str) or not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", name):
        raise _Mistake("password_env is not usable: it must be the name of an environment variable")
    if name not in environment:
        raise _Mistake(f"password_env names {name}, which is not set")
    return Secret(environment[name])


def _authorities(path: Path) -> str:
    if not path.is_file():
        raise _Mistake(f"tls_ca_file is not usable: there is no file {path}")
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(path)
    except ssl.SSLError:
        reason = f"there is no certificate in PEM form in {path}"
    except OSError as error:
        reason = f"{path} cannot be read ({plain_reason(error)})"
    else:
        return str(path)
    raise _Mistake(f"tls_ca_file is not usable: {reason}")


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("it must be text in quotes")
    if not _PLAIN_TEXT.fullmatch(value) or len(value) > 255:
        raise ValueError("it must be at most 255 characters, without line breaks, quotes, < or >")
    return value


def _address_of_record(value: object) -> str:
    uri = parse_sip_uri(_text(value))
    if not uri.user:
        raise ValueError("it must have a user, as in sip:user@domain")
    return str(uri)


def _uri(value: object) -> str:
    text = _text(value)
    return str(parse_sip_uri(text)) if text else ""


def _one_of(kind: type[SipTransport] | type[SrtpPolicy] | type[DtmfMethod]) -> Callable[[Any], Any]:
    def read(value: object) -> SipTransport | SrtpPolicy | DtmfMethod:
        for member in kind:
            if value == member.value:
                return member
        raise ValueError("it must be " + " or ".join(f'"{member.value}"' for member in kind))

    return read


def _whole_number(least: int, most: int) -> Callable[[Any], int]:
    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise ValueError(f"it must be a whole number from {least} to {most}")
        return value

    return read


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("it must be true or false")
    return value


def _codecs(value: object) -> tuple[str, ...]:
    if (
        not isinstance(value, list)
        or not 1 <= len(value) <= 32
        or not all(isinstance(each, str) and _CODEC.fullmatch(each) for each in value)
    ):
        raise ValueError('it must be a list of codec names, such as ["PCMU", "G722"]')
    return tuple(value)


def _ipv4(value: object) -> str:
    if value == "":
        return ""
    try:
        return str(IPv4Address(_text(value)))
    except ValueError:
        pass
    raise ValueError('it must be an IPv4 address of this computer, such as "127.0.0.1"')


READERS: Mapping[str, Callable[[Any], Any]] = {
    "id": _address_of_record,
    "registrar": _uri,
    "username": _text,
    "proxy": _uri,
    "transport": _one_of(SipTransport),
    "srtp": _one_of(SrtpPolicy),
    "tls_ca_file": _text,
    "dtmf": _one_of(DtmfMethod),
    "codecs": _codecs,
    "expires": _whole_number(10, 86400),
    "display_name": _text,
    "bind": _ipv4,
    "bind_port": _whole_number(0, 65535),
    "only_from_server": _switch,
}
"""Each key of ``[account]`` with what reads it; the password has two keys of its own."""


def _shown(key: str) -> str:
    return repr(key[:64])
