import socket

from benchmarks.rig.registrar import Registrar, answered

REGISTER = (
    "REGISTER sip:127.0.0.1 SIP/2.0\r\n"
    "Via: SIP/2.0/UDP 127.0.0.1:5062;branch=z9hG4bK1\r\n"
    "From: <sip:a@127.0.0.1>;tag=x\r\nTo: <sip:a@127.0.0.1>\r\n"
    "Call-ID: one\r\nCSeq: 1 REGISTER\r\nContact: <sip:a@127.0.0.1:5062>\r\n\r\n"
)


def test_everybody_may_register_with_the_contact_that_was_given() -> None:
    lines = answered(REGISTER).split("\r\n")
    assert lines[0] == "SIP/2.0 200 OK"
    assert "Via: SIP/2.0/UDP 127.0.0.1:5062;branch=z9hG4bK1" in lines
    assert "To: <sip:a@127.0.0.1>;tag=rig" in lines
    assert "CSeq: 1 REGISTER" in lines
    assert "Contact: <sip:a@127.0.0.1:5062>;expires=300" in lines


def test_short_names_of_headers_are_understood() -> None:
    short = REGISTER.replace("Via:", "v:").replace("From:", "f:").replace("Call-ID:", "i:")
    assert "Call-ID: one" in answered(short)


def test_anything_else_has_no_answer() -> None:
    assert answered(REGISTER.replace("REGISTER sip", "OPTIONS sip")) == ""
    assert answered("REGISTER sip:x SIP/2.0\r\n\r\n") == ""


def test_the_moment_of_the_first_registration_is_kept() -> None:
    registrar = Registrar()
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as phone:
            phone.settimeout(5)
            phone.sendto(REGISTER.encode(), ("127.0.0.1", registrar.port))
            assert phone.recv(4096).startswith(b"SIP/2.0 200")
        assert registrar.registered_at is not None
        registrar.forget()
        assert registrar.registered_at is None
    finally:
        registrar.close()


def test_a_call_by_way_of_the_registrar_reaches_the_callee_and_its_answer_comes_back() -> None:
    registrar = Registrar()
    try:
        with (
            socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as caller,
            socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as callee,
        ):
            caller.settimeout(5)
            callee.settimeout(5)
            callee.bind(("127.0.0.1", 0))
            port = callee.getsockname()[1]
            invite = REGISTER.replace("REGISTER sip:127.0.0.1 ", f"INVITE sip:b@127.0.0.1:{port} ")
            caller.sendto(invite.encode(), ("127.0.0.1", registrar.port))
            passed, hop = callee.recvfrom(4096)
            lines = passed.decode().split("\r\n")
            assert lines[0] == f"INVITE sip:b@127.0.0.1:{port} SIP/2.0"
            assert lines[1].endswith("branch=z9hG4bKrigz9hG4bK1")
            answer = passed.replace(lines[0].encode(), b"SIP/2.0 180 Ringing")
            answer = answer.replace(b";branch=z9hG4bKrig", b";received=127.0.0.1;branch=z9hG4bKrig")
            callee.sendto(answer, hop)
            back = caller.recv(4096).decode().split("\r\n")
            assert back[0] == "SIP/2.0 180 Ringing"
            assert back[1] == "Via: SIP/2.0/UDP 127.0.0.1:5062;branch=z9hG4bK1"
    finally:
        registrar.close()
