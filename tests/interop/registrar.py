"""Kamailio as registrar and proxy: UDP, TCP and TLS with digest, on an address of its own."""

from dataclasses import dataclass
from pathlib import Path

import trustme
from interop.programs import Program

DOMAIN = "sip.test"
PASSWORDS = {"alice": "wonder-land-1", "bob": "builder-2", "carol": "christmas-3"}
TEMPLATES = Path(__file__).parent / "kamailio"


@dataclass(frozen=True)
class Registrar:
    """A running Kamailio. ``ca_file`` signed its certificate, ``wrong_ca_file`` did not."""

    address: str
    ca_file: Path
    wrong_ca_file: Path
    program: Program

    def uri(self, transport: str) -> str:
        """Where to send SIP over ``transport``."""
        port = 5061 if transport == "tls" else 5060
        return f"sip:{self.address}:{port};transport={transport}"


def start_registrar(address: str, folder: Path) -> Registrar:
    """Start Kamailio on ``address`` with a certificate made now; ready on return."""
    authority, stranger = trustme.CA(), trustme.CA()
    authority.cert_pem.write_to_path(folder / "ca.pem")
    stranger.cert_pem.write_to_path(folder / "wrong-ca.pem")
    certificate = authority.issue_cert(address, DOMAIN)
    certificate.private_key_pem.write_to_path(folder / "server.key")
    for number, part in enumerate(certificate.cert_chain_pems):
        part.write_to_path(folder / "server.pem", append=number > 0)
    cases = "\n".join(
        f'        case "{user}":\n            $var(password) = "{password}";\n            break;'
        for user, password in PASSWORDS.items()
    )
    filled = {
        "@ADDRESS@": address,
        "@DOMAIN@": DOMAIN,
        "@FOLDER@": str(folder),
        "@PASSWORDS@": cases,
    }
    for name in ("kamailio.cfg", "tls.cfg"):
        text = (TEMPLATES / name).read_text(encoding="ascii")
        for mark, value in filled.items():
            text = text.replace(mark, value)
        (folder / name).write_text(text, encoding="ascii")
    config, runtime = str(folder / "kamailio.cfg"), folder / "run"
    runtime.mkdir()
    # Little memory, no fork to the background, errors on the terminal.
    program = Program(
        ["kamailio", "-DD", "-E", "-m", "32", "-M", "8", "-f", config, "-Y", str(runtime)],
        folder / "kamailio.log",
        folder,
    )
    return Registrar(address, folder / "ca.pem", folder / "wrong-ca.pem", program)
