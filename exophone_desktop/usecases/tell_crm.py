"""Shows the caller in the person's CRM: a web page, a command, or both, as the settings say."""

import asyncio
from collections.abc import Callable, Mapping

from exophone_desktop.domain.call import CallDetails, CallDirection
from exophone_desktop.host.other_programs import OtherProgramError
from exophone_desktop.host.settings import CrmMoment, CrmSettings
from exophone_desktop.usecases.caller_data import (
    TemplateError,
    caller_data,
    command_environment,
    filled_command,
    filled_url,
)
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.state import NoticeKind
from exophone_desktop.voice.events import CallEstablished, IncomingCall, VoiceEvent


async def tell_crm(desk: Desk, event: VoiceEvent) -> None:
    """Tell the CRM of an incoming call that ``event`` is about, at the moment that was chosen."""
    match event:
        case IncomingCall(call):
            await _tell(desk, call, CrmMoment.RINGING)
        case CallEstablished(call) if call.direction is CallDirection.INCOMING:
            await _tell(desk, call, CrmMoment.ANSWERED)


async def _tell(desk: Desk, call: CallDetails, moment: CrmMoment) -> None:
    user = desk.state().user
    if user is None:
        return
    crm = (await asyncio.to_thread(desk.settings.load)).settings.crm
    if crm.when is not moment:
        return
    data = caller_data(call, user.subscriber_name, desk.state().phone_region)
    steps: list[Callable[[], None]] = []
    if crm.url_template:
        steps.append(lambda: desk.programs.open_in_browser(filled_url(crm.url_template, data)))
    if crm.command:
        steps.append(lambda: _run(desk, crm, data))
    for step in steps:
        try:
            await asyncio.to_thread(step)
        except (TemplateError, OtherProgramError) as error:
            # The call rings all the same, and the person knows why the page does not come.
            desk.tell(f"The caller is not shown in the CRM. {error}", NoticeKind.WARNING)


def _run(desk: Desk, crm: CrmSettings, data: Mapping[str, str]) -> None:
    desk.programs.run_command(filled_command(crm.command, data), command_environment(data))
