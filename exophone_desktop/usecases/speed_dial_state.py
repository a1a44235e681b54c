"""Whom one key calls: a part of ``AppState``, and what happens to it."""

from dataclasses import dataclass

from exophone_desktop.host.speed_dial import SpeedDial


@dataclass(frozen=True, slots=True)
class SpeedDialState:
    """``entries`` are in the order of their places; ``problem`` is why a change was not kept."""

    entries: tuple[SpeedDial, ...] = ()
    problem: str = ""
    saved: bool = False

    def at(self, place: int) -> SpeedDial | None:
        """Who is at ``place``, 1 to 9."""
        return next((each for each in self.entries if each.place == place), None)


@dataclass(frozen=True, slots=True)
class SpeedDialForm:
    """One key as it was filled in; both texts as typed."""

    place: int
    name: str
    number: str
    direct: bool = False


@dataclass(frozen=True, slots=True)
class SpeedDialRead:
    """Those of who is signed in are known; ``saved`` when they have just been changed."""

    entries: tuple[SpeedDial, ...]
    saved: bool = False


@dataclass(frozen=True, slots=True)
class SpeedDialRefused:
    """A change was not kept; ``problem`` is a sentence."""

    problem: str


SpeedDialEvent = SpeedDialRead | SpeedDialRefused
