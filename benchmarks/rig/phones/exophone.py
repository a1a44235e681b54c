"""Our own phone: ``exophone call`` and ``exophone answer``."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

import psutil

import exophone_desktop
from benchmarks.rig.errors import RigError
from benchmarks.rig.phones.phone import FileSound, LiveSound, Setup
from benchmarks.rig.programs import Program
from benchmarks.rig.window import WindowSpec

ROOT = Path(exophone_desktop.__file__).resolve().parents[1]


class Exophone:
    """One command; a caller's begins with its call."""

    name = "exophone"

    def __init__(self, setup: Setup) -> None:
        setup.folder.mkdir(parents=True)
        self._setup = setup
        self._program: Program | None = None
        if setup.answers:
            self._program = self._run("answer", "--calls", "1000")
            self._program.wait_for('"engine_started"', 15)

    def dial(self, uri: str) -> None:
        """Start the command that calls."""
        self._program = self._run("call", uri)

    def wait_until_established(self, seconds: float) -> None:
        """Wait for the call to be up. Raises ``RigError``."""
        if self._program is None:
            raise RigError("There is no call.")
        self._program.wait_for('"call_confirmed"', seconds)

    def hang_up(self) -> None:
        """Interrupt the command, as a person would."""
        if self._program is not None:
            self._program.interrupt()

    def heard(self) -> Path:
        """What it would have played."""
        return self._setup.folder / "heard.wav"

    def process_ids(self) -> list[int]:
        """The command and its engine."""
        if self._program is None:
            return []
        own = psutil.Process(self._program.pid)
        return [own.pid, *(child.pid for child in own.children(recursive=True))]

    def stop(self) -> None:
        """Let it say goodbye, then end it."""
        if self._program is not None:
            self._program.interrupt()
            self._program.stop()

    def _run(self, *arguments: str) -> Program:
        setup = self._setup
        environment = {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
        command = [sys.executable, "-m", "exophone_desktop", *arguments]
        command += ["--account", str(write_account(setup)), "--json"]
        match setup.sound:
            case LiveSound(pulse=pulse, microphone=microphone, speaker=speaker):
                command += ["--devices", "--microphone", microphone, "--speaker", speaker]
                environment["PULSE_SERVER"] = pulse.address
            case FileSound(says=says, keeps=keeps):
                command += ["--play", str(says)]
                if arguments[0] == "call":
                    command += ["--seconds", "3600"]
                if keeps:
                    command += ["--record", str(self.heard())]
        return Program(command, setup.folder, environment)


class Window:
    """Our engine in the place of the window's process: many calls in one process."""

    name = "exophone"

    def __init__(self, setup: Setup) -> None:
        setup.folder.mkdir(parents=True)
        if not isinstance(setup.sound, LiveSound):
            raise RigError("The window has no sound files.")
        sound = setup.sound
        spec = WindowSpec(str(write_account(setup)), sound.microphone, sound.speaker)
        self._program = Program(
            [sys.executable, "-u", "-m", "benchmarks.rig.window", json.dumps(asdict(spec))],
            setup.folder,
            {"PYTHONPATH": str(ROOT), "PULSE_SERVER": sound.pulse.address},
        )
        self._program.wait_for("engine started", 15)

    def dial(self, uri: str) -> None:
        """Call."""
        self._program.say(f"dial {uri}")

    def hang_up(self) -> None:
        """End the call."""
        self._program.say("hang up")

    def be_busy(self) -> None:
        """Load the window's main thread from now on."""
        self._program.say("busy")

    def heard(self) -> Path:
        """It keeps nothing."""
        raise RigError("The window has no sound files.")

    def process_ids(self) -> list[int]:
        """The process and its engine."""
        own = psutil.Process(self._program.pid)
        return [own.pid, *(child.pid for child in own.children(recursive=True))]

    def stop(self) -> None:
        """Let it say goodbye, then end it."""
        self._program.finish()
        self._program.stop()


def write_account(setup: Setup) -> Path:
    """The account file of ``setup``, on loopback without a registrar."""
    path = setup.folder / "account.toml"
    keys = {
        "id": f"sip:{setup.user}@127.0.0.1",
        "bind": "127.0.0.1",
        "bind_port": setup.sip_port,
        "codecs": [setup.codec],
    }
    # JSON's text, numbers and lists are TOML's.
    lines = [f"{key} = {json.dumps(value)}" for key, value in keys.items()]
    path.write_text("[account]\n" + "\n".join(lines) + "\n", encoding="utf-8")
    return path


class _OurKind:
    """What both ways to run the phone of this clone have in common."""

    name = "exophone"

    def check(self) -> str:
        """Its version."""
        return exophone_desktop.__version__

    def codecs(self) -> tuple[str, ...]:
        """All that are measured."""
        return ("PCMU", "PCMA", "G722")


class ExophoneKind(_OurKind):
    """The phone of this clone, on the command line: a process for each call."""

    def files(self) -> bool:
        """It can."""
        return True

    def start(self, setup: Setup) -> Exophone:
        """Start one."""
        return Exophone(setup)


class WindowKind(_OurKind):
    """The phone of this clone, in one process for many calls, with devices only."""

    def files(self) -> bool:
        """It cannot."""
        return False

    def start(self, setup: Setup) -> Window:
        """Start one."""
        return Window(setup)
