"""SIP codes as sentences for a person (RFC 3261 section 21)."""

_CALL_WORDS = {
    300: "The other side has several other addresses; call one of them.",
    301: "The other side has moved to another address for good.",
    302: "The other side can be reached at another address now.",
    305: "The other side must be called through another server.",
    380: "The other side offers another service instead.",
    400: "The server did not understand the call.",
    401: "The server refused the user name or password.",
    403: "The server does not allow this call.",
    404: "There is nobody at this address.",
    405: "The other side does not take calls.",
    406: "The other side does not accept this kind of call.",
    407: "The server refused the user name or password.",
    408: "The other side could not be reached: no answer in time.",
    410: "This address is no longer in use.",
    415: "The other side does not understand our media.",
    420: "The other side needs a SIP extension that this phone does not have.",
    480: "The other side is not available now.",
    481: "The call no longer exists on the other side.",
    482: "The call went in a circle between servers.",
    483: "The call went through too many servers.",
    484: "The number is not complete.",
    486: "The other side is busy.",
    487: "The call was cancelled.",
    488: "No common codec or encryption with the other side.",
    491: "Both sides changed the call at once; try again.",
    500: "The server has an internal error.",
    502: "A server on the way failed.",
    503: "The server cannot be reached or is overloaded.",
    504: "A server on the way did not answer in time.",
    600: "The other side is busy everywhere.",
    603: "The other side declined the call.",
    604: "This address does not exist anywhere.",
    606: "The other side does not accept this kind of call.",
}

_REGISTRATION_WORDS = {
    400: "The registrar did not understand the registration.",
    401: "The registrar refused the user name or password.",
    403: "The registrar refused the user name or password, or this account may not register.",
    404: "The registrar does not know this address.",
    405: "This server does not take registrations.",
    407: "The proxy refused the user name or password.",
    408: "The registrar did not answer in time.",
    423: "The registrar wants a longer registration time.",
    480: "The registrar is not available now.",
    500: "The registrar has an internal error.",
    502: "The registrar could not be reached.",
    503: "The registrar could not be reached.",
    504: "The registrar did not answer in time.",
}


def call_end_words(sip_code: int, reason: str) -> str:
    """Why a call failed; empty for codes that are a normal end."""
    if 200 <= sip_code < 300 or sip_code == 0:
        return ""
    known = _CALL_WORDS.get(sip_code)
    return known or f"The call ended with SIP {sip_code} {reason}.".replace(" .", ".")


def registration_words(sip_code: int, reason: str) -> str:
    """Why a registration failed; with a success code, that nothing was kept of it."""
    if 200 <= sip_code < 300:
        return "The registrar accepted the registration, but keeps none."
    known = _REGISTRATION_WORDS.get(sip_code)
    return known or f"The registrar answered {sip_code} {reason}.".replace(" .", ".")
