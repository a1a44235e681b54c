"""Reads and changes what the person settled about other programs; checked before it is kept."""

import asyncio
import shlex

from exophone_desktop.host.key_combination import parse_combination
from exophone_desktop.host.settings import (
    CrmSettings,
    Settings,
    SettingsError,
    ShortcutSettings,
)
from exophone_desktop.usecases.caller_data import NAMES, filled_command, filled_url
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.program_events import ProgramsRead, ProgramsRefused
from exophone_desktop.usecases.program_form import ProgramForm

_SAMPLE = dict.fromkeys(NAMES, "1")


async def read_programs(desk: Desk) -> None:
    """Show what is kept."""
    settings = (await asyncio.to_thread(desk.settings.load)).settings
    desk.dispatch(ProgramsRead(_form(settings)))


async def change_programs(desk: Desk, form: ProgramForm) -> None:
    """Keep ``form``, or say in a sentence what is wrong with it."""
    try:
        crm, shortcuts = _crm(form), _shortcuts(form)

        def change(settings: Settings) -> Settings:
            update = {
                "links_dial_at_once": form.links_dial_at_once,
                "control_api": form.control_api,
                "auto_answer": form.auto_answer,
                "crm": crm,
                "shortcuts": shortcuts,
            }
            return settings.model_copy(update=update)

        await asyncio.to_thread(desk.settings.change, change)
    except (ValueError, SettingsError) as error:
        desk.dispatch(ProgramsRefused(str(error)))
        return
    show_programs(desk, (await asyncio.to_thread(desk.settings.load)).settings)


def show_programs(desk: Desk, settings: Settings) -> None:
    """Show what has just been kept, and let it count."""
    desk.dispatch(ProgramsRead(_form(settings), saved=True))


def _crm(form: ProgramForm) -> CrmSettings:
    url = form.crm_url.strip()
    if url:
        filled_url(url, _SAMPLE)
    try:
        # A backslash is part of a Windows path here, and quotes alone keep words together.
        lexer = shlex.shlex(form.crm_command, posix=True, punctuation_chars=False)
        lexer.whitespace_split, lexer.escape, lexer.commenters = True, "", ""
        command = tuple(lexer)
    except ValueError:
        raise ValueError("The CRM command has a quote that does not end.") from None
    if command:
        filled_command(command, _SAMPLE)
    return CrmSettings(url_template=url, command=command, when=form.crm_when)


def _shortcuts(form: ProgramForm) -> ShortcutSettings:
    typed = {"answer": form.answer, "hang_up": form.hang_up, "toggle_mute": form.toggle_mute}
    keys = {name: str(parse_combination(text)) for name, text in typed.items() if text.strip()}
    if len(set(keys.values())) < len(keys):
        raise ValueError("Two shortcuts have the same keys.")
    return ShortcutSettings(**keys)


def _form(settings: Settings) -> ProgramForm:
    crm, keys = settings.crm, settings.shortcuts
    return ProgramForm(
        links_dial_at_once=settings.links_dial_at_once,
        crm_url=crm.url_template,
        crm_command=" ".join(map(_quoted, crm.command)),
        crm_when=crm.when,
        answer=keys.answer,
        hang_up=keys.hang_up,
        toggle_mute=keys.toggle_mute,
        control_api=settings.control_api,
        auto_answer=settings.auto_answer,
    )


def _quoted(word: str) -> str:
    if word and not any(each.isspace() or each in "'\"" for each in word):
        return word
    # Without escapes a word with both kinds of quotes is pieced together.
    return "".join(f"'{each}'" if each != "'" else '"\'"' for each in _pieces(word)) or "''"


def _pieces(word: str) -> list[str]:
    pieces: list[str] = []
    for index, part in enumerate(word.split("'")):
        pieces += ["'"] * bool(index) + [part] * bool(part)
    return pieces
