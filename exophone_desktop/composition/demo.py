"""``exophone demo``: the app and a local Exotel on one machine, for a person or by itself."""

import asyncio
import json
import os
import sys
import tempfile
import time
import urllib.request
import wave
from collections.abc import Callable
from pathlib import Path

from exophone_desktop.audio.likeness import likeness, longest_silence, read_speech
from exophone_desktop.audio.settings import AudioBackend, AudioSettings
from exophone_desktop.audio.sound import SAMPLE_RATE
from exophone_desktop.composition.desktop import run_app
from exophone_desktop.composition.local_exotel import running_local_exotel
from exophone_desktop.composition.surroundings import Surroundings
from exophone_desktop.domain.call import CallIssue
from exophone_desktop.domain.resources import resource_path
from exophone_desktop.domain.secret import Secret
from exophone_desktop.history.opening import open_history
from exophone_desktop.history.records import CallKind
from exophone_desktop.host.paths import paths_in
from exophone_desktop.host.secrets import MemorySecrets, OpenedSecretStore
from exophone_desktop.ui.app import App
from exophone_desktop.ui.demonstrator import Credentials, Demonstrator
from exophone_desktop.ui.robot import StepError

_LEAST_LIKENESS = 0.8
_LEAST_SILENCE = 1.0
_MUTED_SECONDS = 1.6
_PAUSE_SECONDS = 0.5


def run_demo(headless: bool, out: Path | None) -> int:
    """Start the local Exotel and the app signed in to it; returns the exit status.

    Headless, the app is driven through a whole day in half a minute: pictures and recordings go
    to ``out`` (a new folder when None), and the status is 1 with the step's name when one failed.
    """
    folder = (out or Path(tempfile.mkdtemp(prefix="exophone-demo-"))).resolve()
    with (
        tempfile.TemporaryDirectory(prefix="exophone-home-") as home,
        running_local_exotel() as exotel,
    ):
        who = Credentials("alice", Secret("alice-pass1"), "exotel1", f"{exotel.http_url}/v1")
        if headless:
            return _by_itself(who, folder, Path(home))
        print(
            "Signed in as alice. Call echo, speaker, busy, silent, decline or callback,"
            f" or bob: sign him in from a second window at {who.hostname}, account exotel1.\n"
            f"The app lives in {home} while it runs; its runtime folder is"
            f" {paths_in(Path(home)).runtime_folder}."
        )
        return run_app(
            _surroundings(Path(home), AudioSettings()), lambda app: _for_a_person(app, who)
        )


def _surroundings(home: Path, audio: AudioSettings) -> Surroundings:
    # The demonstration leaves the person's own settings and keyring alone.
    store = OpenedSecretStore(MemorySecrets(), kept=True)
    return Surroundings(paths_in(home), lambda: store, audio)


async def _for_a_person(app: App, who: Credentials) -> int:
    app.sign_in(who.user_name, who.password, who.account_sid, who.hostname)
    await app.closed()
    return 0


def _by_itself(who: Credentials, folder: Path, home: Path) -> int:
    if sys.platform == "linux" and not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder.mkdir(parents=True, exist_ok=True)
    spoken, heard = folder / "spoken.wav", folder / "heard.wav"
    heard.unlink(missing_ok=True)
    sentence = resource_path("speech/agent.wav")
    length = _say_twice(sentence, spoken)
    audio = AudioSettings(AudioBackend.FILES, play_path=str(spoken), record_path=str(heard))
    began = time.monotonic()

    def say(line: str) -> None:
        print(f"{time.monotonic() - began:6.2f} s  {line}", flush=True)

    async def drive(app: App) -> int:
        demonstration = asyncio.ensure_future(_drive(Demonstrator(app, folder, say), who, length))
        ended = asyncio.ensure_future(app.closed())
        await asyncio.wait({demonstration, ended}, return_when=asyncio.FIRST_COMPLETED)
        ended.cancel()
        if not demonstration.done():
            # Closing the window is the last step, and then both are there at once.
            await asyncio.sleep(0)
        if not demonstration.done():
            demonstration.cancel()
            await asyncio.wait([demonstration])
            raise StepError("it was asked to end before it was done")
        return demonstration.result()

    try:
        run_app(_surroundings(home, audio), drive)
        _listen(sentence, heard, say)
        _look_back(home, f"{who.account_sid}/{who.user_name}", say)
    except StepError as error:
        print(f"The demo failed at this step: {error}.", file=sys.stderr)
        return 1
    print(f"All steps done; pictures and recordings are in {folder}.")
    return 0


async def _drive(person: Demonstrator, who: Credentials, length: float) -> int:
    await person.sign_in(who)
    await person.dial("echo")
    # The first sentence is heard whole; the second is spoken into a muted microphone.
    await person.talk(length + _PAUSE_SECONDS)
    await person.mute_for(_MUTED_SECONDS)
    await person.talk(1.0)
    await person.send_dtmf("12#")
    await person.hang_up()
    await person.rate(5, CallIssue.NO_ISSUE, lambda: asyncio.to_thread(_rated, who.hostname))
    await person.be_called()
    await person.talk(2.0)
    await person.hang_up()
    await person.skip_feedback()
    await person.look_at_recents(("Callback", "echo"), searched="echo")
    await person.look_at_contacts(searched="spea")
    await person.close_window()
    return 0


def _say_twice(sentence: Path, target: Path) -> float:
    """Write the sentence twice with a pause between; returns the seconds of one."""
    with wave.open(str(sentence)) as source:
        parameters, samples = source.getparams(), source.readframes(source.getnframes())
    pause = bytes(int(_PAUSE_SECONDS * parameters.framerate) * parameters.sampwidth)
    with wave.open(str(target), "wb") as twice:
        twice.setparams(parameters)
        twice.writeframes(samples + pause + samples)
    return float(parameters.nframes / parameters.framerate)


def _listen(sentence: Path, heard: Path, say: Callable[[str], None]) -> None:
    said, recording = read_speech(sentence), read_speech(heard)
    found = likeness(said, recording)
    if found.correlation < _LEAST_LIKENESS:
        raise StepError(f"hear the sentence come back: likeness {found.correlation:.2f}")
    # Where the second sentence would be heard if nothing had been muted.
    second = int((found.lag + _PAUSE_SECONDS) * SAMPLE_RATE) + len(said)
    expected = recording[second : second + len(said)]
    silence = longest_silence(expected)
    if not _LEAST_SILENCE <= silence <= len(expected) / SAMPLE_RATE - 0.5:
        raise StepError(f"hear silence while muted and sound after it: {silence:.2f} s of silence")
    say(
        f"the sentence came back (likeness {found.correlation:.2f}),"
        f" and {silence:.1f} s of silence while muted"
    )


def _look_back(home: Path, owner: str, say: Callable[[str], None]) -> None:
    opened = open_history(paths_in(home).history_file)
    if opened.history is None:
        raise StepError(f"look at the past calls: {opened.problem}")
    try:
        calls = opened.history.search(owner=owner)
    finally:
        opened.history.close()
    kinds, rated = [call.kind for call in calls], [(call.person, call.rating) for call in calls[1:]]
    if kinds != [CallKind.RECEIVED, CallKind.DIALLED] or rated != [("echo", 5)]:
        raise StepError(f"find both calls and the rating in the history: {calls}")
    say("both calls and the rating are in the history")


def _rated(hostname: str) -> bool:
    address = hostname.removesuffix("/v1") + "/sandbox/v1/feedback"
    with urllib.request.urlopen(address, timeout=5.0) as answer:  # noqa: S310  our own loopback
        return bool(json.load(answer))
