"""What shows a server on whose behalf it is asked: a token, or what keeps one good."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from exophone_desktop.domain.secret import Secret

Answer = TypeVar("Answer")


class TokenSource(Protocol):
    """Good access tokens; ``TokenKeeper`` is one. Methods raise ``ExotelHttpError``."""

    def access(self) -> Secret:
        """A token that should be good."""

    def renewed(self, refused: Secret) -> Secret:
        """Another one than ``refused``."""

    def call(self, ask: Callable[[Secret], Answer]) -> Answer:
        """``ask`` with a good token, and once more with another if that one is refused."""


Bearer = Secret | TokenSource


def borne(bearer: Bearer, ask: Callable[[Secret], Answer]) -> Answer:
    """``ask`` with the token of ``bearer``; a refused one is renewed once where it can be."""
    if isinstance(bearer, Secret):
        return ask(bearer)
    return bearer.call(ask)
