from exophone_desktop.exotel.local import LocalExotel


def test_a_line_is_asked_to_call_the_subscriber(server) -> None:
    server.answers_with(202, {})
    LocalExotel(server.base).ring("alice")
    [request] = server.requests
    assert (request.method, request.path) == ("POST", "/v1/ring")
    assert request.json() == {"subscriber": "alice", "from_line": "callback"}
