"""The voice client's ``upload_logs``: the log from disk, to where the app backend says."""

from collections.abc import Callable
from urllib.parse import urlsplit

from exophone_desktop.composition.platform_adapter import platform_error
from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.backend import AppBackend
from exophone_desktop.exotel.errors import ExotelHttpError
from exophone_desktop.exotel.log_upload import upload_archive
from exophone_desktop.host.problem_report import ReportWriter
from exophone_desktop.usecases.report_problem import SIGNED_OUT, reporter_of
from exophone_desktop.usecases.session import Session
from exophone_desktop.voice.errors import ErrorType, PlatformError


class BackendLogSender:
    """A ``voice.log_upload.LogSender`` for whoever is signed in."""

    def __init__(
        self,
        reports: ReportWriter,
        session: Callable[[], Session | None],
        hide: Callable[[Secret], None],
    ) -> None:
        """``session`` is who is signed in now; ``hide`` keeps a secret out of the log."""
        self._reports = reports
        self._session = session
        self._hide = hide

    def send(
        self,
        start: float,
        end: float,
        description: str,
        on_progress: Callable[[int, int], None],
        given_up: Callable[[], bool],
    ) -> str:
        """Send the report, and return what the receiver calls it. Raises ``PlatformError``."""
        session = self._session()
        if session is None:
            raise PlatformError(ErrorType.SDK_UNINITIALIZED, SIGNED_OUT)
        archive = self._reports.write(start, end, description, reporter_of(session)).as_zip()
        try:
            backend = AppBackend(session.user.hostname)
            destination = backend.log_destination(session.subscriber)
            self._hide(Secret(urlsplit(destination.address.reveal()).query))
            self._hide(destination.address)
            upload_archive(destination, archive, on_progress, given_up)
        except ExotelHttpError as error:
            raise platform_error(error) from error
        return destination.file_name
