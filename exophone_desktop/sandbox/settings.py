"""How a local Exotel is set up."""

from dataclasses import dataclass
from pathlib import Path

from exophone_desktop.domain.account import SipTransport
from exophone_desktop.domain.secret import Secret


@dataclass(frozen=True, slots=True)
class SandboxSettings:
    """Every choice that a local Exotel leaves open; the defaults suit development.

    ``host`` is a loopback address. Port 0 is any free one. ``dial_whom_url`` and ``push_url``
    are the customer's endpoints of guide sections 5.1.1 and 5.1.2, empty for the built-in ones;
    ``dial_whom_text`` lets the built-in one answer a bare ``sip:bob``. Times are in seconds:
    ``timer_c`` is that of RFC 3261, ``max_ringing_duration`` and ``max_conversation_duration``
    are what the built-in Dial Whom answers. ``calls_per_minute`` is each caller's quota.
    ``digest_algorithms`` are offered in this order; some clients look at the first one only.
    ``api_key`` and ``api_token`` open the subscriber and push paths (basic authentication).
    ``lines`` starts the test lines, which run the SIP engine in a child process.
    ``registration_wait`` is how long a call waits for a subscriber who is not registered and was
    pushed to. ``folder`` keeps what must survive a restart: the key of the tokens and the pushes;
    without one, a restart ends all sessions.
    """

    host: str = "127.0.0.1"
    http_port: int = 0
    sip_port: int = 0
    sip_domain: str = "exotel1.voip.localhost"
    sip_transport: SipTransport = SipTransport.UDP
    account_sid: str = "exotel1"
    api_key: str = "exotel1-key"
    api_token: Secret = Secret("exotel1-token")
    exophone: str = "08040408080"
    dial_whom_url: str = ""
    push_url: str = ""
    dial_whom_text: bool = False
    max_ringing_duration: int = 30
    max_conversation_duration: int = 3600
    timer_c: float = 180.0
    min_expires: int = 60
    nonce_lifetime: float = 300.0
    digest_algorithms: tuple[str, ...] = ("SHA-256", "MD5")
    access_token_lifetime: float = 30 * 60
    refresh_token_lifetime: float = 24 * 3600
    registration_wait: float = 8.0
    folder: Path | None = None
    calls_per_minute: int = 30
    lines: bool = True
