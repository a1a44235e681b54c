"""The list of releases over HTTP, up to what is told of it."""

import base64
import json

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from fakes.faulty_server import FaultyServer

from builder.release_list import signed
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.release_list import release_list
from exophone_desktop.host.update_check import Release, newer_release

PAGE = "https://exophone.example/new"


def test_what_the_makers_signed_arrives_as_they_signed_it(server: FaultyServer) -> None:
    key = Ed25519PrivateKey.generate()
    server.answers_with(200, json.loads(signed(key, "2.0", PAGE)))
    found = release_list(server.base)
    public = base64.b64encode(key.public_key().public_bytes_raw()).decode()
    assert newer_release(found.listed, found.signature, public, "1.0") == Release("2.0", PAGE)
    (request,) = server.requests
    assert (request.method, request.path) == ("GET", "/v1/releases.json")
    assert "authorization" not in {name.lower() for name in request.headers}


@pytest.mark.parametrize(
    "body", [{}, [], {"listed": "x" * 16_385, "signature": "x"}, {"listed": 1, "signature": 2}]
)
def test_a_list_of_another_shape_is_refused(server: FaultyServer, body: object) -> None:
    server.answers_with(200, body)
    with pytest.raises(ExotelHttpError) as refusal:
        release_list(server.base)
    assert refusal.value.kind is HttpFailure.BAD_ANSWER


def test_nobody_is_sent_elsewhere(server: FaultyServer) -> None:
    server.answers_with(302, b"", "Location: https://evil.example/releases.json")
    with pytest.raises(ExotelHttpError):
        release_list(server.base)
    assert len(server.requests) == 1
