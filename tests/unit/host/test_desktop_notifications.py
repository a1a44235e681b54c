"""Against a real bus: its address is our own, so that no notification of the machine is touched."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from fakes.notification_server import NotificationServer

from exophone_desktop.host.desktop_notifications import DesktopNotifications
from exophone_desktop.host.notification import Notification, NotificationError

CALL = Notification("Divya calls", "+91 80", (("answer", "Answer"), ("decline", "Decline")))

pytestmark = pytest.mark.skipif(
    shutil.which("dbus-daemon") is None, reason="There is no dbus-daemon on this machine."
)


@pytest.fixture
async def bus(tmp_path: Path) -> AsyncIterator[str]:
    config = tmp_path / "bus.conf"
    config.write_text(
        f"<busconfig><type>session</type><listen>unix:path={tmp_path}/bus</listen>"
        '<policy context="default"><allow send_destination="*" eavesdrop="true"/>'
        '<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>'
    )
    daemon = await asyncio.create_subprocess_exec(
        "dbus-daemon",
        f"--config-file={config}",
        "--print-address=1",
        "--nofork",
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    assert daemon.stdout is not None
    address = (await asyncio.wait_for(daemon.stdout.readline(), 10)).decode().strip()
    try:
        yield address
    finally:
        daemon.terminate()
        await daemon.wait()


async def opened(bus: str) -> DesktopNotifications:
    notifications = DesktopNotifications(Path("/icon.svg"), bus)
    await notifications.open()
    return notifications


async def test_a_call_is_shown_with_its_buttons_and_taken_away_again(bus: str) -> None:
    async with NotificationServer(bus, ("actions", "body")) as server:
        notifications = await opened(bus)
        number = await notifications.show(CALL)
        shown = server.shown[number]
        assert (shown.title, shown.body) == ("Divya calls", "+91 80")
        assert shown.actions == ["answer", "Answer", "decline", "Decline"]
        assert shown.urgency == 2
        assert shown.timeout == 0
        await notifications.withdraw(number)
        assert server.shown == {}
        await notifications.close()


async def test_a_button_that_is_pressed_is_heard(bus: str) -> None:
    async with NotificationServer(bus, ("actions",)) as server:
        notifications = await opened(bus)
        pressed: asyncio.Queue[str] = asyncio.Queue()
        notifications.on_action = pressed.put_nowait
        number = await notifications.show(CALL)
        await server.press(number + 1, "decline")  # another program's
        await server.press(number, "answer")
        assert await asyncio.wait_for(pressed.get(), 5) == "answer"
        assert pressed.empty()
        await notifications.close()


@pytest.mark.expects_log("was of no use")
async def test_a_button_that_fails_does_not_cost_the_next(bus: str) -> None:
    async with NotificationServer(bus, ("actions",)) as server:
        notifications = await opened(bus)
        pressed: asyncio.Queue[str] = asyncio.Queue()

        def press(action: str) -> None:
            if action == "answer":
                raise RuntimeError("lost")
            pressed.put_nowait(action)

        notifications.on_action = press
        number = await notifications.show(CALL)
        await server.press(number, "answer")
        await server.press(number, "decline")
        assert await asyncio.wait_for(pressed.get(), 5) == "decline"
        await notifications.close()


async def test_a_callers_name_is_text_and_never_markup(bus: str) -> None:
    evil = Notification("<b>Bank</b>", 'Call <a href="http://x">us</a> & pay')
    async with NotificationServer(bus, ("actions", "body", "body-markup")) as server:
        notifications = await opened(bus)
        shown = server.shown[await notifications.show(evil)]
        assert shown.title == "<b>Bank</b>"  # a title has no markup by the specification
        assert shown.body == "Call &lt;a href=&quot;http://x&quot;&gt;us&lt;/a&gt; &amp; pay"
        await notifications.close()


async def test_a_server_without_buttons_gets_none(bus: str) -> None:
    async with NotificationServer(bus, ("body",)) as server:
        notifications = await opened(bus)
        assert not notifications.has_actions
        assert server.shown[await notifications.show(CALL)].actions == []
        await notifications.close()


async def test_a_notification_is_changed_in_its_place(bus: str) -> None:
    async with NotificationServer(bus, ("actions",)) as server:
        notifications = await opened(bus)
        number = await notifications.show(CALL)
        assert await notifications.show(Notification("Divya calls", "About X"), number) == number
        assert server.shown[number].body == "About X"
        await notifications.close()


async def test_a_bus_without_a_server_is_told(bus: str) -> None:
    notifications = DesktopNotifications(Path("/icon.svg"), bus)
    with pytest.raises(NotificationError, match="no notifications here"):
        await notifications.open()


async def test_a_machine_without_a_bus_is_told(tmp_path: Path) -> None:
    notifications = DesktopNotifications(Path("/icon.svg"), f"unix:path={tmp_path}/none")
    with pytest.raises(NotificationError, match="no notifications here"):
        await notifications.open()


async def test_a_server_that_goes_away_is_told_when_the_next_is_to_be_shown(bus: str) -> None:
    async with NotificationServer(bus, ("actions",)):
        notifications = await opened(bus)
    with pytest.raises(NotificationError, match="was not taken"):
        await notifications.show(CALL)
    await notifications.close()
