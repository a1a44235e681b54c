import io
import zipfile

import pytest

from exophone_desktop.sandbox.log_shelf import LogShelf


def archive(**files: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as written:
        for name, text in files.items():
            written.writestr(name, text)
    return content.getvalue()


def test_an_archive_is_kept_under_its_name() -> None:
    shelf = LogShelf()
    ticket, name = shelf.expect("alice")
    shelf.put(ticket, archive(log="no sound"))
    sent = shelf.find(name)
    assert sent is not None
    assert (sent.subscriber, sent.names()) == ("alice", ["log"])


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK",
        archive(log="x")[:-4],
        # The version that is needed to read the entry, and its name, in the central directory.
        archive(log="x").replace(b"PK\1\2\x14\x03\x14", b"PK\1\2\x14\x03\xff"),
        archive(ü="x").replace("\u00fc".encode(), b"\xff\xff"),
    ],
)
def test_what_cannot_be_read_as_an_archive_is_refused(content: bytes) -> None:
    shelf = LogShelf()
    ticket, _ = shelf.expect("alice")
    with pytest.raises(ValueError, match="not a zip archive"):
        shelf.put(ticket, content)
    assert shelf.all() == []


def test_a_ticket_ends_after_ten_minutes() -> None:
    now = [0.0]
    shelf = LogShelf(lambda: now[0])
    ticket, _ = shelf.expect("alice")
    now[0] = 601.0
    assert not shelf.knows(ticket)
