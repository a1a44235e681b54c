"""Whether the first word of a command line is a link: known without loading what reads links."""

import re

_LINK = re.compile(r"(?:tel|sips?|callto|exophone):", re.IGNORECASE)


def is_link(word: str) -> bool:
    """Whether ``word`` has a scheme that ``usecases.links`` reads."""
    return _LINK.match(word) is not None
