"""Phones with a window: ours, linphone-desktop, twinkle. Each signed in at the rig's registrar."""

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Protocol

import psutil

import exophone_desktop
from benchmarks.rig.desktop_app import DesktopSpec
from benchmarks.rig.errors import RigError
from benchmarks.rig.phones.exophone import ROOT
from benchmarks.rig.programs import Program, need, package_version
from benchmarks.rig.pulse import PulseServer


@dataclass(frozen=True)
class DesktopSetup:
    """A folder of its own (kept between starts), ports, PulseAudio, and the environment.

    The environment has the display and a session bus; devices are those of side A.
    """

    folder: Path
    registrar_port: int
    sip_port: int
    rtp_port: int
    pulse: PulseServer
    environment: Mapping[str, str]


class DesktopKind(Protocol):
    """A kind of phone with a window that may be installed."""

    name: str

    def check(self) -> str:
        """Its version. Raises ``NotInstalledError``."""

    def prepare(self, setup: DesktopSetup) -> None:
        """Write its configuration, once."""

    def start(self, setup: DesktopSetup) -> Program:
        """Start it."""

    def dial(self, setup: DesktopSetup, program: Program, uri: str) -> None:
        """Let the one that runs call."""


class ExophoneDesktop:
    """Our own window, from this clone."""

    name = "exophone"

    def check(self) -> str:
        """Its version."""
        return exophone_desktop.__version__

    def prepare(self, setup: DesktopSetup) -> None:
        """Nothing: the entry writes its settings."""

    def start(self, setup: DesktopSetup) -> Program:
        """Start it, compiled as an installed one is."""
        home = f"127.0.0.1:{setup.registrar_port}"
        spec = DesktopSpec(str(setup.folder), f"a@{home}", f"sip:{home}", "micA", "spkA")
        own = {
            "PYTHONPATH": str(ROOT),
            "PYTHONPYCACHEPREFIX": str(setup.folder / "compiled"),
            "PYTHONDONTWRITEBYTECODE": "",
        }
        return Program(
            [sys.executable, "-m", "benchmarks.rig.desktop_app", json.dumps(asdict(spec))],
            setup.folder,
            {**_environment(setup), **own},
        )

    def dial(self, setup: DesktopSetup, program: Program, uri: str) -> None:  # noqa: ARG002
        """As an entry in the dialer."""
        program.say(f"dial {uri}")


_LINPHONE = """[sip]
sip_port={sip_port}
sip_tcp_port=0
sip_tls_port=0
bind_address=127.0.0.1
use_ipv6=0
media_encryption=none
default_proxy=0
register_only_when_network_is_up=0
guess_hostname=0
[proxy_0]
reg_proxy=<sip:127.0.0.1:{registrar_port};transport=udp>
reg_identity="Ann" <sip:a@127.0.0.1>
reg_expires=300
reg_sendregister=1
[net]
dns_srv_enabled=0
[rtp]
audio_rtp_port={rtp_port}
[sound]
echocancellation=0
playback_dev_id=PulseAudio Unknown: spkA
ringer_dev_id=PulseAudio Unknown: spkA
capture_dev_id=PulseAudio Unknown: micA
[video]
capture=0
display=0
enabled=0
[misc]
version_check_url_root=
[audio_codec_0]
mime=PCMU
rate=8000
channels=1
enabled=1
[audio_codec_1]
mime=telephone-event
rate=8000
enabled=1
"""


class LinphoneDesktop:
    """Debian's linphone-desktop."""

    name = "linphone-desktop"

    def check(self) -> str:
        """Its version. Raises ``NotInstalledError``."""
        need("linphone", "linphone-desktop")
        return package_version("linphone-desktop")

    def prepare(self, setup: DesktopSetup) -> None:
        """Its configuration file."""
        folder = setup.folder / ".config" / "linphone"
        folder.mkdir(parents=True)
        (folder / "linphonerc").write_text(
            _LINPHONE.format(
                sip_port=setup.sip_port,
                rtp_port=setup.rtp_port,
                registrar_port=setup.registrar_port,
            ),
            encoding="ascii",
        )

    def start(self, setup: DesktopSetup) -> Program:
        """Start it."""
        return Program(["linphone"], setup.folder, _environment(setup))

    def dial(self, setup: DesktopSetup, program: Program, uri: str) -> None:  # noqa: ARG002
        """By a second start, which hands over to the first."""
        _hand_over(["linphone", f"call sip-address={uri}"], setup)


_TWINKLE = """user_name=a
user_domain=127.0.0.1:{registrar_port}
user_display=Ann
auth_name=a
registrar=127.0.0.1:{registrar_port}
register_at_startup=yes
registration_time=300
sip_transport=udp
codecs=g711u
ptime=20
"""
_TWINKLE_SYSTEM = """dev_ringtone=alsa:spkA
dev_speaker=alsa:spkA
dev_mic=alsa:micA
validate_audio_dev=no
sip_port={sip_port}
rtp_port={rtp_port}
start_user_profile=a
start_hidden=no
play_ringtone=no
play_ringback=no
"""


class TwinkleDesktop:
    """Debian's twinkle."""

    name = "twinkle"

    def check(self) -> str:
        """Its version. Raises ``NotInstalledError``."""
        need("twinkle", "twinkle")
        return package_version("twinkle")

    def prepare(self, setup: DesktopSetup) -> None:
        """Its profile, its own settings, and ALSA's way to PulseAudio."""
        own = setup.folder / ".twinkle"
        own.mkdir()
        (setup.folder / ".asoundrc").write_text(setup.pulse.asoundrc(), encoding="ascii")
        ports = {"sip_port": setup.sip_port, "rtp_port": setup.rtp_port}
        (own / "a.cfg").write_text(
            _TWINKLE.format(registrar_port=setup.registrar_port), encoding="ascii"
        )
        (own / "twinkle.sys").write_text(_TWINKLE_SYSTEM.format(**ports), encoding="ascii")

    def start(self, setup: DesktopSetup) -> Program:
        """Start it; what an earlier one left behind would make it ask first."""
        for left in ("twinkle.lck", "twinkle.sock"):
            (setup.folder / ".twinkle" / left).unlink(missing_ok=True)
        return Program(["twinkle", "-f", "a.cfg"], setup.folder, _environment(setup))

    def dial(self, setup: DesktopSetup, program: Program, uri: str) -> None:  # noqa: ARG002
        """By a second start, which hands over to the first."""
        _hand_over(["twinkle", "--immediate", "--call", uri], setup)


KINDS: tuple[DesktopKind, ...] = (ExophoneDesktop(), LinphoneDesktop(), TwinkleDesktop())


def process_ids(program: Program) -> list[int]:
    """The program and what it started. Raises ``RigError`` when it has ended."""
    try:
        own = psutil.Process(program.pid)
        return [own.pid, *(child.pid for child in own.children(recursive=True))]
    except psutil.Error:
        raise RigError(f"{program.name} has ended: {program.text()[-300:]}") from None


def _environment(setup: DesktopSetup) -> dict[str, str]:
    return {
        **setup.environment,
        "HOME": str(setup.folder),
        "XDG_RUNTIME_DIR": str(setup.folder),
        "PULSE_SERVER": setup.pulse.address,
        "LANG": os.environ.get("LANG", "C.UTF-8"),
    }


def _hand_over(command: list[str], setup: DesktopSetup) -> None:
    second = Program(command, setup.folder, _environment(setup))
    try:
        second.wait_for_end(10)
    finally:
        second.stop()
