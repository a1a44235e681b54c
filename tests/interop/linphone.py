"""linphonec 5.x as the other phone: its own folder, commands on its terminal, WAV files."""

from pathlib import Path

import soundfile
from interop.programs import wait_until
from interop.registrar import DOMAIN, PASSWORDS, Registrar

from benchmarks.rig.phones.linphone_terminal import LinphoneTerminal, config

ACCOUNT = """[proxy_0]
reg_proxy=<{proxy}>
reg_route=<{proxy};lr>
reg_identity=sip:{user}@{domain}
reg_expires=60
reg_sendregister=1
publish=0
[auth_info_0]
username={user}
passwd={password}
realm={domain}
domain={domain}
"""

RATES = {"PCMU": 8000, "PCMA": 8000, "G722": 16000}
"""The rate at which it keeps what it decoded."""


class Linphone:
    """One linphonec, registered at ``registrar`` as ``user``."""

    def __init__(
        self,
        folder: Path,
        address: str,
        user: str,
        registrar: Registrar,
        transport: str = "udp",
        codec: str = "PCMU",
        speech: Path | None = None,
        srtp: bool = False,
        auto_answer: bool = False,
    ) -> None:
        self.user = user
        self.address = address
        self._rate = RATES[codec]
        self._heard = folder / "heard.wav"
        account = ACCOUNT.format(
            proxy=registrar.uri(transport), user=user, password=PASSWORDS[user], domain=DOMAIN
        )
        settings = config(
            address,
            user,
            sip_port=5060,
            rtp_port=7078,
            transport=transport,
            srtp=srtp,
            ca_file=str(registrar.ca_file),
            account=account,
        )
        self._log = folder / "linphonec.log"
        options = ["-d", "6", "-l", self._log.name, *(["-a"] if auto_answer else [])]
        self._terminal = LinphoneTerminal(folder, settings, options)
        self._terminal.use_only(codec)
        says = folder / "says.wav"
        if speech is None:
            soundfile.write(says, [0.0] * 800, 8000, subtype="PCM_16")
        else:
            says.symlink_to(speech)
        self._terminal.use_files(says.name, self._heard.name)

    def wait_until_registered(self) -> None:
        """Wait for the registrar's 200, of which it tells nothing unless it is asked."""
        wait_until(self._is_registered, 15, "linphone is registered")

    def wait_until_rung(self) -> None:
        """A call comes in."""
        self._terminal.wait_for("Receiving new incoming call from", 15)

    def wait_until_up(self, user: str = "") -> None:
        """A call, with ``user`` where that is given, has its sound: also once more, after hold."""
        self._terminal.wait_for(rf"Media streams established with [^\n]*sip:{user}", 15)

    def wait_until_held(self) -> None:
        """The far end holds the call."""
        self._terminal.wait_for("has been paused by", 15)

    def ended(self) -> str:
        """Why a call ended, in its words; waits for that."""
        return self._terminal.wait_for(r"Call \d+ with .* ended \((.*)\)", 15).group(1)

    def wait_until_failed(self) -> None:
        """A call that it made is refused."""
        self._terminal.wait_for(r"Call \d+ with .* error", 15)

    def dial(self, user: str) -> None:
        """Call another user of the registrar."""
        self._terminal.say(f"call sip:{user}@{DOMAIN}")

    def accept(self) -> None:
        """Answer the call that rings."""
        self._terminal.say("answer")

    def hang_up(self) -> None:
        """End, or refuse, the current call."""
        self._terminal.say("terminate")

    def hold(self) -> None:
        """Put the current call on hold. Returns once it is: until then it refuses to resume."""
        self._terminal.say("pause")
        self._terminal.wait_for("is now paused", 15)

    def resume(self) -> None:
        """Take the current call up again."""
        self._terminal.say("resume")

    def transfer(self, user: str) -> None:
        """Send the far end of the current call to another user of the registrar."""
        self._terminal.say(f"transfer sip:{user}@{DOMAIN}")

    def press(self, digits: str) -> None:
        """Send DTMF digits as RTP events. Returns when they are sent: it takes a second each."""
        self._terminal.say(digits, seconds=5.0 + 2 * len(digits))

    def digits_received(self, count: int) -> str:
        """The next ``count`` DTMF digits."""
        tones = [self._terminal.wait_for(r"Receiving tone (.) from", 15) for _ in range(count)]
        return "".join(tone.group(1) for tone in tones)

    def hear_out(self, said: Path, seconds: float = 30.0) -> None:
        """Wait until as much sound has come as ``said`` is long, and half a second more."""
        size = int((soundfile.info(said).duration + 0.5) * self._rate * 2)
        self._wait_for_sound(size, seconds)

    def heard(self) -> Path:
        """The WAV file of what it would have played. It has its header once the call is over."""
        return self._heard

    def messages(self) -> str:
        """Its log, with every SIP message that it sent and received so far."""
        return self._log.read_text(encoding="utf-8", errors="replace")

    def _is_registered(self) -> bool:
        return "registered, identity=" in self._terminal.say("status register")

    def wait_until_logged(self, text: str) -> None:
        """Its log, with every SIP message, has ``text``."""
        wait_until(lambda: text in self.messages(), 5, f"linphone logs {text!r}")

    def _wait_for_sound(self, size: int, seconds: float) -> None:
        wait_until(
            lambda: self._heard.exists() and self._heard.stat().st_size >= size,
            seconds,
            f"linphone heard {size} bytes of sound",
        )

    def stop(self) -> None:
        """End it."""
        self._terminal.stop()
