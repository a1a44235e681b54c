"""What the network's errors mean, in one sentence each."""

import ssl
from collections.abc import Iterator

import httpcore

from exophone_desktop.exotel.deadline import NameNotFoundError
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure


def network_failure(error: Exception, host: str, limit: float) -> ExotelHttpError | None:
    """What ``error`` of httpcore means, None when it is not one of the network's."""
    match error:
        case NameNotFoundError():
            return ExotelHttpError(
                HttpFailure.UNREACHABLE,
                f"There is no server called {host}; check the hostname and the network.",
            )
        case httpcore.TimeoutException():
            return ExotelHttpError(
                HttpFailure.TIMED_OUT, f"{host} did not answer within {limit:g} seconds."
            )
        case httpcore.ConnectError() if _is_tls(error):
            return ExotelHttpError(
                HttpFailure.UNTRUSTED,
                f"The connection to {host} is not secure: {_tls_reason(error)}.",
            )
        case httpcore.ConnectError():
            return ExotelHttpError(HttpFailure.UNREACHABLE, _refused_sentence(error, host))
        case httpcore.RemoteProtocolError():
            return ExotelHttpError(
                HttpFailure.BAD_ANSWER,
                f"The answer of {host} was cut off or is not HTTP.",
            )
        case httpcore.NetworkError():
            return ExotelHttpError(HttpFailure.UNREACHABLE, f"The connection to {host} was lost.")
        case httpcore.LocalProtocolError() | httpcore.UnsupportedProtocol():
            return ExotelHttpError(
                HttpFailure.BAD_ADDRESS, f"The request to {host} could not be made."
            )
    return None


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _is_tls(error: Exception) -> bool:
    return any(isinstance(each, ssl.SSLError) for each in _chain(error))


def _tls_reason(error: Exception) -> str:
    for each in _chain(error):
        if isinstance(each, ssl.SSLCertVerificationError):
            return f"its certificate is not trusted ({each.verify_message.rstrip('.')})"
    return "no TLS connection could be made"


def _refused_sentence(error: Exception, host: str) -> str:
    if any(isinstance(each, ConnectionRefusedError) for each in _chain(error)):
        return f"{host} refused the connection; the server is not running there."
    return f"{host} cannot be reached; check the network."
