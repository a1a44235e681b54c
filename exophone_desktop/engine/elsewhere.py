"""What became of an incoming call at another phone."""

from enum import StrEnum


class Elsewhere(StrEnum):
    """What another phone that rang for the same call did with it, so that it stopped here.

    The server says so in the Reason of its CANCEL (RFC 3326 section 3.1; 3GPP TS 24.229).
    """

    ANSWERED = "ANSWERED"
    DECLINED = "DECLINED"
