"""Design tokens: every colour, size and radius of the window, in one place. No Qt."""

from dataclasses import dataclass
from enum import StrEnum


class Scheme(StrEnum):
    """Light or dark."""

    LIGHT = "LIGHT"
    DARK = "DARK"


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as ``#rrggbb``. ``on_x`` is text or an icon on a surface of colour ``x``."""

    background: str
    surface: str
    raised: str
    pressed: str
    line: str
    outline: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_hover: str
    accent_soft: str
    success: str
    warning: str
    danger: str
    warning_soft: str
    danger_soft: str
    call: str
    call_hover: str
    on_call: str
    hang_up: str
    hang_up_hover: str
    on_hang_up: str
    brand: str


LIGHT = Palette(
    background="#f5f6f8",
    surface="#ffffff",
    raised="#e9ecf1",
    pressed="#d9dee7",
    line="#dde1e8",
    outline="#7b8698",
    text="#171d29",
    muted="#525d70",
    accent="#2457c5",
    on_accent="#ffffff",
    accent_hover="#1c479f",
    accent_soft="#e3ebfb",
    success="#126b39",
    warning="#7a4a00",
    danger="#b3231a",
    warning_soft="#fdf1d9",
    danger_soft="#fce8e6",
    call="#15783f",
    call_hover="#106233",
    on_call="#ffffff",
    hang_up="#c5281e",
    hang_up_hover="#a31f17",
    on_hang_up="#ffffff",
    brand="#2457c5",
)

DARK = Palette(
    background="#14171d",
    surface="#1c2129",
    raised="#272e39",
    pressed="#343d4b",
    line="#2c333f",
    outline="#7a8699",
    text="#eef1f6",
    muted="#aab4c3",
    accent="#8fb3ff",
    on_accent="#0b1730",
    accent_hover="#adc7ff",
    accent_soft="#22304e",
    success="#62d093",
    warning="#f2c063",
    danger="#ff9a8f",
    warning_soft="#3a2f18",
    danger_soft="#43211e",
    call="#1b8549",
    call_hover="#176f3d",
    on_call="#ffffff",
    hang_up="#d8352a",
    hang_up_hover="#b92b21",
    on_hang_up="#ffffff",
    brand="#3566d6",
)

PALETTES = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK}


@dataclass(frozen=True, slots=True)
class Type:
    """Sizes of text as multiples of the system's font size."""

    small: float = 0.9
    body: float = 1.0
    strong: float = 1.15
    title: float = 1.45
    number: float = 1.75


@dataclass(frozen=True, slots=True)
class Metrics:
    """Lengths in units of a sixteenth of the system font's line height.

    So everything grows with the person's font size; the screen's scale comes on top.
    """

    tight: int = 4
    gap: int = 8
    roomy: int = 12
    margin: int = 20
    wide: int = 28
    radius: int = 8
    radius_large: int = 14
    control: int = 36
    touch: int = 46
    round_button: int = 56
    icon: int = 20
    icon_large: int = 26
    avatar: int = 84
    avatar_small: int = 36
    row: int = 58
    heading: int = 40
    window_width: int = 400
    window_height: int = 670
    window_least_width: int = 300
    window_least_height: int = 380


TYPE = Type()
METRICS = Metrics()
