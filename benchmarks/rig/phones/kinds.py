"""Which phones there are."""

from benchmarks.rig.errors import NotInstalledError
from benchmarks.rig.phones.baresip import BaresipKind
from benchmarks.rig.phones.exophone import ExophoneKind, WindowKind
from benchmarks.rig.phones.linphone import LinphoneKind
from benchmarks.rig.phones.phone import PhoneKind
from benchmarks.rig.phones.twinkle import TwinkleKind

_PEERS: tuple[PhoneKind, ...] = (TwinkleKind(), LinphoneKind(), BaresipKind())


def installed(ours: PhoneKind | None = None) -> tuple[list[PhoneKind], dict[str, str], list[str]]:
    """The kinds that are here with ours first, their versions by name, and why others are not."""
    here: list[PhoneKind] = []
    versions: dict[str, str] = {}
    absent: list[str] = []
    for kind in (ours or ExophoneKind(), *_PEERS):
        try:
            versions[kind.name] = kind.check()
            here.append(kind)
        except NotInstalledError as reason:
            absent.append(str(reason))
    return here, versions, absent


def in_one_process() -> tuple[list[PhoneKind], dict[str, str], list[str]]:
    """As ``installed``, ours as the window hosts it: one process for many calls."""
    return installed(WindowKind())
