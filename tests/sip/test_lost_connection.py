"""A registration over TCP ends with its connection, and the window is told at once."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from exophone_desktop.domain.account import SipTransport
from exophone_desktop.engine import commands, events
from exophone_desktop.sandbox.server import LocalExotel
from exophone_desktop.sandbox.settings import SandboxSettings
from exophone_desktop.sandbox.signing_key import signing_key, sip_password


async def test_a_server_that_closes_the_connection_is_told_before_the_next_register(
    make_phone: Callable, tmp_path: Path
) -> None:
    password = sip_password(signing_key(tmp_path), "alice")
    async with LocalExotel(SandboxSettings(lines=False, folder=tmp_path)) as exotel:
        server = f"sip:127.0.0.1:{exotel.sip_port}"
        phone = await asyncio.to_thread(
            make_phone,
            "alice",
            registrar="sip:exotel1.voip.localhost",
            proxy=server,
            username="alice",
            password=password,
            transport=SipTransport.TCP,
        )
        await asyncio.to_thread(phone.heard, events.RegistrationSucceeded)
    lost = await asyncio.to_thread(phone.heard, events.RegistrationFailed)
    assert lost.detail == "The connection to 127.0.0.1 was lost."
    assert lost.will_retry
    phone.send(commands.RemoveAccount("alice"))
    await asyncio.to_thread(phone.heard, events.RegistrationEnded)
