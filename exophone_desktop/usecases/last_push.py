"""Which push was handed on last, so that none comes again after a start of the app."""

import logging

from exophone_desktop.host.settings import LastPush, SettingsError
from exophone_desktop.usecases.ports import SettingsPort
from exophone_desktop.usecases.state import SignedInUser

log = logging.getLogger(__name__)


def last_push_of(settings: SettingsPort, user: SignedInUser) -> str:
    """The id of the event, empty where none is known. Takes as long as the disk."""
    kept = settings.load().settings.last_push
    return kept.event_id if kept is not None and kept == _last(user, kept.event_id) else ""


def keep_last_push(settings: SettingsPort, user: SignedInUser, event_id: str) -> None:
    """Keep the id of the event. Takes as long as the disk, from any thread."""
    try:
        settings.change(
            lambda before: before.model_copy(update={"last_push": _last(user, event_id)})
        )
    except SettingsError as error:
        # At worst a call of the last minute is announced once more after a start.
        log.info("The last push was not kept: %s", error)


def _last(user: SignedInUser, event_id: str) -> LastPush:
    return LastPush(
        hostname=user.hostname,
        account_sid=user.account_sid,
        subscriber_name=user.subscriber_name,
        event_id=event_id,
    )
