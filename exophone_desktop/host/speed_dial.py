"""Whom one key calls, as it is remembered."""

from typing import Annotated

from pydantic import Field

from exophone_desktop.host.kept_model import KeptModel

PLACES = 9
"""One for each key from 1 to 9."""

MAX_NAME = 128
MAX_NUMBER = 128
_MAX_ACCOUNTS = 64


class SpeedDial(KeptModel):
    """``place`` is the key. ``direct`` is for numbers that are not called through the exophone."""

    place: int = Field(ge=1, le=PLACES)
    name: str = Field(default="", max_length=MAX_NAME)
    number: str = Field(min_length=1, max_length=MAX_NUMBER)
    direct: bool = False


SpeedDials = Annotated[
    dict[
        Annotated[str, Field(max_length=2048)],
        Annotated[tuple[SpeedDial, ...], Field(max_length=PLACES)],
    ],
    Field(max_length=_MAX_ACCOUNTS),
]
"""By account."""
