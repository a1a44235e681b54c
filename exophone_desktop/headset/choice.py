"""Which of several headsets is listened to."""

from collections.abc import Collection

from exophone_desktop.headset.library import FoundHeadset


def in_order(
    found: Collection[FoundHeadset], sound_devices: Collection[str], current: bytes | None
) -> tuple[FoundHeadset, ...]:
    """``found``, the best first: what calls are heard on, what is listened to already, the rest.

    ``sound_devices`` are names that the sound system has; a headset's own name is a part of them
    or the other way about ("Jabra EVOLVE 65", "Jabra EVOLVE 65 Analog Stereo").
    """
    return tuple(
        sorted(
            found,
            key=lambda each: (not _is_heard(each, sound_devices), each.path != current, each.path),
        )
    )


def _is_heard(headset: FoundHeadset, sound_devices: Collection[str]) -> bool:
    own = headset.name.casefold()
    names = [name.casefold() for name in sound_devices if name]
    return any(own in name or name in own for name in names)
