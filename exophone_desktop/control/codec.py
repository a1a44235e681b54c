"""Values of the app as JSON, by one table; what is not in it cannot be sent."""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from pathlib import PurePath
from typing import Any, get_args

from pydantic import BaseModel

from exophone_desktop.control.messages import Json
from exophone_desktop.usecases.events import AppEvent
from exophone_desktop.usecases.program_events import ProgramEvent
from exophone_desktop.usecases.state import AppState

NOT_IN_STATE = frozenset({"recents", "contacts", "programs", "call_settings"})
"""Parts of the state that may be long, and have actions of their own: ``calls``, ``contacts``."""


@dataclass(frozen=True, slots=True)
class StateSent:
    """The state as it is sent: without ``NOT_IN_STATE``."""

    state: AppState


_NEVER_SENT = frozenset(get_args(ProgramEvent))


class UnsendableError(TypeError):
    """A value of a kind that the API has no form for; a secret is such a kind."""


def encoded(value: object) -> Json:
    """``value`` as JSON.

    Records become objects, enums their values, sequences lists, sets sorted lists, and numbers
    that JSON has no word for (NaN, infinity) null.

    Raises:
        UnsendableError: there is no form for it, which is so for secrets by intent.
    """
    if isinstance(value, StateSent):
        names = (each.name for each in fields(value.state) if each.name not in NOT_IN_STATE)
        return {name: encoded(getattr(value.state, name)) for name in names}
    for kind, encode in _TABLE.items():
        if isinstance(value, kind):
            return encode(value)
    if is_dataclass(value) and not isinstance(value, type) and _may_be_sent(type(value)):
        return {each.name: encoded(getattr(value, each.name)) for each in fields(value)}
    raise UnsendableError(f"A {type(value).__name__} has no form in the control API.")


def event_name(kind: type) -> str:
    """The name on the wire of an event: ``IncomingCall`` is ``incoming_call``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


def event_kinds(union: object = AppEvent) -> tuple[type, ...]:
    """The kinds of event that are sent, each once, in the order of their declaration.

    Those about the settings for other programs are not: a CRM's address may hold its key.
    """
    found: dict[type, None] = {}
    for member in get_args(union):
        nested = event_kinds(member) if get_args(member) else (member,)
        found.update(dict.fromkeys(nested))
    return tuple(kind for kind in found if kind not in _NEVER_SENT)


def _may_be_sent(kind: type) -> bool:
    # A secret is a record too: nothing of that module is ever sent.
    return kind.__module__ != "exophone_desktop.domain.secret"


def _number(value: float) -> Json:
    return value if math.isfinite(value) else None


def _same(value: object) -> Json:
    return value


def _items(value: Any) -> Json:
    return [encoded(each) for each in value]


def _sorted_items(value: Any) -> Json:
    return sorted((encoded(each) for each in value), key=repr)


def _object(value: Any) -> Json:
    return {str(encoded(name)): encoded(each) for name, each in value.items()}


def _model(value: Any) -> Json:
    # Extra fields of newer versions are not ours to hand out.
    return {name: encoded(getattr(value, name)) for name in type(value).model_fields}


_TABLE: Mapping[type, Callable[[Any], Json]] = {
    type(None): _same,
    bool: _same,
    Enum: lambda value: encoded(value.value),
    int: _same,
    float: _number,
    str: _same,
    PurePath: str,
    tuple: _items,
    list: _items,
    frozenset: _sorted_items,
    set: _sorted_items,
    Mapping: _object,
    BaseModel: _model,
}
"""By kind, the first that fits: an enum of texts is an enum before it is a text."""
