"""Foreign SIP programs for the tests, each on a loopback address of its own.

Without the programs these tests are skipped; on a build machine (CI is set) they fail instead.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import TypeVar

import pytest
from interop.alice import Alice
from interop.baresip import Baresip
from interop.exophone import Account, Exophone
from interop.linphone import Linphone
from interop.programs import need
from interop.registrar import Registrar, start_registrar
from interop.sipp import Sipp

DATA = Path(__file__).resolve().parents[1] / "data"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.interop)


@pytest.fixture(scope="session", autouse=True)
def _system_programs() -> None:
    """Daemons live where an ordinary person's PATH does not look."""
    os.environ["PATH"] += os.pathsep + "/usr/sbin"


@pytest.fixture(scope="session")
def addresses() -> Iterator[str]:
    """Fresh loopback addresses; two sessions at once get different ones."""
    network = f"127.77.{os.getpid() % 254 + 1}"
    return (f"{network}.{host}" for host in count(1) if host < 255)


@pytest.fixture
def address(addresses: Iterator[str]) -> str:
    """A loopback address that nobody else uses."""
    return next(addresses)


@pytest.fixture(scope="session")
def registrar(
    addresses: Iterator[str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Registrar]:
    """Kamailio, up for the whole session."""
    need("kamailio")
    running = start_registrar(next(addresses), tmp_path_factory.mktemp("kamailio"))
    yield running
    running.program.stop()


@pytest.fixture
def speech() -> Path:
    """What the caller says."""
    return DATA / "speech.wav"


@pytest.fixture
def reply() -> Path:
    """What the one who answers says."""
    return DATA / "reply.wav"


Phone = TypeVar("Phone", Baresip, Linphone)


@contextmanager
def registered(
    kind: type[Phone], program: str, registrar: Registrar, addresses: Iterator[str], folder: Path
) -> Iterator[Callable[..., Phone]]:
    """Starts phones of one kind, and ends them; ``program`` is what must be installed."""
    need(program)
    running: list[Phone] = []

    def start(user: str, **options: object) -> Phone:
        own = folder / f"{kind.__name__.lower()}-{user}"
        phone = kind(own, next(addresses), user, registrar, **options)
        running.append(phone)
        phone.wait_until_registered()
        return phone

    yield start
    for phone in running:
        phone.stop()


@pytest.fixture
def baresip(
    registrar: Registrar, addresses: Iterator[str], tmp_path: Path
) -> Iterator[Callable[..., Baresip]]:
    """Start a baresip: ``baresip("bob", codec="G722", auto_answer=True)``; see ``Baresip``."""
    with registered(Baresip, "baresip", registrar, addresses, tmp_path) as start:
        yield start


@pytest.fixture
def linphone(
    registrar: Registrar, addresses: Iterator[str], tmp_path: Path
) -> Iterator[Callable[..., Linphone]]:
    """Start a linphonec: ``linphone("bob", codec="G722", auto_answer=True)``; see ``Linphone``."""
    with registered(Linphone, "linphonec", registrar, addresses, tmp_path) as start:
        yield start


@pytest.fixture
def sipp(addresses: Iterator[str], tmp_path: Path) -> Iterator[Callable[..., Sipp]]:
    """Start sipp: ``sipp("refuses", code="486")``; see ``Sipp``."""
    need("sipp")
    running: list[Sipp] = []

    def start(scenario: str, **options: object) -> Sipp:
        folder = tmp_path / f"sipp-{len(running)}"
        folder.mkdir()
        peer = Sipp(folder, next(addresses), scenario, **options)
        running.append(peer)
        peer.wait_until_ready()
        return peer

    yield start
    for peer in running:
        peer.stop()


@pytest.fixture
def account(
    registrar: Registrar, addresses: Iterator[str], tmp_path: Path
) -> Callable[..., Account]:
    """Write an account file at the registrar: ``account("alice", transport="tls")``."""

    def write(user: str, **changes: object) -> Account:
        return Account.at(registrar, tmp_path / f"{user}.toml", user, next(addresses), **changes)

    return write


@pytest.fixture
def unregistered(addresses: Iterator[str], tmp_path: Path) -> Account:
    """An account without a registrar."""
    return Account.alone(tmp_path / "alone.toml", next(addresses))


@pytest.fixture
def exophone(tmp_path: Path) -> Iterator[Callable[..., Exophone]]:
    """Start our command line: ``exophone("call", target, "--account", file)``."""
    running: list[Exophone] = []

    def start(*arguments: object) -> Exophone:
        phone = Exophone(tmp_path / f"exophone-{len(running)}", [str(word) for word in arguments])
        running.append(phone)
        return phone

    yield start
    for phone in running:
        phone.stop()


@pytest.fixture
def alice(request: pytest.FixtureRequest, registrar: Registrar, address: str) -> Iterator[Alice]:
    """Our engine itself, registered; its parameter is the transport."""
    phone = Alice(registrar, address, getattr(request, "param", "udp"))
    yield phone
    phone.engine.stop()
