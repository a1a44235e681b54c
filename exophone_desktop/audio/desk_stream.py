"""A stream that the device desk opened for a purpose, and may want through another device."""

from collections.abc import Callable

from exophone_desktop.audio.settings import SoundPurpose
from exophone_desktop.audio.sound_system import SoundStream


class DeskStream:
    """Hands on what the system's stream says, and knows when another device is wanted.

    ``is_superseded`` is asked with purpose and device id whether that is so; ``closed`` is told
    of the end.
    """

    def __init__(
        self,
        stream: SoundStream,
        purpose: SoundPurpose,
        device_id: str,
        is_superseded: Callable[[SoundPurpose, str], bool],
        closed: Callable[["DeskStream"], None],
    ) -> None:
        self._stream = stream
        self.purpose = purpose
        self.device_id = device_id
        self._is_superseded = is_superseded
        self._closed = closed

    @property
    def exchanges(self) -> int:
        """See ``SoundStream``."""
        return self._stream.exchanges

    @property
    def patience(self) -> float:
        """See ``SoundStream``."""
        return self._stream.patience

    @property
    def superseded(self) -> bool:
        """Whether another device, or this one opened anew, is wanted in its place by now."""
        return self._stream.superseded or self._is_superseded(self.purpose, self.device_id)

    @property
    def by_sound_server(self) -> bool:
        """See ``SoundStream``."""
        return self._stream.by_sound_server

    def close(self) -> None:
        """Close the device. Idempotent."""
        self._stream.close()
        self._closed(self)
