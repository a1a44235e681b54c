"""Reading the endpoints out of a registry that is not always in order."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest

from exophone_desktop.audio.hardware.windows import ENUMERATOR, FORM_FACTOR, FormFactor
from exophone_desktop.audio.hardware.windows_reader import read_endpoints
from exophone_desktop.audio.settings import DeviceDirection

ACTIVE, UNPLUGGED = 0x1, 0x8
USB_HEADSET = {FORM_FACTOR: int(FormFactor.HEADSET), ENUMERATOR: "USB"}
AUDIO = r"SOFTWARE\Microsoft\Windows\CurrentVersion\MMDevices\Audio"


@dataclass
class Key:
    """A key of the registry; one that ``refuses`` cannot be opened."""

    keys: "dict[str, Key]" = field(default_factory=dict)
    values: dict[str, Any] = field(default_factory=dict)
    refuses: bool = False


class FakeRegistry:
    """What is used of the module ``winreg``."""

    def __init__(self, playback: Key, capture: Key) -> None:
        folders = {rf"{AUDIO}\Render": playback, rf"{AUDIO}\Capture": capture}
        self.HKEY_LOCAL_MACHINE = Key(folders)

    @contextmanager
    def OpenKey(self, key: Key, name: str) -> Iterator[Key]:  # noqa: N802
        if name not in key.keys:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        if key.keys[name].refuses:
            raise PermissionError(13, "Access is denied")
        yield key.keys[name]

    def QueryInfoKey(self, key: Key) -> tuple[int, int, int]:  # noqa: N802
        return len(key.keys), len(key.values), 0

    def EnumKey(self, key: Key, index: int) -> str:  # noqa: N802
        return list(key.keys)[index]

    def QueryValueEx(self, key: Key, name: str) -> tuple[Any, int]:  # noqa: N802
        if name not in key.values:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        return key.values[name], 0


def endpoint(state: int = ACTIVE) -> Key:
    return Key({"Properties": Key(values=dict(USB_HEADSET))}, {"DeviceState": state})


def read(playback: Key, capture: Key) -> set[tuple[DeviceDirection, str]]:
    found = read_endpoints(FakeRegistry(playback, capture))
    assert all(dict(each.properties) == USB_HEADSET for each in found)
    return {(each.direction, each.id) for each in found}


BOTH = {
    (DeviceDirection.PLAYBACK, "{0.0.0.00000000}.{good}"),
    (DeviceDirection.CAPTURE, "{0.0.1.00000000}.{mic}"),
}


def test_endpoints_that_are_plugged_in_are_read_with_their_properties() -> None:
    playback = Key({"{good}": endpoint(), "{away}": endpoint(UNPLUGGED), "{odd}": Key()})
    assert read(playback, Key({"{mic}": endpoint()})) == BOTH


@pytest.mark.parametrize(
    "broken",
    [
        Key(refuses=True),
        Key(values={"DeviceState": ACTIVE}),
        Key({"Properties": Key(refuses=True)}, {"DeviceState": ACTIVE}),
    ],
    ids=["refused", "without properties", "properties refused"],
)
def test_an_endpoint_that_cannot_be_read_takes_no_other_along(broken: Key) -> None:
    playback = Key({"{broken}": broken, "{good}": endpoint()})
    assert read(playback, Key({"{mic}": endpoint()})) == BOTH


def test_microphones_are_known_where_loudspeakers_cannot_be_read() -> None:
    assert read(Key(refuses=True), Key({"{mic}": endpoint()})) == {
        (DeviceDirection.CAPTURE, "{0.0.1.00000000}.{mic}")
    }
