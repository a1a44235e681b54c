"""What only the local Exotel offers: it can be asked to call us."""

from exophone_desktop.exotel.http import DEFAULT_LIMIT, JsonServer


class LocalExotel:
    """The local Exotel's own API, below the address that its login answer gave.

    Every call raises ``ExotelHttpError`` and nothing else.
    """

    def __init__(self, base: str, limit: float = DEFAULT_LIMIT) -> None:
        self._server = JsonServer(base, limit)

    def ring(self, subscriber: str, from_line: str = "callback") -> None:
        """Ask the line ``from_line`` to call ``subscriber``."""
        self._server.tell("ring", body={"subscriber": subscriber, "from_line": from_line})
