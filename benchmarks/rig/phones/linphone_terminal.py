"""linphonec as a process that is spoken to through its terminal, with WAV files for sound.

Both the benchmarks and the tests drive it so. It runs without a screen, a sound card and a
terminal: what is piped in is read with readline, which echoes each line that it takes.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.rig.programs import Program

_PROMPT = "linphonec> "

_CONFIG = """[sip]
sip_port={sip_port}
sip_tcp_port={tcp_port}
sip_tls_port={tls_port}
bind_address={address}
contact=sip:{user}@{address}:{sip_port}
use_ipv6=0
ipv6_migration_done=1
media_encryption={encryption}
media_encryption_mandatory={encrypted}
root_ca={ca_file}
verify_server_cn=0
default_proxy={default_proxy}
register_only_when_network_is_up=0
guess_hostname=0
[net]
dns_srv_enabled=0
[rtp]
bind_address={address}
audio_rtp_port={rtp_port}
audio_jitt_comp=60
audio_adaptive_jitt_comp_enabled=1
[sound]
echocancellation=0
{sound}
[video]
capture=0
display=0
{account}
"""
"""linphone drops ``use_ipv6`` unless a migration of years ago is marked as done, and without
``[rtp] bind_address`` the SDP names the machine's own address whatever SIP is bound to. Its TLS
finds no IP address among a certificate's names: that it comes from ``root_ca`` is checked still."""


def config(
    address: str,
    user: str,
    sip_port: int,
    rtp_port: int,
    transport: str = "udp",
    srtp: bool = False,
    ca_file: str = "",
    sound: str = "",
    account: str = "",
) -> str:
    """The configuration file of a linphonec on ``address``. ``sound`` are further lines of its
    section, ``account`` the sections of a registration."""
    return _CONFIG.format(
        address=address,
        user=user,
        sip_port=sip_port,
        rtp_port=rtp_port,
        # 0 is no port at all, -1 any port.
        tcp_port=-1 if transport == "tcp" else 0,
        tls_port=-1 if transport == "tls" else 0,
        encryption="srtp" if srtp else "none",
        encrypted=int(srtp),
        ca_file=ca_file,
        default_proxy=0 if account else -1,
        sound=sound,
        account=account,
    )


class LinphoneTerminal:
    """One linphonec in ``folder``, which is its home, with the configuration ``settings``.

    Paths that it is told are relative to ``folder``: readline breaks the echo of a long line.
    """

    def __init__(
        self,
        folder: Path,
        settings: str,
        options: Sequence[str] = (),
        environment: Mapping[str, str] | None = None,
    ) -> None:
        """Start it; it takes lines on return. Raises ``RigError``."""
        # Where its database goes; without the folder it ends at once.
        (folder / ".local" / "share" / "linphone").mkdir(parents=True)
        (folder / "rc").write_text(settings, encoding="ascii")
        self._program = Program(
            ["linphonec", "-c", "rc", *options],
            folder,
            {"HOME": str(folder), **(environment or {})},
        )
        self._program.wait_for(_PROMPT, 10)
        self._seen = 0

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._program.pid

    def say(self, line: str, seconds: float = 5.0) -> str:
        """Run a command; what it answered. Raises ``RigError``."""
        since = self._program.length
        self._program.say(line)
        # It reads one line a turn and drops what comes faster: the next prompt is the turn's end.
        taken = rf"{re.escape(line)}\n((?s:.*?)){_PROMPT}"
        return self._program.wait_for(taken, seconds, since).group(1)

    def wait_for(self, pattern: str, seconds: float) -> re.Match[str]:
        """The first match in what it wrote after the last one waited for. Raises ``RigError``."""
        found = self._program.wait_for(pattern, seconds, self._seen)
        self._seen = found.end()
        return found

    def use_only(self, codec: str) -> None:
        """Offer one codec (its name, such as "G722")."""
        listed = re.findall(
            r"(?m)^ *(\d+): (\S+) \((\d+)\) (enabled|disabled)", self.say("codec list")
        )
        for index, name, rate, state in listed:
            wanted = "enabled" if name == codec and rate == "8000" else "disabled"
            if state != wanted:
                self.say(f"codec {wanted.removesuffix('d')} {index}")

    def use_files(self, says: str, heard: str) -> None:
        """Say the WAV file ``says`` once in each call, and keep what would be played in
        ``heard``: no sound card is opened."""
        self.say("soundcard use files")
        self.say(f"play {says}")
        self.say(f"record {heard}")

    def stop(self) -> None:
        """End it. Idempotent."""
        self._program.stop()
