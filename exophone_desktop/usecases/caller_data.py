"""What other programs are told of a caller, made safe for a web address and for a command.

A caller chooses their own name. Here it becomes a piece of a path or query and nothing else, or
one argument of a command and never an option of it.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from urllib.parse import quote, urlsplit

from exophone_desktop.domain.call import CallDetails
from exophone_desktop.domain.text import shown_text
from exophone_desktop.usecases.phone_numbers import international_number

MAX_TEMPLATE = 2048
MAX_VALUE = 128
MAX_ARGUMENTS = 32

_PLACEHOLDER = re.compile(r"\{([a-z_0-9]*)\}")
_CONTROL_OR_SPACE = re.compile(r"[\x00-\x20\x7f]")
# cmd.exe reads the arguments of these once more, by rules that no quoting satisfies.
_BATCH = frozenset({".bat", ".cmd"})

NAMES = ("number", "international", "name", "call_id", "message", "user")
"""What a template may hold, in braces."""


class TemplateError(ValueError):
    """A template that is not used; the text is a plain sentence."""


def caller_data(call: CallDetails, user: str, region: str) -> Mapping[str, str]:
    """The values of ``NAMES``: one line each, bounded, without control characters.

    ``number`` is the caller as they were announced, ``international`` the same as E.164 where it
    is a valid number, ``message`` their own words, and ``user`` who is signed in here.
    """
    number = shown_text(call.remote_id, MAX_VALUE)
    return {
        "number": number,
        "international": international_number(number, region),
        "name": shown_text(call.remote_display_name, MAX_VALUE),
        "call_id": shown_text(call.call_id, MAX_VALUE),
        "message": shown_text(call.message, MAX_VALUE),
        "user": shown_text(user, MAX_VALUE),
    }


def filled_url(template: str, data: Mapping[str, str]) -> str:
    """``template`` with ``data`` percent-encoded (RFC 3986) in its path, query or fragment.

    Raises:
        TemplateError: it is no http or https address, or lets a caller choose where it leads.
    """
    if len(template) > MAX_TEMPLATE or _CONTROL_OR_SPACE.search(template):
        raise TemplateError("The address of the CRM is too long, or has spaces in it.")
    try:
        parts = urlsplit(template)
        host = parts.hostname or ""
        parts.port  # noqa: B018  raises where it is no port
    except ValueError:
        raise TemplateError("The address of the CRM makes no sense.") from None
    if parts.scheme not in ("http", "https") or not host or "\\" in template:
        raise TemplateError("The address of the CRM must begin with https:// or http://.")
    if "{" in parts.scheme + parts.netloc or "@" in parts.netloc:
        raise TemplateError("The address of the CRM has a placeholder or a password in its host.")
    return _filled(template, {name: _in_url(value) for name, value in data.items()}, "address")


def filled_command(template: Sequence[str], data: Mapping[str, str]) -> tuple[str, ...]:
    """The arguments of a command, the first being the program, with ``data`` in the others.

    Raises:
        TemplateError: there is no program, or one that would read its arguments as a script.
    """
    if not template or not template[0] or len(template) > MAX_ARGUMENTS:
        raise TemplateError("The CRM command names no program, or has too many arguments.")
    program, *arguments = template
    if not PurePath(program).is_absolute() and len(PurePath(program).parts) != 1:
        raise TemplateError("The program of the CRM command is no full path and no plain name.")
    if _PLACEHOLDER.search(program):
        raise TemplateError("A caller cannot be the program of the CRM command.")
    if program.lower().rstrip(". ").endswith(tuple(_BATCH)):
        raise TemplateError("The CRM command cannot be a batch file: Windows would run its data.")
    if any(len(each) > MAX_TEMPLATE or "\x00" in each for each in template):
        raise TemplateError("An argument of the CRM command is too long.")
    return (program, *(_argument(each, data) for each in arguments))


def command_environment(data: Mapping[str, str]) -> Mapping[str, str]:
    """The same values for the environment of a command: ``EXOPHONE_NUMBER`` and so on."""
    return {f"EXOPHONE_{name.upper()}": value for name, value in data.items()}


def _argument(template: str, data: Mapping[str, str]) -> str:
    filled = _filled(template, data, "command")
    if template.startswith("{"):
        # A value that comes first could pass for an option: "-delete", "/delete", "@file".
        return filled.lstrip("-/@ ")
    return filled


def _filled(template: str, data: Mapping[str, str], what: str) -> str:
    unknown = [name for name in _PLACEHOLDER.findall(template) if name not in data]
    if unknown:
        known = ", ".join(f"{{{name}}}" for name in NAMES)
        raise TemplateError(
            f"The CRM {what} has an unknown placeholder {{{unknown[0][:32]}}}; known are {known}."
        )
    # In one pass: a value that looks like a placeholder stays what it is.
    return _PLACEHOLDER.sub(lambda found: data[found[1]], template)


def _in_url(value: str) -> str:
    # Dots alone are a step up the path, encoded or not (RFC 3986 section 5.2.4).
    return "" if not value.strip(".") else quote(value, safe="", errors="replace")
