"""Exotel restarts in the middle of a call: it has forgotten the dialog (RFC 3261 section 12.2)."""

import asyncio
from pathlib import Path

import pytest
from fakes.desktop import Desktop
from fakes.restarting_exotel import begin_to_talk, is_ready, person, platform, started, talk, talks

from exophone_desktop.domain.call import CallState
from exophone_desktop.usecases.end_call import end_call
from exophone_desktop.usecases.post_feedback import skip_feedback
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.usecases.state import Screen
from exophone_desktop.voice.events import CallEnded, CallMissed


async def hang_up(desktop: Desktop) -> None:
    """The person hangs up, and is back where calls are made."""
    await end_call(desktop.desk)
    await desktop.until(lambda state: state.call is None, limit=10.0)
    if desktop.state.screen is Screen.FEEDBACK:
        await skip_feedback(desktop.desk)


@pytest.mark.timeout(120)
async def test_a_call_ends_cleanly_after_a_restart_and_the_next_one_works(tmp_path: Path) -> None:
    async with platform(tmp_path / "exotel") as exotel:
        alice, bob = person("alice", tmp_path, exotel), person("bob", tmp_path, exotel)
        async with started(alice) as callee, started(bob) as caller:
            await sign_in(callee.desk, alice.form)
            await sign_in(caller.desk, bob.form)
            await asyncio.gather(callee.until(is_ready), caller.until(is_ready))
            await begin_to_talk(caller, callee)
            await exotel.restart()
            # Sound goes from one to the other directly, so the restart alone ends nothing.
            assert talks(callee.state)
            assert talks(caller.state)
            for desktop in (callee, caller):
                await hang_up(desktop)
                (ended,) = desktop.all_seen(CallEnded)
                assert ended.call.state is CallState.ENDED
            # The push brings the other one back where nobody is registered yet.
            await talk(caller, callee)
            await asyncio.gather(callee.until(is_ready), caller.until(is_ready))
            await talk(callee, caller)
            assert callee.all_seen(CallMissed) == []
            assert caller.all_seen(CallMissed) == []
