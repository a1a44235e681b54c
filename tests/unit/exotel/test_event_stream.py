from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from exophone_desktop.exotel.event_stream import MAX_EVENT, OversizedEventError, server_events

STREAM = b": hello\r\n\r\nid: 7\rdata: one\ndata:two\n\nretry: 1500\ndata: three\r\n\r\nid: 8\n\n"


def test_events_are_read_with_any_line_end_comments_and_many_lines() -> None:
    events = list(server_events([STREAM]))
    assert [(each.data, each.id, each.retry) for each in events] == [
        ("one\ntwo", "7", None),
        ("three", "7", 1.5),
    ]


@given(st.lists(st.integers(0, len(STREAM)), max_size=12))
def test_it_does_not_matter_how_the_bytes_arrive(cuts: list[int]) -> None:
    edges = [0, *sorted(cuts), len(STREAM)]
    chunks = [STREAM[start:end] for start, end in pairwise(edges)]
    assert list(server_events(chunks)) == list(server_events([STREAM]))


@given(st.lists(st.binary(max_size=64), max_size=20))
def test_no_bytes_break_the_reader(chunks: list[bytes]) -> None:
    for event in server_events(chunks):
        assert isinstance(event.data, str)


def test_an_event_that_is_not_complete_is_not_given() -> None:
    assert list(server_events([b"data: half\n"])) == []


@pytest.mark.parametrize("piece", [b"x" * 4096, b"data: y\n" * 512, b": comment\n" * 512])
def test_an_endless_event_is_refused(piece: bytes) -> None:
    with pytest.raises(OversizedEventError):
        list(server_events(piece for _ in range(2 * MAX_EVENT // len(piece) + 10)))
