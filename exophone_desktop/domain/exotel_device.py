"""What is known of SIP devices at Exotel: the agent's VoIP device, which registers.

From public configurations of such devices; ``account_sid`` and the SIP user come from Exotel's
dashboard, and anything here may be given otherwise.
"""

EDGE = "voip.in1.exotel.com:443"


def exotel_device(account_sid: str, sip_user: str) -> dict[str, object]:
    """The keys of an account file for ``sip_user``'s device in the account ``account_sid``."""
    return {
        "id": f"sip:{sip_user}@{account_sid}.voip.exotel.com",
        "registrar": f"sip:{EDGE};transport=tls",
        "proxy": f"sip:{EDGE};transport=tls;lr",
        "username": sip_user,
        "transport": "tls",
        "srtp": "optional",
        "dtmf": "info",
        "codecs": ["PCMA", "PCMU"],
        "expires": 300,
    }
