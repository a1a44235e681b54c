"""Basic authentication with an account's API key (Subscriber Management API)."""

import base64
from dataclasses import dataclass

from exophone_desktop.domain.secret import Secret


@dataclass(frozen=True, slots=True)
class ApiKey:
    """What basic authentication sends: the API key and the API token of an account."""

    key: str
    token: Secret

    def encoded(self) -> str:
        """Both as RFC 7617 has them."""
        return base64.b64encode(f"{self.key}:{self.token.reveal()}".encode()).decode()
