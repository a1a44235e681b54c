import pytest

from exophone_desktop.ui.tokens import PALETTES, TYPE, Palette, Scheme

TEXT_PAIRS = [
    ("text", "background"),
    ("text", "surface"),
    ("text", "raised"),
    ("text", "pressed"),
    ("text", "accent_soft"),
    ("text", "warning_soft"),
    ("text", "danger_soft"),
    ("muted", "background"),
    ("muted", "surface"),
    ("muted", "raised"),
    ("accent", "background"),
    ("accent", "raised"),
    ("accent", "accent_soft"),
    ("success", "surface"),
    ("success", "background"),
    ("danger", "surface"),
    ("danger", "background"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_call", "call"),
    ("on_call", "call_hover"),
    ("on_hang_up", "hang_up"),
    ("on_hang_up", "hang_up_hover"),
]
SHAPE_PAIRS = [
    ("outline", "background"),
    ("outline", "surface"),
    ("accent", "background"),
    ("accent", "surface"),
    ("accent", "raised"),
    ("success", "background"),
    ("warning", "background"),
    ("warning", "warning_soft"),
    ("danger", "danger_soft"),
    ("call", "background"),
    ("hang_up", "background"),
]


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(palette: Palette, one: str, other: str) -> float:
    high, low = sorted(
        (luminance(getattr(palette, one)), luminance(getattr(palette, other))), reverse=True
    )
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_has_the_contrast_of_wcag_aa(scheme, ink, ground):
    assert contrast(PALETTES[scheme], ink, ground) >= 4.5


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize(("ink", "ground"), SHAPE_PAIRS)
def test_outlines_icons_and_focus_have_the_contrast_of_wcag_aa(scheme, ink, ground):
    assert contrast(PALETTES[scheme], ink, ground) >= 3


def test_no_text_is_much_smaller_than_the_system_s():
    assert TYPE.small >= 0.85
