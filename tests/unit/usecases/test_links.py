"""Links of other programs name whom to call, and can say nothing else."""

import pytest
from hypothesis import given, strategies as st

from exophone_desktop.cli.link_scheme import is_link
from exophone_desktop.usecases.dialling import dial_problem
from exophone_desktop.usecases.links import MAX_LINK, SCHEMES, Link, LinkError, parse_link


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("tel:+919845012345", "+919845012345"),
        ("TEL:+91-98450-12345", "+919845012345"),
        ("tel:+91%2098450%2012345", "+919845012345"),
        ("tel:%2B919845012345", "+919845012345"),
        ("tel:(080)4710.1234", "08047101234"),
        ("tel://08047101234/", "08047101234"),
        ("tel:7042;phone-context=example.com", "7042"),
        ("tel:98450-12345;phone-context=+91", "+919845012345"),
        ("tel:8631234;phone-context=+1-914-555", "8631234"),
        ("tel:+919845012345;isub=1", "+919845012345"),
        ("sip:+919845012345@pbx.example", "+919845012345"),
        ("sip:08047101234@pbx.example;user=phone", "08047101234"),
        ("sips:bob@exotel.example", "bob"),
        ("sip:bob@EXOTEL.example:5061;transport=tls", "bob"),
        ("sip:bob@elsewhere.example", "bob@elsewhere.example"),
        ("sip:bob@exotel.example?subject=hi&body=rm", "bob"),
        ("callto:+919845012345", "+919845012345"),
        ("callto:bob", "bob"),
        ("callto:bob?call", "bob"),
        ("callto://+919845012345", "+919845012345"),
        ("exophone:bob", "bob"),
        ("exophone://08047101234/", "08047101234"),
        ("exophone:tel:+919845012345", "+919845012345"),
        ("exophone:sip:bob@exotel.example", "bob"),
        (" tel:100 ", "100"),
    ],
)
def test_a_link_names_whom_to_call(text: str, target: str) -> None:
    assert parse_link(text, "exotel.example", "IN").target == target


def test_an_extension_is_told_apart() -> None:
    assert parse_link("tel:+918047101234;ext=42") == Link("+918047101234", "42")


@pytest.mark.parametrize(
    "text",
    ["", "tel:", "tel:+", "http://example.com", "javascript:alert(1)", "file:///etc/passwd",
     "tel:*21*0900123%23", "tel:%2A%2306%23", "tel:1;;;",
     "tel:bob", "tel:12%0d%0aBYE", "tel:1%00", "tel:1%zz", "tel:%ff", "tel:" + "1" * 70,
     "sip:", "sip:@host", "sip:host", "sip:bob:secret@host", "sip:bob@ho st",
     "sip:bob%0d%0a@host", "sip:*21*1%23@host", "sip:-rf@[::1]", "callto:", "callto:a b",
     "callto:<script>", "exophone:../../x", "exophone:%E2%80%AEmoc", "exophone:exophone:exophone:x",
     "exophone:a;b", "tel:1;" + "a" * 600, "exophone:*21*1", "-tel:1", "tel", "+919845012345"],
)  # fmt: skip
def test_a_link_that_makes_no_sense_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(LinkError) as refused:
        parse_link(text, "exotel.example")
    assert str(refused.value)
    assert len(str(refused.value)) < 120


@given(st.sampled_from(sorted(SCHEMES)), st.text(max_size=MAX_LINK + 10))
def test_whatever_a_link_says_nothing_but_a_target_comes_of_it(scheme: str, rest: str) -> None:
    try:
        link = parse_link(f"{scheme}:{rest}", "exotel.example")
    except LinkError:
        return
    assert 0 < len(link.target) <= 64
    assert link.target.isprintable()
    assert not link.extension or link.extension.isdigit()
    # It may still be somebody that cannot be called from here; the dialer says so.
    dial_problem(link.target, "alice")
    assert not set(link.target) & set("*#;?%<>\"' \\/")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_command_line_knows_every_scheme(scheme: str) -> None:
    assert is_link(f"{scheme}:x")
    assert is_link(f"{scheme.upper()}:x")
    assert not is_link(scheme)
