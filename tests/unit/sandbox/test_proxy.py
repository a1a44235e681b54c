"""The proxy between two clients made of text (RFC 3261 section 16)."""

import asyncio
import re

import pytest
from fakes.sip_bench import (
    DOMAIN,
    Bench,
    ack_text,
    answer,
    authorised,
    new_bench,
    request,
    settle,
)

from exophone_desktop.sandbox.sip.message import SipRequest, SipResponse
from exophone_desktop.sandbox.sip.routing import Refusal, Route, Target
from exophone_desktop.sandbox.sip.transport import Flow

BOB = f"sip:bob@{DOMAIN}"
OTHER = Flow("udp", "127.0.0.1", 40003)
"""Another phone of bob's."""


@pytest.fixture
def bench() -> Bench:
    bench = new_bench()
    bench.leads_to_bob()
    return bench


class Watch:
    """Notes what a call's watch is told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def rang(self) -> None:
        self.told.append("rang")

    def answered(self) -> None:
        self.told.append("answered")

    def failed(self, status: int, reason: str) -> None:
        self.told.append(f"failed {status} {reason}")

    def ended(self) -> None:
        self.told.append("ended")


def statuses(messages: list[SipResponse]) -> list[int]:
    return [message.status for message in messages]


def in_dialog(method: str, invite: SipRequest, *, by_bob: bool = False, cseq: int = 50) -> str:
    tags = {"from_tag": "bobtag", "to_tag": "fromtag"} if by_bob else {"to_tag": "bobtag"}
    routes = tuple(f"Route: {value}" for value in invite.values("Record-Route"))
    user, other = ("bob", "alice:40001") if by_bob else ("alice", "bob:40002")
    name, port = other.split(":")
    return request(
        method,
        f"sip:{name}@127.0.0.1:{port}",
        user=user,
        cseq=cseq,
        port=40002 if by_bob else 40001,
        extra=routes,
        **tags,
    )


def tagless_answer(invite: SipRequest) -> bytes:
    """A 200 as a callee of RFC 2543 writes it."""
    return answer(invite, 200, "OK", tag="").replace(b";tag=\r\n", b"\r\n")


async def established(bench: Bench, **kwargs: object) -> SipRequest:
    bench.leads_to_bob(**kwargs)
    invite = await bench.invite()
    bench.give(bench.bob, answer(invite, 200, "OK"))
    bench.responses(bench.alice)
    return invite


async def test_an_invite_reaches_the_callee_with_our_via_and_record_route(bench: Bench) -> None:
    bench.leads_to_bob(fields=(("X-Exotel-Callsid", "abc"),))
    invite = await bench.invite()
    assert invite.uri == "sip:bob@127.0.0.1:40002"
    assert len(invite.values("Via")) == 2
    assert invite.first("Max-Forwards") == "69"
    assert invite.values("Record-Route") == ["<sip:127.0.0.1:5060;transport=udp;lr>"]
    assert invite.first("X-Exotel-Callsid") == "abc"
    assert not invite.has("Proxy-Authorization")


async def test_the_caller_hears_trying_ringing_and_the_answer(bench: Bench) -> None:
    bench.leads_to_bob(fields=(("X-Exotel-Callsid", "abc"),))
    invite = await bench.invite()
    bench.give(bench.bob, answer(invite, 100, "Trying"))
    bench.give(bench.bob, answer(invite, 180, "Ringing"))
    bench.give(bench.bob, answer(invite, 200, "OK"))
    heard = bench.responses(bench.alice)
    assert statuses(heard) == [100, 180, 200]
    assert all(len(message.values("Via")) == 1 for message in heard)
    assert heard[-1].first("X-Exotel-Callsid") == "abc"
    assert heard[-1].recipient.tag == "bobtag"


async def test_a_call_goes_on_to_its_end_inside_the_dialog(bench: Bench) -> None:
    watch = Watch()
    invite = await established(bench, watch=watch)
    bench.give(bench.alice, in_dialog("ACK", invite))
    (ack,) = bench.requests(bench.bob)
    assert ack.method == "ACK"
    assert not ack.has("Route")
    bench.give(bench.alice, in_dialog("BYE", invite))
    (bye,) = bench.requests(bench.bob)
    bench.give(bench.bob, answer(bye, 200, "OK", tag=""))
    assert statuses(bench.responses(bench.alice)) == [200]
    assert watch.told == ["answered", "ended"]
    bench.give(bench.alice, in_dialog("INFO", invite, cseq=60))
    assert statuses(bench.responses(bench.alice)) == [481]


async def test_the_callee_can_end_the_call_too(bench: Bench) -> None:
    invite = await established(bench)
    bench.give(bench.bob, in_dialog("BYE", invite, by_bob=True))
    (bye,) = bench.requests(bench.alice)
    assert bye.uri == "sip:alice@127.0.0.1:40001"
    bench.give(bench.alice, answer(bye, 200, "OK", tag=""))
    assert statuses(bench.responses(bench.bob)) == [200]


async def test_a_repeated_2xx_goes_back_again(bench: Bench) -> None:
    invite = await established(bench)
    bench.give(bench.bob, answer(invite, 200, "OK"))
    assert statuses(bench.responses(bench.alice)) == [200]


async def test_an_invite_without_credentials_is_challenged_for_the_proxy(bench: Bench) -> None:
    bench.give(bench.alice, request("INVITE", BOB))
    (challenge,) = bench.responses(bench.alice)
    assert challenge.status == 407
    assert len(challenge.values("Proxy-Authenticate")) == 2
    assert bench.router.asked == []


async def test_a_caller_cannot_pretend_to_be_someone_else(bench: Bench) -> None:
    text = request("INVITE", BOB)
    bench.give(bench.alice, text)
    (challenge,) = bench.responses(bench.alice)
    forged = text.replace(f"From: <sip:alice@{DOMAIN}>", f"From: <sip:carol@{DOMAIN}>")
    good = authorised(text, challenge)
    header = next(line for line in good.split("\r\n") if line.startswith("Proxy-Auth"))
    with_credentials = forged.replace("CSeq: 1 ", f"{header}\r\nCSeq: 2 ")
    bench.give(bench.alice, with_credentials.replace("branch=z9hG4bK", "branch=z9hG4bKy"))
    assert statuses(bench.responses(bench.alice)) == [403]
    assert bench.router.asked == []


async def test_an_inactive_caller_is_refused(bench: Bench) -> None:
    bench.inactive.add("alice")
    text = request("INVITE", BOB)
    bench.give(bench.alice, text)
    (challenge,) = bench.responses(bench.alice)
    bench.give(bench.alice, authorised(text, challenge))
    (refusal,) = bench.responses(bench.alice)
    assert (refusal.status, refusal.reason) == (403, "Subscriber Is Inactive")


async def call_that_fails(bench: Bench) -> SipResponse:
    text = request("INVITE", BOB)
    bench.give(bench.alice, text)
    (challenge,) = bench.responses(bench.alice)
    bench.give(bench.alice, authorised(text, challenge))
    await settle()
    return bench.responses(bench.alice)[-1]


async def test_the_routers_refusal_reaches_the_caller(bench: Bench) -> None:
    bench.router.answer = Refusal(480, "Subscriber Is Not Registered", (("X-A", "b"),))
    refusal = await call_that_fails(bench)
    assert (refusal.status, refusal.first("X-A")) == (480, "b")


@pytest.mark.expects_log("Routing failed")
async def test_a_router_that_breaks_is_an_answer_of_500(bench: Bench) -> None:
    bench.router.answer = None  # type: ignore[assignment]
    assert (await call_that_fails(bench)).status == 500


@pytest.mark.parametrize(("status", "reason"), [(486, "Busy Here"), (603, "Decline")])
async def test_a_refusal_is_acknowledged_and_passed_back(
    bench: Bench, status: int, reason: str
) -> None:
    watch = Watch()
    bench.leads_to_bob(watch=watch)
    invite = await bench.invite()
    bench.give(bench.bob, answer(invite, status, reason))
    assert [m.method for m in bench.requests(bench.bob)] == ["ACK"]
    assert statuses(bench.responses(bench.alice)) == [100, status]
    assert watch.told == [f"failed {status} {reason}"]


async def test_a_caller_who_gives_up_cancels_the_callee(bench: Bench) -> None:
    invite = await bench.invite()
    bench.give(bench.bob, answer(invite, 180, "Ringing"))
    branch = invite.values("Via")[1].partition("branch=")[2]
    bench.give(bench.alice, request("CANCEL", BOB, branch=branch.partition(";")[0], cseq=2))
    (cancel,) = bench.requests(bench.bob)
    assert cancel.method == "CANCEL"
    assert cancel.via.branch == invite.via.branch
    assert len(cancel.values("Via")) == 1
    bench.give(bench.bob, answer(cancel, 200, "OK"))
    bench.give(bench.bob, answer(invite, 487, "Request Terminated"))
    assert statuses(bench.responses(bench.alice)) == [100, 180, 200, 487]


async def forked(bench: Bench) -> tuple[SipRequest, SipRequest]:
    """A call that rings on two phones of bob's; the INVITEs that they got."""
    phones = (bench.bob, OTHER)
    targets = tuple(Target(f"sip:bob@127.0.0.1:{phone.port}", phone) for phone in phones)
    bench.router.answer = Route(targets)
    one = await bench.invite()
    (two,) = bench.requests(OTHER)
    for phone, invite in ((bench.bob, one), (OTHER, two)):
        bench.give(phone, answer(invite, 180, "Ringing"))
    return one, two


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (200, 'SIP;cause=200;text="Call completed elsewhere"'),
        (603, 'SIP;cause=603;text="Call declined elsewhere"'),
    ],
)
async def test_the_phones_that_lose_a_call_are_told_why(
    bench: Bench, status: int, reason: str
) -> None:
    one, two = await forked(bench)
    bench.give(bench.bob, answer(one, status, "Decided"))
    (cancel,) = bench.requests(OTHER)
    assert (cancel.method, cancel.via.branch) == ("CANCEL", two.via.branch)
    assert cancel.values("Reason") == [reason]


async def test_a_caller_who_gives_up_is_no_reason_but_their_own(bench: Bench) -> None:
    one, _ = await forked(bench)
    branch = one.values("Via")[1].partition("branch=")[2].partition(";")[0]
    own = ("Reason: SIP;cause=487", "Reason: Q.850;cause=16")
    bench.give(bench.alice, request("CANCEL", BOB, branch=branch, cseq=2, extra=own))
    for phone in (bench.bob, OTHER):
        (cancel,) = bench.requests(phone)
        assert cancel.values("Reason") == ["SIP;cause=487", "Q.850;cause=16"]


async def test_a_phone_that_has_not_said_anything_yet_is_told_later(bench: Bench) -> None:
    targets = tuple(
        Target(f"sip:bob@127.0.0.1:{phone.port}", phone) for phone in (bench.bob, OTHER)
    )
    bench.router.answer = Route(targets)
    one = await bench.invite()
    (two,) = bench.requests(OTHER)
    bench.give(bench.bob, answer(one, 200, "OK"))
    assert bench.requests(OTHER) == []
    bench.give(OTHER, answer(two, 180, "Ringing"))
    (cancel,) = bench.requests(OTHER)
    assert "cause=200" in cancel.first("Reason")


async def test_a_cancel_waits_for_the_callees_first_word(bench: Bench) -> None:
    invite = await bench.invite()
    branch = invite.values("Via")[1].partition("branch=")[2].partition(";")[0]
    bench.give(bench.alice, request("CANCEL", BOB, branch=branch, cseq=2))
    assert bench.requests(bench.bob) == []
    bench.give(bench.bob, answer(invite, 100, "Trying"))
    assert [m.method for m in bench.requests(bench.bob)] == ["CANCEL"]


async def test_a_cancelled_callee_that_stays_silent_does_not_hold_the_caller(bench: Bench) -> None:
    invite = await bench.invite()
    bench.give(bench.bob, answer(invite, 180, "Ringing"))
    branch = invite.values("Via")[1].partition("branch=")[2].partition(";")[0]
    bench.give(bench.alice, request("CANCEL", BOB, branch=branch, cseq=2))
    bench.clock.advance(33)
    assert bench.responses(bench.alice)[-1].status == 487


async def test_a_caller_may_give_up_while_the_route_is_being_looked_up(bench: Bench) -> None:
    bench.router.gate = asyncio.Event()
    text = request("INVITE", BOB)
    bench.give(bench.alice, text)
    (challenge,) = bench.responses(bench.alice)
    again = authorised(text, challenge)
    bench.give(bench.alice, again)
    await settle()
    branch = again.partition("branch=")[2].partition("\r\n")[0]
    bench.give(bench.alice, request("CANCEL", BOB, branch=branch, cseq=2))
    await settle()
    assert statuses(bench.responses(bench.alice)) == [100, 200, 487]
    bench.router.gate.set()
    await settle()
    assert bench.requests(bench.bob) == []


async def test_a_cancel_for_nothing_is_answered_481(bench: Bench) -> None:
    bench.give(bench.alice, request("CANCEL", BOB))
    assert statuses(bench.responses(bench.alice)) == [481]


async def test_a_callee_that_never_answers_ends_the_call_with_408(bench: Bench) -> None:
    await bench.invite()
    bench.clock.advance(33)
    assert bench.responses(bench.alice)[-1].status == 408


async def test_timer_c_ends_a_call_that_only_ever_rings() -> None:
    bench = new_bench(timer_c=90)
    bench.leads_to_bob()
    invite = await bench.invite()
    bench.give(bench.bob, answer(invite, 180, "Ringing"))
    bench.clock.advance(89)
    assert "CANCEL" not in [m.method for m in bench.requests(bench.bob)]
    bench.clock.advance(1)
    assert [m.method for m in bench.requests(bench.bob)] == ["CANCEL"]
    bench.give(bench.bob, answer(invite, 487, "Request Terminated"))
    assert bench.responses(bench.alice)[-1].status == 408


async def test_the_ring_limit_cancels_and_says_no_answer(bench: Bench) -> None:
    watch = Watch()
    bench.leads_to_bob(ring_limit=30, watch=watch)
    invite = await bench.invite()
    bench.give(bench.bob, answer(invite, 180, "Ringing"))
    bench.clock.advance(30)
    assert [m.method for m in bench.requests(bench.bob)] == ["CANCEL"]
    bench.give(bench.bob, answer(invite, 487, "Request Terminated"))
    last = bench.responses(bench.alice)[-1]
    assert (last.status, last.reason) == (408, "No Answer")
    assert watch.told == ["rang", "failed 408 No Answer"]


async def test_the_talk_limit_says_bye_to_both_sides(bench: Bench) -> None:
    watch = Watch()
    invite = await established(bench, talk_limit=3600, watch=watch)
    bench.give(bench.alice, in_dialog("ACK", invite, cseq=2))
    bench.wire.sent.clear()
    bench.clock.advance(3600)
    (to_bob,) = bench.requests(bench.bob)
    (to_alice,) = bench.requests(bench.alice)
    assert (to_bob.method, to_bob.uri) == ("BYE", "sip:bob@127.0.0.1:40002")
    assert (to_bob.sender.tag, to_bob.recipient.tag) == ("fromtag", "bobtag")
    assert to_bob.cseq.number > invite.cseq.number
    assert (to_alice.uri, to_alice.sender.tag) == ("sip:alice@127.0.0.1:40001", "bobtag")
    assert watch.told == ["answered", "ended"]


async def test_the_talk_limit_also_ends_a_call_that_was_answered_without_a_tag(
    bench: Bench,
) -> None:
    watch = Watch()
    bench.leads_to_bob(talk_limit=3600, watch=watch)
    invite = await bench.invite()
    bench.give(bench.bob, re.sub(rb"Contact: [^\r]*\r\n", b"", tagless_answer(invite)))
    bench.wire.sent.clear()
    bench.clock.advance(3600)
    (to_bob,) = bench.requests(bench.bob)
    (to_alice,) = bench.requests(bench.alice)
    assert [to_bob.method, to_alice.method] == ["BYE", "BYE"]
    # It named no Contact either: it is spoken to where it answered from.
    assert to_bob.target.port == bench.bob.port
    assert watch.told == ["answered", "ended"]


async def test_a_caller_can_end_a_call_that_was_answered_without_a_tag(bench: Bench) -> None:
    watch = Watch()
    bench.leads_to_bob(watch=watch)
    invite = await bench.invite()
    bench.give(bench.bob, tagless_answer(invite))
    bench.responses(bench.alice)
    bench.give(bench.alice, request("ACK", "sip:bob@127.0.0.1:40002", cseq=2))
    bench.give(bench.alice, request("BYE", "sip:bob@127.0.0.1:40002", cseq=3))
    ack, bye = bench.requests(bench.bob)
    assert [ack.method, bye.method] == ["ACK", "BYE"]
    bench.give(bench.bob, answer(bye, 200, "OK", tag=""))
    assert statuses(bench.responses(bench.alice)) == [200]
    assert watch.told == ["answered", "ended"]


@pytest.mark.parametrize("status", [200, 486])
async def test_an_answer_that_nobody_can_read_ends_the_attempt(bench: Bench, status: int) -> None:
    watch = Watch()
    bench.leads_to_bob(watch=watch)
    invite = await bench.invite()
    for text in (answer(invite, 180, "Ringing"), answer(invite, status, "Well")):
        broken = re.sub(rb"To: [^\r]*", b"To: <sip:bob", text)
        assert broken != text
        bench.give(bench.bob, broken)
    assert statuses(bench.responses(bench.alice)) == [100, 502]
    assert watch.told == ["failed 502 Bad Gateway"]


@pytest.mark.expects_log("could not be worked on")
async def test_the_answer_goes_back_whatever_the_service_behind_does(bench: Bench) -> None:
    class Broken(Watch):
        def answered(self) -> None:
            raise RuntimeError("lost")

    bench.leads_to_bob(watch=Broken())
    invite = await bench.invite()
    bench.give(bench.bob, answer(invite, 200, "OK"))
    assert statuses(bench.responses(bench.alice)) == [100, 200]


async def test_a_call_that_ends_in_time_meets_no_talk_limit(bench: Bench) -> None:
    invite = await established(bench, talk_limit=60)
    bench.give(bench.alice, in_dialog("BYE", invite))
    (bye,) = bench.requests(bench.bob)
    bench.give(bench.bob, answer(bye, 200, "OK", tag=""))
    bench.clock.advance(120)
    assert bench.requests(bench.bob) == []


async def test_all_contacts_ring_and_the_first_answer_wins(bench: Bench) -> None:
    other = Flow("udp", "127.0.0.1", 40003)
    bench.router.answer = Route(
        (Target("sip:bob@127.0.0.1:40002", bench.bob), Target("sip:bob@127.0.0.1:40003", other))
    )
    invite = await bench.invite()
    (second,) = bench.requests(other)
    bench.give(bench.bob, answer(invite, 180, "Ringing"))
    bench.give(other, answer(second, 180, "Ringing", tag="othertag"))
    bench.give(other, answer(second, 200, "OK", tag="othertag"))
    assert statuses(bench.responses(bench.alice)) == [100, 180, 180, 200]
    assert [m.method for m in bench.requests(bench.bob)] == ["CANCEL"]
    bench.give(bench.bob, answer(invite, 487, "Request Terminated"))
    assert bench.responses(bench.alice) == []


async def test_the_best_of_all_refusals_goes_back(bench: Bench) -> None:
    other = Flow("udp", "127.0.0.1", 40003)
    bench.router.answer = Route(
        (Target("sip:bob@127.0.0.1:40002", bench.bob), Target("sip:bob@127.0.0.1:40003", other))
    )
    invite = await bench.invite()
    (second,) = bench.requests(other)
    bench.give(bench.bob, answer(invite, 500, "Broken"))
    assert statuses(bench.responses(bench.alice)) == [100]
    bench.give(other, answer(second, 486, "Busy Here", tag="othertag"))
    assert statuses(bench.responses(bench.alice)) == [486]


async def test_each_side_finds_its_own_transport_in_the_record_route(bench: Bench) -> None:
    tcp = Flow("tcp", "127.0.0.1", 40005, 3)
    bench.router.answer = Route((Target("sip:bob@127.0.0.1:40005;transport=tcp", tcp),))
    text = request("INVITE", BOB)
    bench.give(bench.alice, text)
    (challenge,) = bench.responses(bench.alice)
    bench.give(bench.alice, authorised(text, challenge))
    await settle()
    (invite,) = bench.requests(tcp)
    assert invite.values("Record-Route") == [
        "<sip:127.0.0.1:5060;transport=tcp;lr>",
        "<sip:127.0.0.1:5060;transport=udp;lr>",
    ]
    assert invite.via.transport == "TCP"
    bench.give(tcp, answer(invite, 200, "OK"))
    routes = tuple(f"Route: {value}" for value in reversed(invite.values("Record-Route")))
    bye = request("BYE", "sip:bob@127.0.0.1:40005", to_tag="bobtag", cseq=9, extra=routes)
    bench.give(bench.alice, bye)
    (passed,) = bench.requests(tcp)
    assert not passed.has("Route")


async def test_a_request_of_a_strict_router_still_finds_its_way(bench: Bench) -> None:
    invite = await established(bench)
    text = in_dialog("BYE", invite)
    strict = text.replace(
        "BYE sip:bob@127.0.0.1:40002", "BYE sip:127.0.0.1:5060;transport=udp;lr"
    ).replace("Route: <sip:127.0.0.1:5060;transport=udp;lr>", "Route: <sip:bob@127.0.0.1:40002>")
    bench.give(bench.alice, strict)
    (bye,) = bench.requests(bench.bob)
    assert bye.uri == "sip:bob@127.0.0.1:40002"


async def test_a_side_that_moves_is_followed(bench: Bench) -> None:
    invite = await established(bench)
    moved = Flow("udp", "127.0.0.1", 40077)
    bench.give(moved, in_dialog("ACK", invite))
    bench.give(bench.bob, in_dialog("BYE", invite, by_bob=True))
    assert [m.method for m in bench.requests(moved)] == ["BYE"]


@pytest.mark.parametrize("method", ["BYE", "INFO", "INVITE", "UPDATE"])
async def test_a_request_in_an_unknown_dialog_is_answered_481(bench: Bench, method: str) -> None:
    bench.give(bench.alice, request(method, BOB, to_tag="nobody"))
    assert statuses(bench.responses(bench.alice)) == [481]


async def test_a_stray_ack_or_response_gets_no_answer(bench: Bench) -> None:
    bench.give(bench.alice, request("ACK", BOB, to_tag="nobody"))
    bench.give(
        bench.bob,
        b"SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP 127.0.0.1:5060;branch=z9hG4bKx\r\n"
        b"CSeq: 1 INVITE\r\n\r\n",
    )
    assert bench.wire.sent == []


async def test_too_many_hops_are_refused(bench: Bench) -> None:
    text = request("INVITE", BOB).replace("Max-Forwards: 70", "Max-Forwards: 0")
    bench.give(bench.alice, text)
    assert statuses(bench.responses(bench.alice)) == [483]


async def test_a_loop_is_detected(bench: Bench) -> None:
    bench.leads_to_bob()
    text = request("INVITE", BOB)
    bench.give(bench.alice, text)
    (challenge,) = bench.responses(bench.alice)
    bench.router.answer = Route((Target(BOB, bench.bob),))
    bench.give(bench.alice, authorised(text, challenge))
    await settle()
    (invite,) = bench.requests(bench.bob)
    fields = "".join(f"{n}: {v}\r\n" for n, v in invite.headers if n != "Content-Length")
    back = (
        f"INVITE {BOB} SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:40002;branch=z9hG4bKback\r\n"
        f"{fields}Content-Length: 0\r\n\r\n"
    )
    bench.give(bench.bob, back)
    assert statuses(bench.responses(bench.bob)) == [482]


async def test_options_to_the_server_need_no_credentials(bench: Bench) -> None:
    text = request("OPTIONS", f"sip:{DOMAIN}").replace("Max-Forwards: 70", "Max-Forwards: 0")
    bench.give(bench.alice, text)
    (answered,) = bench.responses(bench.alice)
    assert answered.status == 200
    assert "INVITE" in answered.first("Allow")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (request("SUBSCRIBE", BOB), 405),
        (request("INVITE", BOB, extra=("Proxy-Require: foo",)), 420),
        (request("INVITE", "sip:bob@elsewhere.example"), 404),
        (request("INVITE", "mailto:bob@h"), 416),
        (request("INVITE", BOB, extra=("Proxy-Authorization: Digest nonsense",)), 400),
        (request("INVITE", BOB).replace("Call-ID: call-1", "X: y"), 400),
    ],
)
async def test_what_the_proxy_cannot_do_is_said(bench: Bench, text: str, status: int) -> None:
    bench.give(bench.alice, text)
    assert statuses(bench.responses(bench.alice)) == [status]


async def test_a_telephone_number_is_routed_like_an_address(bench: Bench) -> None:
    text = request("INVITE", "tel:+91-80-4040-8080")
    bench.give(bench.alice, text)
    (challenge,) = bench.responses(bench.alice)
    bench.give(bench.alice, authorised(text, challenge))
    await settle()
    (asked,) = bench.router.asked
    assert asked[0].target.user == "+91-80-4040-8080"
    assert len(bench.requests(bench.bob)) == 1


async def test_answers_go_where_the_request_really_came_from(bench: Bench) -> None:
    bench.give(bench.alice, request("OPTIONS", f"sip:{DOMAIN}", port=9))
    (answered,) = bench.responses(bench.alice)
    assert answered.via.params["rport"] == "40001"
    assert answered.via.params["received"] == "127.0.0.1"


async def test_without_rport_answers_go_to_the_port_of_the_via(bench: Bench) -> None:
    text = request("OPTIONS", f"sip:{DOMAIN}", port=40033).replace(";rport", "")
    bench.give(bench.alice, text)
    assert statuses(bench.responses(Flow("udp", "127.0.0.1", 40033))) == [200]


async def test_garbage_changes_nothing(bench: Bench) -> None:
    for data in (b"\x00" * 100, b"INVITE", b"SIP/2.0", b"\xff" * 70_000, b"A B C\r\n\r\n"):
        bench.give(bench.alice, data)
    assert bench.wire.sent == []
    assert bench.clock.pending == 0


async def test_closing_leaves_no_timer_and_no_task(bench: Bench) -> None:
    await established(bench, ring_limit=30, talk_limit=60)
    bench.router.gate = asyncio.Event()
    text = request("INVITE", BOB, call_id="second")
    bench.give(bench.alice, text)
    (challenge,) = bench.responses(bench.alice)
    bench.give(bench.alice, ack_text(text, challenge))
    bench.give(bench.alice, authorised(text, challenge))
    await settle()
    await bench.server.close()
    assert len(asyncio.all_tasks()) == 1
    assert bench.clock.pending == 0
