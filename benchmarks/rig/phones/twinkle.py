"""twinkle-console: ALSA devices through ALSA's PulseAudio plugin. It has no sound files."""

from pathlib import Path

from benchmarks.rig.errors import RigError
from benchmarks.rig.phones.phone import LiveSound, Setup
from benchmarks.rig.programs import Program, need, package_version

_CODECS = {"PCMU": "g711u", "PCMA": "g711a"}

_PROFILE = """user_name={user}
user_domain=127.0.0.1
user_display=
auth_name={user}
registrar=
register_at_startup=no
sip_transport=udp
codecs={codec}
ptime=20
"""
_SYSTEM = """dev_ringtone=alsa:{speaker}
dev_speaker=alsa:{speaker}
dev_mic=alsa:{microphone}
validate_audio_dev=no
sip_port={sip_port}
rtp_port={rtp_port}
start_user_profile={user}
start_hidden=no
play_ringtone=no
play_ringback=no
"""


class Twinkle:
    """One twinkle-console, asked through its terminal."""

    name = "twinkle"

    def __init__(self, setup: Setup) -> None:
        if not isinstance(setup.sound, LiveSound):
            raise RigError("twinkle-console has no sound files.")
        own = setup.folder / ".twinkle"
        own.mkdir(parents=True)
        sound = setup.sound
        (setup.folder / ".asoundrc").write_text(sound.pulse.asoundrc(), encoding="ascii")
        (own / f"{setup.user}.cfg").write_text(
            _PROFILE.format(user=setup.user, codec=_CODECS[setup.codec]), encoding="ascii"
        )
        (own / "twinkle.sys").write_text(
            _SYSTEM.format(
                user=setup.user,
                sip_port=setup.sip_port,
                rtp_port=setup.rtp_port,
                microphone=sound.microphone,
                speaker=sound.speaker,
            ),
            encoding="ascii",
        )
        self._program = Program(
            ["twinkle-console", f"{setup.user}.cfg"],
            setup.folder,
            {"HOME": str(setup.folder), "PULSE_SERVER": sound.pulse.address},
        )
        self._program.wait_for("Twinkle>", 10)
        if setup.answers:
            since = self._program.length
            self._program.say("auto_answer -a on")
            self._program.wait_for(r"(?i)auto answer", 5, since)

    def dial(self, uri: str) -> None:
        """Call."""
        self._program.say(f"call {uri}")

    def hang_up(self) -> None:
        """End the call."""
        self._program.say("bye")

    def heard(self) -> Path:
        """It keeps nothing."""
        raise RigError("twinkle-console has no sound files.")

    def process_ids(self) -> list[int]:
        """The one process."""
        return [self._program.pid]

    def stop(self) -> None:
        """End it."""
        self._program.stop()


class TwinkleKind:
    """Debian's twinkle-console."""

    name = "twinkle"

    def check(self) -> str:
        """Its version. Raises ``NotInstalledError``."""
        need("twinkle-console", "twinkle-console")
        return package_version("twinkle-console")

    def codecs(self) -> tuple[str, ...]:
        """Without G.722."""
        return tuple(_CODECS)

    def files(self) -> bool:
        """It cannot."""
        return False

    def start(self, setup: Setup) -> Twinkle:
        """Start one."""
        return Twinkle(setup)
