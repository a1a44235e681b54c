"""The parameters of an action, read off the function that does it and checked before it runs."""

import inspect
import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Annotated, Any, get_type_hints

from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model

from exophone_desktop.control.messages import ErrorCode, RequestError

MAX_TEXT = 4096
"""Longest text parameter, in characters."""

_STRICT = ConfigDict(extra="forbid", strict=True, hide_input_in_errors=True)


def parameters_of(function: Callable[..., Any]) -> type[BaseModel]:
    """A model of all parameters of ``function`` but the first."""
    hints = get_type_hints(function, include_extras=True)
    wanted = list(inspect.signature(function).parameters.values())[1:]
    found: dict[str, Any] = {
        each.name: (
            _bounded(hints[each.name]),
            ... if each.default is inspect.Parameter.empty else each.default,
        )
        for each in wanted
    }
    return create_model("Parameters", __config__=_STRICT, **found)


def checked(model: type[BaseModel], params: Mapping[str, Any]) -> dict[str, Any]:
    """``params`` as the function takes them. Raises ``RequestError``."""
    try:
        # By way of JSON, since strict reading takes a text for an enum from there only.
        values = model.model_validate_json(json.dumps(params))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        place = ".".join(str(each)[:40] for each in first["loc"]) or "params"
        raise RequestError(ErrorCode.BAD_PARAMS, f"{place}: {first['msg']}.") from None
    return {name: getattr(values, name) for name in model.model_fields}


def described(model: type[BaseModel]) -> str:
    """The parameters in a few words, for the documentation."""
    return ", ".join(
        f"`{name}`{'' if field.is_required() else '?'}: {_kind(field.annotation)}"
        for name, field in model.model_fields.items()
    )


def _bounded(hint: Any) -> Any:
    return Annotated[str, Field(max_length=MAX_TEXT)] if hint is str else hint


def _kind(hint: Any) -> str:
    if isinstance(hint, type) and issubclass(hint, Enum):
        return " \\| ".join(str(each.value) for each in hint)
    if is_dataclass(hint):
        return "{" + ", ".join(f"`{each.name}`" for each in fields(hint)) + "}"
    return _KINDS.get(hint, str(hint).replace("|", "\\|"))


_KINDS: Mapping[Any, str] = {
    str: "text",
    int: "whole number",
    float: "number",
    bool: "true \\| false",
    Path: "path of a file",
}
