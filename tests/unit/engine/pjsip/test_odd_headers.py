import pytest

from exophone_desktop.engine.pjsip.odd_headers import second_sign

SLIP = b"terminated;reason=reason=noresource"


def notify(header: bytes = b"Subscription-State: " + SLIP, body: bytes = b"") -> bytes:
    lines = [b"NOTIFY sip:alice@127.0.0.1 SIP/2.0", header, b"Event: refer", b"", body]
    return b"\r\n".join(lines)


@pytest.mark.parametrize(
    "name", [b"Subscription-State: ", b"subscription-state:", b"SUBSCRIPTION-STATE: "]
)
def test_a_reason_that_is_said_twice_is_found_at_its_second_sign(name: bytes) -> None:
    message = notify(name + SLIP)
    place = second_sign(message)
    assert place is not None
    mended = message[:place] + b"-" + message[place + 1 :]
    assert name + b"terminated;reason=reason-noresource\r\n" in mended
    assert second_sign(mended) is None


@pytest.mark.parametrize(
    "message",
    [
        b"",
        notify(b"Subscription-State: terminated;reason=noresource"),
        notify(b"Subject: a;reason=reason=b"),
        notify(b"Subject: hello", body=b"Subscription-State: " + SLIP),
        b";reason=reason=",
    ],
    ids=["nothing", "as the RFC has it", "another header", "in the body", "nothing but the slip"],
)
def test_other_messages_are_left_alone(message: bytes) -> None:
    assert second_sign(message) is None
