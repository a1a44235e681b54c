"""The settings about other programs are checked before they are kept, all or nothing."""

from dataclasses import replace

import pytest
from fakes.desk import Office
from hypothesis import given, strategies as st

from exophone_desktop.host.settings import CrmMoment, CrmSettings, Settings
from exophone_desktop.usecases.change_programs import _form, change_programs, read_programs
from exophone_desktop.usecases.program_form import ProgramForm

FORM = ProgramForm(
    links_dial_at_once=True,
    crm_url=" https://crm.example/?phone={international} ",
    crm_command="'C:\\Program Files\\crm.exe' --who \"{name}\" {number}",
    crm_when=CrmMoment.ANSWERED,
    answer="alt+ctrl+a",
    control_api=False,
)


async def test_what_was_settled_is_kept_and_shown_again(office: Office) -> None:
    await change_programs(office.desk, FORM)
    kept = office.settings.load().settings
    assert kept.crm == CrmSettings(
        url_template="https://crm.example/?phone={international}",
        command=("C:\\Program Files\\crm.exe", "--who", "{name}", "{number}"),
        when=CrmMoment.ANSWERED,
    )
    assert kept.shortcuts.answer == "Ctrl+Alt+A"
    assert kept.links_dial_at_once
    assert not kept.control_api
    assert office.state.programs.saved
    assert office.state.programs.form is not None
    await change_programs(office.desk, office.state.programs.form)
    assert office.settings.load().settings == kept


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"crm_url": "ftp://crm.example"}, "must begin with https"),
        ({"crm_url": "https://{name}/"}, "placeholder"),
        ({"crm_url": "https://crm.example/{secret}"}, "unknown placeholder"),
        ({"crm_command": "crm 'x"}, "a quote that does not end"),
        ({"crm_command": "run.bat {name}"}, "batch file"),
        ({"answer": "A"}, "is for typing"),
        ({"answer": "F9", "hang_up": "f9"}, "the same keys"),
    ],
)
async def test_what_cannot_work_is_refused_and_nothing_is_kept(
    office: Office, change: dict[str, str], sentence: str
) -> None:
    await change_programs(office.desk, replace(FORM, **change))  # type: ignore[arg-type]
    assert sentence in office.state.programs.problem
    assert office.state.programs.problem.endswith(".")
    assert office.settings.load().settings == Settings()
    await read_programs(office.desk)
    assert not office.state.programs.problem


@given(st.lists(st.text(st.characters(codec="ascii", exclude_categories=["Cc"])), max_size=4))
async def test_a_command_is_shown_as_it_can_be_typed(words: list[str]) -> None:
    import shlex

    shown = _form(Settings(crm=CrmSettings(command=tuple(words)))).crm_command
    lexer = shlex.shlex(shown, posix=True)
    lexer.whitespace_split, lexer.escape, lexer.commenters = True, "", ""
    assert list(lexer) == words
