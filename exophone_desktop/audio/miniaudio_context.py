"""A connection to the sound system through miniaudio, and the devices that it lists."""

from collections.abc import Iterator
from types import TracebackType
from typing import Any, Self

from miniaudio import ffi, lib

from exophone_desktop.audio.devices import is_alsa_device, is_monitor
from exophone_desktop.audio.refusals import Refusal, not_opened
from exophone_desktop.audio.settings import AudioDevice, DeviceDirection
from exophone_desktop.audio.sound import AudioError
from exophone_desktop.domain.text import shown_text

# In order of preference, and without miniaudio's own null device: no sound must look like none.
_BACKENDS = (
    lib.ma_backend_wasapi,
    lib.ma_backend_dsound,
    lib.ma_backend_winmm,
    lib.ma_backend_coreaudio,
    lib.ma_backend_pulseaudio,
    lib.ma_backend_alsa,
)
_TEXT_IDS = frozenset({lib.ma_backend_pulseaudio, lib.ma_backend_alsa, lib.ma_backend_coreaudio})
_MOST_DEVICES = 256
_REFUSALS = {
    lib.MA_ACCESS_DENIED: Refusal.DENIED,
    lib.MA_BUSY: Refusal.BUSY,
    lib.MA_ALREADY_IN_USE: Refusal.BUSY,
}


class Context:
    """A connection to the sound system. Must be closed, or its file descriptors stay open."""

    def __init__(self) -> None:
        config = lib.ma_context_config_init()
        name = ffi.new("char[]", b"ExoPhone Desktop")
        config.pulse.pApplicationName = name
        self._kept = name
        backends = ffi.new("ma_backend[]", _BACKENDS)
        self.pointer = ffi.new("ma_context *")
        self._open = False
        if lib.ma_context_init(backends, len(_BACKENDS), ffi.addressof(config), self.pointer) != (
            lib.MA_SUCCESS
        ):
            raise AudioError("This machine has no sound system.")
        self._open = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of it. Idempotent."""
        if self._open:
            self._open = False
            lib.ma_context_uninit(self.pointer)

    @property
    def is_sound_server(self) -> bool:
        """Whether devices are reached through PulseAudio, or PipeWire in its place."""
        return bool(self.pointer.backend == lib.ma_backend_pulseaudio)

    def listed(self) -> Iterator[tuple[AudioDevice, Any]]:
        """Each device, and its id as miniaudio wants it."""
        infos = {direction: ffi.new("ma_device_info **") for direction in DeviceDirection}
        counts = {direction: ffi.new("ma_uint32 *") for direction in DeviceDirection}
        playback, capture = DeviceDirection.PLAYBACK, DeviceDirection.CAPTURE
        result = lib.ma_context_get_devices(
            self.pointer, infos[playback], counts[playback], infos[capture], counts[capture]
        )
        if result != lib.MA_SUCCESS:
            raise AudioError("The sound system does not list its devices.")
        for direction in (capture, playback):
            for index in range(min(counts[direction][0], _MOST_DEVICES)):
                info = infos[direction][0][index]
                device_id = self._id_text(info.id)
                if self._is_usable(direction, device_id):
                    yield (
                        self._described(direction, device_id, info),
                        ffi.new("ma_device_id *", info.id),
                    )

    def _is_usable(self, direction: DeviceDirection, device_id: str) -> bool:
        backend = self.pointer.backend
        if backend == lib.ma_backend_alsa:
            return is_alsa_device(device_id)
        return not (
            self.is_sound_server and direction is DeviceDirection.CAPTURE and is_monitor(device_id)
        )

    @staticmethod
    def _described(direction: DeviceDirection, device_id: str, info: Any) -> AudioDevice:
        name = shown_text(ffi.string(info.name).decode("utf-8", "replace"))
        return AudioDevice(
            id=device_id,
            name=name,
            direction=direction,
            is_default=bool(info.isDefault),
        )

    def _id_text(self, device_id: Any) -> str:
        raw = bytes(ffi.buffer(ffi.addressof(device_id)))
        backend = self.pointer.backend
        if backend in _TEXT_IDS:
            return raw.split(b"\0", 1)[0].decode("utf-8", "replace")
        if backend == lib.ma_backend_wasapi:
            return raw.decode("utf-16-le", "replace").split("\0", 1)[0]
        return raw.rstrip(b"\0").hex()

    def find(self, direction: DeviceDirection, device_id: str) -> Any:
        """A device's id as miniaudio wants it; the default's for an empty one.

        Raises:
            AudioError: it is not plugged in.
        """
        if not device_id:
            return ffi.NULL
        for device, pointer in self.listed():
            if device.direction is direction and device.id == device_id:
                return pointer
        raise AudioError(f"The chosen {spoken(direction)} is not plugged in.")


def refused(direction: DeviceDirection, result: int) -> AudioError:
    """Why a device did not open: ``result`` is an ``ma_result``.

    Windows refuses a microphone that its privacy settings keep from programs, where macOS opens it
    and brings silence; ALSA and exclusive programs on Windows have devices that are in use.
    """
    refusal = _REFUSALS.get(result)
    return AudioError(not_opened(spoken(direction), refusal), refusal)


def spoken(direction: DeviceDirection) -> str:
    """How a person calls it."""
    return "microphone" if direction is DeviceDirection.CAPTURE else "loudspeaker"
