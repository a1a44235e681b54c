"""Servers that the tests of HTTP ask."""

import ssl
from collections.abc import Callable, Iterator

import pytest
from fakes.faulty_server import FaultyServer, running_server


@pytest.fixture
def server() -> Iterator[FaultyServer]:
    yield from running_server()


@pytest.fixture
def running() -> Callable[[ssl.SSLContext | None], Iterator[FaultyServer]]:
    return running_server
