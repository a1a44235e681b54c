"""A string that must not be seen: passwords, tokens."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class Secret:
    """Holds a secret so that ``repr``, ``str``, logs and tracebacks show a mask instead.

    ``reveal()`` is the only way to the value, so that every use can be found by name.
    """

    value: str

    def reveal(self) -> str:
        """The secret itself, to be handed to the one place that needs it."""
        return self.value

    def __repr__(self) -> str:
        return "Secret('***')" if self.value else "Secret('')"

    __str__ = __repr__

    def __bool__(self) -> bool:
        return bool(self.value)
