"""The benchmarks' network: a real call of ours over the relay, with losses."""

import numpy as np
import pytest

from benchmarks.rig import scores, speech
from benchmarks.rig.calls import Ports, establish, phones, wait_for_end
from benchmarks.rig.errors import RigError
from benchmarks.rig.impairment import Impairment
from benchmarks.rig.phones.exophone import ExophoneKind
from benchmarks.rig.phones.phone import FileSound
from benchmarks.rig.programs import wait_until

SECONDS = 4


def test_speech_crosses_the_relay_and_some_of_it_is_lost(tmp_path) -> None:
    # From the first word on; the pauses before it would be most of a short call.
    said = speech.reference()[speech.RATE // 2 :][: SECONDS * speech.RATE]
    says = speech.write(tmp_path / "says.wav", said)
    quiet = speech.write(tmp_path / "quiet.wav", np.zeros(speech.RATE))
    sounds = (FileSound(says), FileSound(quiet, keeps=True))
    with phones(ExophoneKind(), "G722", sounds, Ports(), Impairment(loss=0.1)) as call:
        establish(call)
        kept, enough = call.callee.heard(), 2 * speech.RATE * (SECONDS + 0.6)
        wait_until(lambda: kept.exists() and kept.stat().st_size > enough, 20, "all is heard")
        call.caller.hang_up()
        wait_for_end(call)
        call.callee.stop()
        heard = scores.read(call.callee.heard())
    sent = call.traffic["a"]
    assert sent["packets"] > 50 * SECONDS
    assert 0.04 < sent["lost"] / sent["packets"] < 0.17
    assert call.traffic["b"]["lost"] == 0
    # The player follows the other clock by reading faster or slower, so each piece has a place.
    alike = []
    for spoken in said.reshape(-1, speech.RATE // 2):
        arrived = scores.piece(heard, scores.best_place(spoken, heard), len(spoken))
        alike.append(np.corrcoef(spoken, arrived)[0, 1])
    assert np.median(alike) > 0.7
    methods = [(row["side"], row["method"], row["status"]) for row in call.relay.passed()]
    for step in (("a", "INVITE", 0), ("b", "INVITE", 200), ("a", "ACK", 0), ("b", "BYE", 200)):
        assert step in methods


def test_a_callee_that_has_gone_is_told_in_one_sentence(tmp_path) -> None:
    quiet = speech.write(tmp_path / "quiet.wav", np.zeros(speech.RATE))
    sounds = (FileSound(quiet), FileSound(quiet))
    with phones(ExophoneKind(), "PCMU", sounds, Ports()) as call:
        call.callee.stop()
        call.caller.dial(call.target)
        with pytest.raises(RigError, match="did not write"):
            call.relay.wait_for("INVITE", 200, 1.0)
