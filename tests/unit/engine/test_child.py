import io

import pytest

from exophone_desktop.engine import wire
from exophone_desktop.engine.child import _Outlet


@pytest.mark.expects_log("Ping could not be told")
def test_an_event_that_cannot_be_told_does_not_cost_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    encode = wire.encode

    def failing(message: wire.WireMessage) -> bytes:
        if isinstance(message, wire.Ping):
            raise ValueError("lost")
        return encode(message)

    monkeypatch.setattr(wire, "encode", failing)
    stream = io.BytesIO()
    outlet = _Outlet(stream)
    outlet.put(wire.Ping(1))
    outlet.put(wire.Pong(2))
    outlet.close()
    assert stream.getvalue() == encode(wire.Pong(2))
