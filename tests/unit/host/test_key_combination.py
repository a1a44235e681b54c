"""What may be taken from other programs, and what is for typing."""

import pytest

from exophone_desktop.host.key_combination import parse_combination
from exophone_desktop.host.windows_keys import virtual_key


@pytest.mark.parametrize(
    ("text", "meant"),
    [("Ctrl+Alt+A", "Ctrl+Alt+A"), ("alt + ctrl + a", "Ctrl+Alt+A"), ("F9", "F9"),
     ("Shift+F10", "Shift+F10"), ("Win+1", "Super+1"), ("Control+Shift+m", "Ctrl+Shift+M")],
)  # fmt: skip
def test_a_combination_is_read_as_people_write_it(text: str, meant: str) -> None:
    assert str(parse_combination(text)) == meant


@pytest.mark.parametrize(
    "text", ["", "A", "Shift+A", "Ctrl", "Ctrl+", "Hyper+A", "Ctrl+Ä", "Ctrl+Enter", "x" * 999]
)
def test_what_people_type_with_is_left_to_them(text: str) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        parse_combination(text)


def test_keys_have_the_codes_of_windows() -> None:
    assert [virtual_key(each) for each in ("A", "0", "F1", "F24")] == [0x41, 0x30, 0x70, 0x87]
