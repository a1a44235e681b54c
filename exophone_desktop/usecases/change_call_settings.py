"""Reads and changes what the person settled about calls and numbers."""

import asyncio

from exophone_desktop.domain.text import shown_text
from exophone_desktop.host.region import system_region
from exophone_desktop.host.setting_choices import MAX_OUTCOME, MAX_OUTCOMES
from exophone_desktop.host.settings import Settings, SettingsError
from exophone_desktop.usecases.call_settings import (
    CallSettingsForm,
    CallSettingsRead,
    CallSettingsRefused,
)
from exophone_desktop.usecases.care_events import OutcomesRead
from exophone_desktop.usecases.change_sound import use_call_tones
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.link_events import PhoneRegionRead
from exophone_desktop.usecases.phone_numbers import known_region


async def read_call_settings(desk: Desk) -> None:
    """Show what is kept."""
    settings = (await asyncio.to_thread(desk.settings.load)).settings
    desk.dispatch(CallSettingsRead(_form(settings)))


async def change_call_settings(desk: Desk, form: CallSettingsForm) -> None:
    """Keep ``form``, or say in a sentence what is wrong with it."""
    try:
        outcomes = _outcomes(form.outcomes)

        def change(settings: Settings) -> Settings:
            update = {
                "wrap_up_seconds": form.wrap_up_seconds,
                "outcomes": outcomes,
                "phone_region": form.phone_region,
                "check_for_updates": form.check_for_updates,
                "recording_format": form.recording_format,
            }
            return settings.model_copy(update=update)

        await asyncio.to_thread(desk.settings.change, change)
    except (ValueError, SettingsError) as error:
        desk.dispatch(CallSettingsRefused(str(error)))
        return
    settings = (await asyncio.to_thread(desk.settings.load)).settings
    use_call_settings(desk, settings)
    use_call_tones(desk)
    desk.dispatch(CallSettingsRead(_form(settings), saved=True))


def use_call_settings(desk: Desk, settings: Settings) -> None:
    """Let them count from now on."""
    desk.dispatch(OutcomesRead(settings.outcomes))
    desk.dispatch(PhoneRegionRead(known_region(settings.phone_region or system_region())))


def _outcomes(text: str) -> tuple[str, ...]:
    # Once each, and as they are shown: other characters would only confuse.
    lines = dict.fromkeys(shown_text(line, MAX_OUTCOME + 1).strip() for line in text.splitlines())
    outcomes = tuple(line for line in lines if line)
    if len(outcomes) > MAX_OUTCOMES:
        raise ValueError(f"No more than {MAX_OUTCOMES} outcomes can be kept.")
    for outcome in outcomes:
        if len(outcome) > MAX_OUTCOME:
            words = f"{outcome[:20]}…"
            raise ValueError(f"“{words}” is longer than {MAX_OUTCOME} characters.")
    return outcomes


def _form(settings: Settings) -> CallSettingsForm:
    return CallSettingsForm(
        settings.wrap_up_seconds,
        "\n".join(settings.outcomes),
        settings.phone_region,
        settings.check_for_updates,
        settings.recording_format,
    )
