"""Fetches the signed list of releases; ``host.update_check`` judges it."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from exophone_desktop.exotel.http import JsonServer

_LIMIT = 5.0
"""Seconds; nobody waits for it, but the app's end might."""


class SignedList(BaseModel):
    """The list as the very text that was signed, and the signature in base64."""

    model_config = ConfigDict(hide_input_in_errors=True, frozen=True)

    listed: Annotated[str, Field(max_length=16_384)]
    signature: Annotated[str, Field(max_length=128)]


def release_list(address: str) -> SignedList:
    """``GET {address}/releases.json``, with the limits of every call (``exotel.http``).

    Raises:
        ExotelHttpError: it could not be had.
    """
    return JsonServer(address, limit=_LIMIT).get("releases.json", answer=SignedList)
