import queue

import pytest

from exophone_desktop.exotel import token_timer
from exophone_desktop.exotel.token_timer import TokenTimer


class _Keeper:
    """Is always due; its first renewal goes wrong as nobody thought that it could."""

    def __init__(self) -> None:
        self.asked: queue.Queue[int] = queue.Queue()
        self._count = 0

    def seconds_until_due(self) -> float | None:
        return 0.0 if self._count < 2 else None

    def renew_if_due(self) -> None:
        self._count += 1
        self.asked.put(self._count)
        if self._count == 1:
            raise RuntimeError("lost")


@pytest.mark.expects_log("Renewing the access token failed")
def test_an_unforeseen_error_does_not_end_renewing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(token_timer, "LONGEST_WAIT", 0.01)
    keeper = _Keeper()
    timer = TokenTimer(keeper)
    timer.start()
    assert [keeper.asked.get(timeout=10) for _ in range(2)] == [1, 2]
    timer.close(10)
