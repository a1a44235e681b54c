"""On an incoming call the CRM is told, once, at the chosen moment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import pytest
from fakes.desk import FORM, Office, details

from exophone_desktop.domain.call import CallDetails, CallDirection
from exophone_desktop.host.other_programs import OtherProgramError
from exophone_desktop.host.settings import CrmMoment, CrmSettings, Settings
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.follow_voice import follow_voice
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.usecases.state import NoticeKind
from exophone_desktop.voice.events import CallEstablished, IncomingCall

URL = "https://crm.example/find?phone={international}&name={name}"


@dataclass
class FakePrograms:
    asked: list[object] = field(default_factory=list)
    refusal: OtherProgramError | None = None

    def open_in_browser(self, address: str) -> None:
        self.asked.append(address)
        if self.refusal is not None:
            raise self.refusal

    def show_microphone_settings(self) -> None:
        self.asked.append("microphone")

    def run_command(self, arguments: Sequence[str], added: Mapping[str, str]) -> None:
        self.asked.append((tuple(arguments), added["EXOPHONE_NAME"]))


def incoming(name: str = "Bob & Co") -> CallDetails:
    return details(
        direction=CallDirection.INCOMING, remote_id="09845012345", remote_display_name=name
    )


async def desk_with(office: Office, crm: CrmSettings) -> tuple[Desk, FakePrograms]:
    programs = FakePrograms()
    await sign_in(office.desk, FORM)
    office.settings.save(Settings(crm=crm))
    return replace(office.desk, programs=programs), programs


async def test_the_caller_is_shown_while_it_rings(office: Office) -> None:
    crm = CrmSettings(url_template=URL, command=("crm", "{name}"))
    desk, programs = await desk_with(office, crm)
    await follow_voice(desk, IncomingCall(incoming()))
    await follow_voice(desk, CallEstablished(incoming()))
    assert programs.asked == [
        "https://crm.example/find?phone=%2B919845012345&name=Bob%20%26%20Co",
        (("crm", "Bob & Co"), "Bob & Co"),
    ]


async def test_the_caller_is_shown_once_answered(office: Office) -> None:
    desk, programs = await desk_with(office, CrmSettings(url_template=URL, when=CrmMoment.ANSWERED))
    await follow_voice(desk, IncomingCall(incoming()))
    assert programs.asked == []
    await follow_voice(desk, CallEstablished(incoming()))
    assert len(programs.asked) == 1


async def test_calls_that_the_person_makes_are_not_told(office: Office) -> None:
    desk, programs = await desk_with(office, CrmSettings(url_template=URL, when=CrmMoment.ANSWERED))
    await follow_voice(desk, CallEstablished(details()))
    assert programs.asked == []


async def test_nothing_is_opened_where_nothing_is_set_up(office: Office) -> None:
    desk, programs = await desk_with(office, CrmSettings())
    await follow_voice(desk, IncomingCall(incoming()))
    assert programs.asked == []


@pytest.mark.parametrize("url", ["https://{name}/", URL])
async def test_what_stands_in_the_way_is_told_in_a_sentence(office: Office, url: str) -> None:
    desk, programs = await desk_with(office, CrmSettings(url_template=url, command=("crm",)))
    programs.refusal = OtherProgramError("The web browser could not be opened.")
    await follow_voice(desk, IncomingCall(incoming()))
    assert office.state.notice is not None
    assert office.state.notice.kind is NoticeKind.WARNING
    assert office.state.notice.text.startswith("The caller is not shown in the CRM. The ")
    assert programs.asked[-1] == (("crm",), "Bob & Co"), "the other way is tried all the same"
