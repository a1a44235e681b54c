import asyncio

import pytest

from exophone_desktop.ui.event_loop import run_on_qt


@pytest.mark.expects_log("The task forgotten was left over")
def test_a_task_that_nobody_ended_is_ended_with_the_program(qapp):
    seen = []

    async def forgotten():
        try:
            await asyncio.Event().wait()
        finally:
            seen.append("ended")

    async def main():
        seen.append(asyncio.create_task(forgotten(), name="forgotten"))
        await asyncio.sleep(0)
        return 3

    assert run_on_qt(main) == 3
    task, ended = seen
    assert task.cancelled()
    assert ended == "ended"


@pytest.mark.expects_log("The task forgotten")
def test_tasks_are_ended_where_the_program_fails_too(qapp):
    tasks = []

    async def main():
        tasks.append(asyncio.create_task(asyncio.Event().wait(), name="forgotten"))
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        run_on_qt(main)
    assert tasks[0].cancelled()
