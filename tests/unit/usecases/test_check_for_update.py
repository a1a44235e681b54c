import base64
import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from fakes.desk import Office

from builder.release_list import signed
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.release_list import SignedList
from exophone_desktop.host.policy import Policy
from exophone_desktop.host.settings import SettingsFile
from exophone_desktop.host.update_check import NOT_IN_THIS_BUILD, UpdateChannel
from exophone_desktop.usecases.check_for_update import check_for_update
from exophone_desktop.usecases.state import NoticeKind

KEY = Ed25519PrivateKey.generate()


class Releases:
    """The channel of a build, and what is listed there."""

    def __init__(self, version: str) -> None:
        self.text = signed(KEY, version, "https://exophone.example/new")
        self.asked: list[str] = []
        self.away = False

    def channel(self) -> UpdateChannel:
        key = base64.b64encode(KEY.public_key().public_bytes_raw()).decode()
        return UpdateChannel(address="https://exophone.example/r", public_key=key)

    def fetch(self, address: str) -> SignedList:
        self.asked.append(address)
        if self.away:
            raise ExotelHttpError(HttpFailure.UNREACHABLE, "The server cannot be reached.")
        return SignedList.model_validate(json.loads(self.text))


def wanted(office: Office) -> None:
    office.desk.settings.change(lambda kept: kept.model_copy(update={"check_for_updates": True}))


async def test_nothing_is_asked_unless_somebody_wants_it(office: Office) -> None:
    releases = Releases("99.0")
    await check_for_update(office.desk, releases.channel, releases.fetch)
    assert (releases.asked, office.state.notice) == ([], None)


async def test_a_newer_version_is_one_notice_with_its_page(office: Office) -> None:
    wanted(office)
    releases = Releases("99.0")
    await check_for_update(office.desk, releases.channel, releases.fetch)
    assert releases.asked == ["https://exophone.example/r"]
    notice = office.state.notice
    assert notice is not None
    assert notice.kind is NoticeKind.INFO
    assert notice.text == "ExoPhone 99.0 is there: https://exophone.example/new"


async def test_being_up_to_date_or_offline_is_no_notice(office: Office) -> None:
    wanted(office)
    releases = Releases("0.0.1")
    await check_for_update(office.desk, releases.channel, releases.fetch)
    releases.away = True
    await check_for_update(office.desk, releases.channel, releases.fetch)
    assert len(releases.asked) == 2
    assert office.state.notice is None


async def test_a_build_that_cannot_look_says_so(office: Office) -> None:
    wanted(office)
    await check_for_update(office.desk)
    assert office.state.notice is not None
    assert office.state.notice.text == NOT_IN_THIS_BUILD


async def test_a_forged_list_is_told_and_not_used(office: Office) -> None:
    wanted(office)
    releases = Releases("99.0")
    releases.text = signed(Ed25519PrivateKey.generate(), "99.0", "https://evil.example")
    await check_for_update(office.desk, releases.channel, releases.fetch)
    assert office.state.notice is not None
    assert "not signed" in office.state.notice.text
    assert "evil" not in office.state.notice.text


@pytest.mark.parametrize("decided", [True, False])
def test_a_policy_decides_for_the_person(tmp_path: Path, decided: bool) -> None:
    policy = Policy(locked={"check_for_updates": decided}, reason="Ours.")
    settings = SettingsFile(tmp_path / "settings.json", policy).load().settings
    assert settings.check_for_updates is decided
