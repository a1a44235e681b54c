"""Finds out that someone speaks into a muted call."""

_MUTED_GRACE_SECONDS = 1.0
_HINT_SECONDS = 4.0


class MutedSpeech:
    """Finds out that someone speaks into a muted call and does not know it.

    The end of a sentence that mute has cut off is no such case, so the first second does not
    count. ``look`` is to be called a few times a second, by one thread.
    """

    def __init__(self) -> None:
        self._muted_at: float | None = None
        self._spoke_at: float | None = None

    def look(self, *, muted: bool, speaking: bool, now: float) -> bool:
        """Whether the hint should show: while they speak, and for 4 s after."""
        if not muted:
            self._muted_at = self._spoke_at = None
            return False
        if self._muted_at is None:
            self._muted_at = now
        if speaking and now - self._muted_at >= _MUTED_GRACE_SECONDS:
            self._spoke_at = now
        return self._spoke_at is not None and now - self._spoke_at <= _HINT_SECONDS
