"""What the log is told of strangers, and what a Replaces names."""

import logging
from collections.abc import Callable
from typing import Any, cast

import pytest

from exophone_desktop.domain.account import SipAccount
from exophone_desktop.engine.pjsip.dialogs import replaced_dialog
from exophone_desktop.engine.pjsip.strangers import Strangers


class Later:
    """In place of the agenda."""

    def __init__(self) -> None:
        self.jobs: list[Callable[[], None]] = []

    def after(self, seconds: float, job: Callable[[], None]) -> None:
        assert seconds == 60.0
        self.jobs.append(job)


def test_the_log_is_told_of_strangers_once_a_minute_with_their_number(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    later = Later()
    strangers = Strangers()
    strangers.tell_by(cast("Any", later))
    strangers.count(b"first", "203.0.113.1")
    for call_id in (b"a", b"a", b"b"):
        strangers.count(call_id, "203.0.113.2")
    assert len(later.jobs) == 1
    later.jobs.pop()()
    later.jobs.pop()()
    assert not later.jobs
    assert [record.args for record in caplog.records] == [(1, "203.0.113.1"), (2, "203.0.113.2")]
    strangers.count(b"c", "203.0.113.3")
    assert len(caplog.records) == 3


def test_an_account_without_a_server_has_no_strangers() -> None:
    strangers = Strangers()
    direct = SipAccount(id="sip:a@192.0.2.1", only_from_server=True)
    assert strangers.servers_of(direct) is None
    assert not strangers.sent_unreadable("203.0.113.1", 1)
    at_server = SipAccount(id="sip:a@b", proxy="sip:192.0.2.1", only_from_server=True)
    strangers.guard(0, strangers.servers_of(at_server))
    assert strangers.sent_unreadable("203.0.113.1", 1)
    assert not strangers.sent_unreadable("192.0.2.1", 1)
    strangers.guard(0, None)
    assert not strangers.sent_unreadable("203.0.113.1", 1)


@pytest.mark.parametrize(
    ("headers", "named"),
    [
        (b"Replaces: 7@a;from-tag=f;to-tag=t", (b"7@a", b"t", b"f")),
        (b"REPLACES : 7 ; To-Tag = t;early-only; from-tag=f", (b"7", b"t", b"f")),
        (b"Replaces: 7@a;to-tag=t", None),
        (b"Replaces: 7;from-tag=f;to-tag=t\r\nReplaces: 8;from-tag=f;to-tag=t", None),
        (b"Subject: Replaces: 7;from-tag=f;to-tag=t", None),
    ],
)
def test_a_replaces_names_one_dialog(headers: bytes, named: tuple[bytes, ...] | None) -> None:
    assert replaced_dialog(b"INVITE sip:a@b SIP/2.0\r\n" + headers + b"\r\n\r\n") == named
