"""The protocol's page says what the code does."""

from pathlib import Path

from exophone_desktop.control.actions import ACTIONS
from exophone_desktop.control.codec import event_kinds, event_name
from exophone_desktop.control.document import protocol_document

PAGE = Path(__file__).parents[3] / "exophone_desktop" / "control" / "PROTOCOL.md"


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == protocol_document(), (
        "Write it anew: python -m exophone_desktop ctl protocol "
        "> exophone_desktop/control/PROTOCOL.md"
    )


def test_the_page_tells_of_every_action_and_every_event() -> None:
    page = protocol_document()
    for name in (*ACTIONS, *map(event_name, event_kinds())):
        assert f"| `{name}` |" in page


def test_every_row_of_a_table_has_as_many_cells_as_its_head() -> None:
    width = 0
    for line in protocol_document().splitlines():
        cells = line.replace("\\|", "").count("|")
        width = cells if line.startswith("|") and not width else width if cells else 0
        assert not line.startswith("|") or cells == width, line
