"""One thing that other programs may ask for, and how a use case becomes one."""

import functools
import inspect
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from exophone_desktop.control.conditions import Condition
from exophone_desktop.control.parameters import parameters_of
from exophone_desktop.control.phone import Phone

Does = Callable[..., Coroutine[Any, Any, object]]


@dataclass(frozen=True, slots=True)
class Action:
    """``does`` takes the ``Phone`` and the parameters that its signature names.

    ``conditions`` must hold before it runs. ``answers`` says what the result is; most actions
    have none, and events tell what came of them.
    """

    name: str
    purpose: str
    does: Does
    conditions: tuple[Condition, ...] = ()
    answers: str = "null"
    parameters: type[BaseModel] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "parameters", parameters_of(self.does))


def at_desk(use_case: Callable[..., Coroutine[Any, Any, object]]) -> Does:
    """A use case, with its own parameters after the desk."""

    @functools.wraps(use_case)
    async def does(phone: Phone, **parameters: Any) -> object:
        return await use_case(phone.desk, **parameters)

    does.__signature__ = inspect.signature(use_case)  # type: ignore[attr-defined]
    return does
