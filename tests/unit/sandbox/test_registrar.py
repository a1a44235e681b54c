"""REGISTER at the server (RFC 3261 section 10.3)."""

import pytest
from fakes.sip_bench import DOMAIN, Bench, authorised, new_bench, request

from exophone_desktop.sandbox.sip.message import SipResponse
from exophone_desktop.sandbox.sip.transport import Flow

SERVER = f"sip:{DOMAIN}"


@pytest.fixture
def bench() -> Bench:
    return new_bench()


def register(
    bench: Bench,
    *extra: str,
    user: str = "alice",
    call_id: str = "r1",
    cseq: int = 1,
    flow: Flow | None = None,
    **kwargs: object,
) -> SipResponse:
    """Register with the credentials that are asked for."""
    way = flow or bench.alice
    text = request("REGISTER", SERVER, user=user, call_id=call_id, cseq=cseq, extra=extra)
    bench.give(way, text)
    (challenge,) = bench.responses(way)
    if challenge.status != 401:
        return challenge
    bench.give(way, authorised(text, challenge, **kwargs))  # type: ignore[arg-type]
    (answer,) = bench.responses(way)
    return answer


def contacts(bench: Bench, user: str = "alice") -> list[str]:
    return [binding.contact.text for binding in bench.location.bindings(user)]


PHONE = "Contact: <sip:alice@127.0.0.1:40001>"


@pytest.mark.parametrize("algorithm", [0, 1])
def test_the_right_password_registers(bench: Bench, algorithm: int) -> None:
    answer = register(bench, PHONE, "Expires: 300", algorithm=algorithm)
    assert answer.status == 200
    assert answer.first("Contact") == "<sip:alice@127.0.0.1:40001>;expires=300"
    assert contacts(bench) == ["sip:alice@127.0.0.1:40001"]


def test_a_wrong_password_is_challenged_again_and_says_so(bench: Bench) -> None:
    answer = register(bench, PHONE, password="guess")
    assert (answer.status, answer.reason) == (401, "Wrong User Name or Password")
    assert contacts(bench) == []


def test_nobody_registers_for_someone_else(bench: Bench) -> None:
    text = request("REGISTER", SERVER, to=f"sip:bob@{DOMAIN}", extra=(PHONE,))
    bench.give(bench.alice, text)
    (challenge,) = bench.responses(bench.alice)
    bench.give(bench.alice, authorised(text, challenge))
    assert bench.responses(bench.alice)[0].status == 403
    assert contacts(bench, "bob") == []


def test_an_inactive_subscriber_is_refused(bench: Bench) -> None:
    bench.inactive.add("alice")
    assert register(bench, PHONE).status == 403


def test_another_domain_is_not_served(bench: Bench) -> None:
    bench.give(bench.alice, request("REGISTER", "sip:elsewhere.example", extra=(PHONE,)))
    assert bench.responses(bench.alice)[0].status == 404


def test_an_expired_nonce_is_stale(bench: Bench) -> None:
    text = request("REGISTER", SERVER, extra=(PHONE,))
    bench.give(bench.alice, text)
    (challenge,) = bench.responses(bench.alice)
    bench.clock.advance(301)
    bench.give(bench.alice, authorised(text, challenge))
    (again,) = bench.responses(bench.alice)
    assert again.status == 401
    assert all("stale=true" in text for text in again.values("WWW-Authenticate"))


def test_a_contact_is_forgotten_when_its_time_is_over(bench: Bench) -> None:
    register(bench, PHONE, "Expires: 60")
    bench.clock.advance(59)
    assert contacts(bench)
    bench.clock.advance(2)
    assert contacts(bench) == []


def test_a_contact_parameter_outranks_the_expires_header(bench: Bench) -> None:
    answer = register(bench, f"{PHONE};expires=120", "Expires: 600")
    assert answer.first("Contact").endswith(";expires=120")


def test_too_long_a_time_is_shortened_and_none_becomes_the_default(bench: Bench) -> None:
    long = register(bench, PHONE, "Expires: 99999")
    assert long.first("Contact").endswith(";expires=3600")
    none = register(bench, "Contact: <sip:alice@127.0.0.1:40009>", call_id="r2")
    assert none.first("Contact").endswith(":40009>;expires=300")


def test_too_short_a_time_is_refused_with_the_least(bench: Bench) -> None:
    answer = register(bench, PHONE, "Expires: 5")
    assert (answer.status, answer.first("Min-Expires")) == (423, "60")
    assert contacts(bench) == []


def test_several_contacts_stand_beside_each_other_and_a_fetch_shows_them(bench: Bench) -> None:
    register(bench, PHONE)
    register(bench, "Contact: <sip:alice@127.0.0.1:40009>", call_id="r2")
    assert len(contacts(bench)) == 2
    assert len(register(bench, call_id="r3").values("Contact")) == 2


def test_the_same_contact_is_refreshed_and_not_doubled(bench: Bench) -> None:
    register(bench, PHONE)
    register(bench, PHONE, cseq=11)
    assert len(contacts(bench)) == 1


def test_expires_zero_removes_one_contact(bench: Bench) -> None:
    register(bench, PHONE)
    register(bench, "Contact: <sip:alice@127.0.0.1:40009>", call_id="r2")
    register(bench, f"{PHONE};expires=0", cseq=11)
    assert contacts(bench) == ["sip:alice@127.0.0.1:40009"]


def test_a_star_removes_all_but_only_with_expires_zero(bench: Bench) -> None:
    register(bench, PHONE)
    assert register(bench, "Contact: *", "Expires: 60", call_id="r2").status == 400
    assert register(bench, "Contact: *", PHONE, "Expires: 0", call_id="r3").status == 400
    assert contacts(bench)
    assert register(bench, "Contact: *", "Expires: 0", call_id="r4").status == 200
    assert contacts(bench) == []


def test_a_late_register_changes_nothing(bench: Bench) -> None:
    register(bench, PHONE, cseq=20)
    assert register(bench, f"{PHONE};expires=0", cseq=10).status == 500
    assert contacts(bench)


def test_one_bad_contact_spoils_the_whole_request(bench: Bench) -> None:
    assert register(bench, PHONE, "Contact: <mailto:a@b>").status == 400
    assert register(bench, PHONE, "Contact: <sip:@@>", call_id="r2").status == 400
    bare = "Contact: sip:alice@127.0.0.1?Route=%3Csip:example.com%3E"
    assert register(bench, PHONE, bare, call_id="r3").status == 400
    assert contacts(bench) == []


def test_an_endless_list_of_contacts_is_refused(bench: Bench) -> None:
    many = [f"Contact: <sip:alice@127.0.0.1:{port}>" for port in range(41000, 41011)]
    assert register(bench, *many).status == 403
    assert contacts(bench) == []


def test_a_registration_over_tcp_ends_with_its_connection(bench: Bench) -> None:
    flow = Flow("tcp", "127.0.0.1", 40001, 7)
    register(bench, "Contact: <sip:alice@127.0.0.1:40001;transport=tcp>", flow=flow)
    assert contacts(bench)
    bench.server.flow_closed(flow)
    assert contacts(bench) == []


def test_a_replayed_register_with_a_new_branch_is_challenged(bench: Bench) -> None:
    text = request("REGISTER", SERVER, extra=(PHONE,))
    bench.give(bench.alice, text)
    (challenge,) = bench.responses(bench.alice)
    good = authorised(text, challenge)
    bench.give(bench.alice, good)
    bench.give(bench.alice, good.replace("branch=z9hG4bK", "branch=z9hG4bKx", 1))
    assert [r.status for r in bench.responses(bench.alice)] == [200, 401]


def test_a_retransmitted_register_is_answered_alike_and_done_once(bench: Bench) -> None:
    text = request("REGISTER", SERVER, extra=(PHONE,))
    bench.give(bench.alice, text)
    (challenge,) = bench.responses(bench.alice)
    good = authorised(text, challenge)
    for _ in range(3):
        bench.give(bench.alice, good)
    assert [r.status for r in bench.responses(bench.alice)] == [200, 200, 200]
