"""What the log says, and what becomes of logs that are sent (guide section 4.9), as values."""

from dataclasses import dataclass
from enum import StrEnum

from exophone_desktop.voice.errors import ExotelVoiceError


class LogLevel(StrEnum):
    """Severity of a log line that the client reports (javadoc ``LogLevel``)."""

    NONE = "NONE"
    ERROR = "ERROR"
    WARNING = "WARNING"
    INFO = "INFO"
    DEBUG = "DEBUG"


@dataclass(frozen=True, slots=True)
class LogReported:
    """``on_log``."""

    level: LogLevel
    tag: str
    message: str


@dataclass(frozen=True, slots=True)
class LogUploadProgressed:
    """``sent`` of ``total`` bytes are on their way; 0 of 0 until the archive is made."""

    sent: int
    total: int


@dataclass(frozen=True, slots=True)
class LogUploadSucceeded:
    """``on_upload_log_success``; ``reference`` is what the receiver calls it, perhaps empty."""

    reference: str = ""


@dataclass(frozen=True, slots=True)
class LogUploadFailed:
    """``on_upload_log_failure``."""

    error: ExotelVoiceError


ReportEvent = LogReported | LogUploadProgressed | LogUploadSucceeded | LogUploadFailed
