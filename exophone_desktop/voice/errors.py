"""What can go wrong, with the SDK's error types (javadoc ``ErrorType``; iOS names beside them)."""

from dataclasses import dataclass
from enum import StrEnum


class ErrorType(StrEnum):
    """Kinds of ``ExotelVoiceError``."""

    NETWORK_ERROR = "NETWORK_ERROR"
    INTERNAL_ERROR = "INTERNAL_ERROR"
    AUTHENTICATION_INVALID_TOKEN = "AUTHENTICATION_INVALID_TOKEN"
    AUTHENTICATION_EXPIRED_TOKEN = "AUTHENTICATION_EXPIRED_TOKEN"
    INVALID_PARAMETER = "INVALID_PARAMETER"
    MISSING_PERMISSION = "MISSING_PERMISSION"
    UPLOAD_LOG_FAILURE = "UPLOAD_LOG_FAILURE"
    SERVER_ERROR = "SERVER_ERROR"
    SYSTEM_BUSY = "SYSTEM_BUSY"
    SDK_UNINITIALIZED = "SDK_UNINITIALIZED"
    INVALID_DIAL_INFO = "INVALID_DIAL_INFO"


@dataclass(frozen=True, slots=True)
class ExotelVoiceError:
    """An error that is reported to a listener (javadoc ``ExotelVoiceError``).

    ``error_message`` is a plain sentence that can be shown.
    """

    error_type: ErrorType
    error_message: str


class VoiceClientError(Exception):
    """A method of the voice client refused; ``error`` tells the kind."""

    def __init__(self, error_type: ErrorType, message: str) -> None:
        super().__init__(message)
        self.error = ExotelVoiceError(error_type, message)


class IllegalStateError(VoiceClientError):
    """The call is not in a state that allows this (the SDK's IllegalStateException)."""

    def __init__(self, message: str) -> None:
        super().__init__(ErrorType.SYSTEM_BUSY, message)


class NotInitializedError(VoiceClientError):
    """``initialize`` has not succeeded yet."""

    def __init__(self, message: str = "The voice client is not initialised.") -> None:
        super().__init__(ErrorType.SDK_UNINITIALIZED, message)


class InvalidDialInfoError(VoiceClientError):
    """The exophone or the custom field has characters that the platform refuses."""

    def __init__(self, message: str) -> None:
        super().__init__(ErrorType.INVALID_DIAL_INFO, message)


class PlatformError(Exception):
    """The platform's HTTP side refused or failed; raised by a ``Platform``."""

    def __init__(self, error_type: ErrorType, message: str) -> None:
        super().__init__(message)
        self.error = ExotelVoiceError(error_type, message)
