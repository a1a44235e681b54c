"""sipp plays one scenario, one call, on an address of its own."""

from pathlib import Path

import psutil
from interop.programs import Program, wait_until

SCENARIOS = Path(__file__).parent / "scenarios"
PORT = 5060


class Sipp:
    """One run of ``scenarios/<scenario>.xml``.

    ``remote`` is where a scenario that calls sends its requests; ``service`` whom it calls.
    ``keys`` fill the scenario's own marks in brackets. RTP that comes is sent back.
    """

    def __init__(
        self,
        folder: Path,
        address: str,
        scenario: str,
        remote: str = "",
        service: str = "",
        **keys: str,
    ) -> None:
        self.address = address
        self._messages = folder / "messages.log"
        # Marks within the value of an attribute are not replaced by sipp: done here.
        text = (SCENARIOS / f"{scenario}.xml").read_text(encoding="ascii")
        for name, value in keys.items():
            text = text.replace(f"[{name}]", value)
        filled = folder / "scenario.xml"
        filled.write_text(text, encoding="ascii")
        command = ["sipp", "-sf", str(filled), "-i", address, "-mi", address, "-p", str(PORT)]
        command += ["-m", "1", "-nostdin", "-rtp_echo", "-timeout", "50s", "-timeout_error"]
        command += ["-trace_msg", "-message_file", str(self._messages)]
        command += ["-trace_err", "-error_file", str(folder / "errors.log")]
        if service:
            command += ["-s", service]
        if remote:
            command.append(remote)
        self.program = Program(command, folder / "sipp.log", folder)
        self._waits = not remote

    def wait_until_ready(self) -> None:
        """Wait until a scenario that waits for a call can be called."""
        if self._waits:
            wait_until(self._listens, 10, "sipp listens")

    def _listens(self) -> bool:
        return any(
            connection.laddr[:2] == (self.address, PORT)
            for connection in psutil.Process(self.program.pid).net_connections("udp")
        )

    def uri(self, user: str) -> str:
        """The address under which the scenario waits for a call."""
        return f"sip:{user}@{self.address}:{PORT}"

    def messages(self) -> str:
        """Every SIP message sent and received so far."""
        return self._messages.read_text(encoding="utf-8", errors="replace")

    def succeeds(self, seconds: float = 20.0) -> None:
        """Fail unless the scenario ran to its end as written."""
        code = self.program.wait_for_end(seconds)
        assert code == 0, f"sipp ended with {code}:\n{self.program.text()[-3000:]}"

    def stop(self) -> None:
        """End it."""
        self.program.stop()
