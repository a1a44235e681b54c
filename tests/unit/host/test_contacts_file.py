import os
from pathlib import Path

import pytest

from exophone_desktop.host import contacts_file
from exophone_desktop.host.contacts_file import (
    ContactsFile,
    ContactsFileError,
    ContactsOwner,
    StoredContact,
    StoredContacts,
    StoredGroup,
)

ALICE = ContactsOwner(hostname="https://x/v1", account_sid="sid", subscriber_name="alice")
BOB = ContactsOwner(hostname="https://x/v1", account_sid="sid", subscriber_name="bob")
CONTACTS = StoredContacts(
    owner=ALICE,
    fetched=1_700_000_000.0,
    groups=(
        StoredGroup(
            name="Friends",
            is_special=False,
            contacts=(StoredContact(name="José", number="+91"),),
        ),
    ),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "contacts.json"


def test_contacts_come_back_as_they_were_kept_to_their_owner_alone(path: Path) -> None:
    ContactsFile(path).save(CONTACTS)
    assert ContactsFile(path).load(ALICE) == CONTACTS
    assert ContactsFile(path).load(BOB) is None


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions.")
def test_only_their_owner_may_read_the_file(path: Path) -> None:
    ContactsFile(path).save(CONTACTS)
    assert path.stat().st_mode & 0o077 == 0


def test_nothing_kept_is_nothing(path: Path) -> None:
    assert ContactsFile(path).load(ALICE) is None


@pytest.mark.expects_log("The kept contacts cannot be used")
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"null",
        b'{"owner": 3}',
        CONTACTS.model_dump_json().encode()[:-5],
        CONTACTS.model_dump_json().replace("1700000000.0", "NaN").encode(),
        b"[" * 100_000,
        b" " * (contacts_file.MAX_FILE + 1),
    ],
)
def test_a_copy_that_makes_no_sense_is_let_be(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    assert ContactsFile(path).load(ALICE) is None
    assert path.read_bytes() == content


def test_too_many_contacts_are_refused_and_the_last_copy_stays(path: Path, monkeypatch) -> None:
    ContactsFile(path).save(CONTACTS)
    monkeypatch.setattr(contacts_file, "MAX_FILE", 1000)
    many = CONTACTS.model_copy(update={"groups": CONTACTS.groups * 100})
    with pytest.raises(ContactsFileError, match="too many"):
        ContactsFile(path).save(many)
    assert ContactsFile(path).load(ALICE) == CONTACTS


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file", encoding="ascii")
    with pytest.raises(ContactsFileError, match="cannot be kept for later"):
        ContactsFile(tmp_path / "data" / "contacts.json").save(CONTACTS)
