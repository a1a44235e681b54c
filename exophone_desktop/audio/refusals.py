"""Why a device does not open, where its system says why, and what to tell the person."""

from collections.abc import Iterable
from enum import StrEnum


class Refusal(StrEnum):
    """DENIED: the system does not let this program use it. BUSY: another program has it alone."""

    DENIED = "denied"
    BUSY = "busy"


def not_opened(what: str, refusal: Refusal | None) -> str:
    """Why ``what`` (microphone, loudspeaker) does not open, in a sentence."""
    match refusal:
        case Refusal.DENIED:
            return (
                f"This computer does not let ExoPhone use the {what}. Allow it in the privacy "
                "settings."
            )
        case Refusal.BUSY:
            return f"Another program keeps the {what} for itself. Close that program."
    return f"The {what} does not open."


def none_opened(what: str, refusal: Refusal | None) -> str:
    """Why none of the devices that could serve opens, in a sentence."""
    return f"No {what} opens." if refusal is None else not_opened(what, refusal)


def gravest(refusals: Iterable[Refusal | None]) -> Refusal | None:
    """Of the reasons why several devices do not open, the one to tell first."""
    found = set(refusals)
    return next((each for each in Refusal if each in found), None)
