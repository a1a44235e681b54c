import numpy as np
import psutil
import pytest
import soundfile

from exophone_desktop.audio.settings import AudioBackend, AudioSettings
from exophone_desktop.domain.account import DtmfMethod, SrtpPolicy
from exophone_desktop.domain.call import CallDirection
from exophone_desktop.engine import commands, events
from exophone_desktop.engine.commands import CallMedia, CallMediaKind, EngineSettings, SipHeader

ECHO = CallMedia(CallMediaKind.ECHO)


def test_a_call_is_placed_rings_is_answered_and_ends(alice, bob) -> None:
    mine = alice.place(bob.address, headers=(SipHeader("X-Exotel-Callsid", "abc"),))
    received = bob.heard(events.CallReceived)
    assert received.call.direction is CallDirection.INCOMING
    assert received.call.remote_uri == "sip:alice@127.0.0.1"
    assert SipHeader("X-Exotel-Callsid", "abc") in received.headers
    assert alice.heard(events.CallRang).call.call_id == mine
    bob.send(commands.AnswerCall(received.call.call_id))
    confirmed = alice.heard(events.CallConfirmed).call
    assert confirmed.sip_call_id == received.call.sip_call_id
    assert confirmed.codec == "PCMU"
    end = alice.hang_up(mine)
    assert (end.sip_code, end.ended_here, end.detail) == (200, True, "")
    assert not bob.heard(events.CallDisconnected).ended_here


def test_packets_flow_both_ways_and_both_sides_count_the_same(alice, bob) -> None:
    mine, theirs = alice.call(bob, ECHO)
    alice.heard(events.StatisticsMeasured, lambda event: event.statistics.packets_received > 50)
    alice.hang_up(mine)
    here = alice.kept[-1].statistics
    there = bob.heard(events.CallDisconnected).statistics
    assert abs(here.packets_sent - there.packets_received) <= 3
    assert abs(there.packets_sent - here.packets_received) <= 3
    assert here.bytes_received == here.packets_received * 160
    assert here.cumulative_lost == 0
    assert here.mos > 4.0
    assert theirs


@pytest.mark.parametrize(("code", "said"), [(486, "busy"), (603, "declined"), (404, "nobody")])
def test_a_call_is_declined_with_the_chosen_code(alice, bob, code, said) -> None:
    alice.place(bob.address)
    received = bob.heard(events.CallReceived)
    bob.send(commands.RejectCall(received.call.call_id, code))
    end = alice.heard(events.CallDisconnected)
    assert end.sip_code == code
    assert said in end.detail
    assert bob.heard(events.CallDisconnected).ended_here


def test_a_call_that_rings_is_cancelled(alice, bob) -> None:
    mine = alice.place(bob.address)
    bob.heard(events.CallReceived)
    assert alice.hang_up(mine).ended_here
    assert bob.heard(events.CallDisconnected).sip_code == 487


def test_answering_after_the_caller_gave_up_is_an_event_and_no_harm(alice, bob) -> None:
    mine = alice.place(bob.address)
    received = bob.heard(events.CallReceived)
    alice.hang_up(mine)
    bob.heard(events.CallDisconnected)
    bob.send(commands.AnswerCall(received.call.call_id))
    assert "already ended" in bob.heard(events.CommandFailed).detail
    alice.call(bob)


@pytest.mark.parametrize("method", DtmfMethod)
def test_digits_arrive_once_each_in_order(alice, make_phone, method) -> None:
    sender = make_phone("sender", dtmf=method)
    mine, _ = sender.call(alice)
    sender.send(commands.SendDtmf(mine, "12#*d"))
    told = ""
    while told != "12#*D":
        told += sender.heard(events.DtmfSent).digits
    assert [alice.heard(events.DtmfReceived).digit for _ in "12345"] == list("12#*D")


def test_digits_go_by_info_to_who_takes_no_rtp_events(alice, raw_peer) -> None:
    mine = alice.place(f"sip:raw@127.0.0.1:{raw_peer.port}")
    no_events = raw_peer.sdp().replace("0 101", "0").rsplit("a=", 1)[0].replace("\n", "\r\n")
    raw_peer.answer(raw_peer.receive("INVITE"), "200 OK", alice.port, body=no_events)
    alice.heard(events.CallConfirmed)
    alice.send(commands.SendDtmf(mine, "1"))
    alice.send(commands.SendDtmf(mine, "2"))
    for digit in "12":
        info = raw_peer.receive("INFO")
        assert f"Signal={digit}" in info.replace(" ", "")
        raw_peer.answer(info, "200 OK", alice.port)
        assert alice.heard(events.DtmfSent).digits == digit


def test_digits_before_the_call_is_up_are_refused(alice, bob) -> None:
    mine = alice.place(bob.address)
    bob.heard(events.CallReceived)
    alice.send(commands.SendDtmf(mine, "1"))
    assert "once the call is up" in alice.heard(events.CommandFailed).detail


@pytest.mark.parametrize("policy", [SrtpPolicy.REQUIRED, SrtpPolicy.OPTIONAL])
def test_media_is_encrypted_when_both_sides_want_it(make_phone, policy) -> None:
    one, two = make_phone("one", srtp=policy), make_phone("two", srtp=policy)
    one.call(two, ECHO)
    figures = one.heard(
        events.StatisticsMeasured, lambda event: event.statistics.packets_received > 20
    ).statistics
    assert figures.srtp_suite.startswith("AES_")


def test_a_side_that_requires_encryption_refuses_media_in_clear(alice, make_phone) -> None:
    strict = make_phone("strict", srtp=SrtpPolicy.REQUIRED)
    alice.place(strict.address)
    end = alice.heard(events.CallDisconnected)
    assert end.sip_code == 488
    assert "encryption" in end.detail


def test_the_account_chooses_codecs_and_their_order(make_phone) -> None:
    one = make_phone("one", codecs=("G722", "PCMA"))
    two = make_phone("two", codecs=("PCMU", "PCMA", "G722"))
    one.call(two)
    assert one.heard(events.StatisticsMeasured).statistics.audio_codec == "G722"


def test_a_codec_whose_sound_cannot_be_used_is_neither_listed_nor_taken(make_phone) -> None:
    """Calls with it were established, and nobody heard anything."""
    phone = make_phone("phone", codecs=("L16",))
    listed = phone.heard(events.EngineStarted).codecs
    assert "G722/16000" in listed
    assert not any(each.startswith("L16") for each in listed)
    assert "L16" in phone.heard(events.CommandFailed).detail


def test_a_codec_that_does_not_exist_is_said(make_phone) -> None:
    phone = make_phone("phone", codecs=("OPUS",))
    assert "OPUS" in phone.heard(events.CommandFailed).detail


def test_a_file_is_spoken_recorded_and_its_end_reported(make_phone, tmp_path) -> None:
    rate = 16000
    tone = (8000 * np.sin(2 * np.pi * 440 * np.arange(rate) / rate)).astype(np.int16)
    spoken, heard = tmp_path / "spoken.wav", tmp_path / "heard.wav"
    soundfile.write(spoken, tone, rate)
    caller = make_phone(
        "caller", EngineSettings(audio=AudioSettings(AudioBackend.FILES, record_path=str(heard)))
    )
    line = make_phone("line", codecs=("G722",))
    mine, theirs = caller.call(line, CallMedia(CallMediaKind.FILE, str(spoken)))
    assert line.heard(events.PlaybackFinished).call.call_id == theirs
    caller.hang_up(mine)
    caller.engine.stop()
    samples, recorded_rate = soundfile.read(heard)
    spectrum = np.abs(np.fft.rfft(samples))
    loudest = np.argmax(spectrum) * recorded_rate / len(samples)
    assert recorded_rate == rate
    assert loudest == pytest.approx(440, abs=2)


def test_a_file_that_is_no_sound_is_said_and_the_call_goes_on(alice, bob, tmp_path) -> None:
    bad = tmp_path / "bad.wav"
    bad.write_text("no sound")
    mine, _ = alice.call(bob, CallMedia(CallMediaKind.FILE, str(bad)))
    assert "cannot be played" in bob.heard(events.CommandFailed).detail
    assert alice.hang_up(mine).sip_code == 200


def test_mute_sends_silence_and_unmute_sends_sound_again(make_phone, tmp_path) -> None:
    rate = 16000
    spoken, heard = tmp_path / "spoken.wav", tmp_path / "heard.wav"
    soundfile.write(spoken, (0.3 * np.sin(np.arange(rate * 30) * 0.2)).astype("f4"), rate)
    speaker = make_phone(
        "speaker", EngineSettings(audio=AudioSettings(AudioBackend.FILES, play_path=str(spoken)))
    )
    listener = make_phone(
        "listener", EngineSettings(audio=AudioSettings(AudioBackend.FILES, record_path=str(heard)))
    )
    mine, _ = speaker.call(listener)
    for command in (commands.MuteCall(mine), commands.UnmuteCall(mine)):
        packets = speaker.heard(events.StatisticsMeasured).statistics.packets_sent
        speaker.heard(
            events.StatisticsMeasured, lambda e, p=packets: e.statistics.packets_sent > p + 60
        )
        speaker.send(command)
    assert speaker.heard(events.CallUnmuted).call.muted is False
    packets = speaker.heard(events.StatisticsMeasured).statistics.packets_sent
    speaker.heard(events.StatisticsMeasured, lambda e: e.statistics.packets_sent > packets + 60)
    speaker.hang_up(mine)
    listener.engine.stop()
    samples, _ = soundfile.read(heard)
    loud = np.abs(samples[: len(samples) // 320 * 320].reshape(-1, 320)).max(axis=1) > 0.1
    between = "".join("x" if each else "." for each in loud).strip(".")
    longest_silence = max(len(run) for run in between.split("x"))
    assert longest_silence >= 50, "a second of silence or more, with sound before and after"


def test_media_that_stops_is_disrupted_renewed_and_ended(make_phone) -> None:
    quick = EngineSettings(audio=make_null(), media_disrupted_after=0.6, media_renewed_after=0.6)
    caller = make_phone("caller", quick)
    caller.send(commands.AddAccount("caller", caller.account, media_timeout=2.5))
    callee = make_phone("callee")
    caller.call(callee, ECHO)
    caller.heard(events.StatisticsMeasured, lambda event: event.statistics.packets_received > 10)
    psutil.Process(callee.engine.process_id).suspend()
    caller.heard(events.MediaDisrupted)
    caller.heard(events.MediaRenewing)
    end = caller.heard(events.CallDisconnected)
    assert end.media_timed_out
    assert end.ended_here


def make_null() -> AudioSettings:
    return AudioSettings(AudioBackend.NULL)
