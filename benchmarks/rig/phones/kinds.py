"""Which phones there are."""

from benchmarks.rig.errors import NotInstalledError
from benchmarks.rig.phones.baresip import BaresipKind
from benchmarks.rig.phones.exophone import ExophoneKind
from benchmarks.rig.phones.linphone import LinphoneKind
from benchmarks.rig.phones.phone import PhoneKind
from benchmarks.rig.phones.twinkle import TwinkleKind

KINDS: tuple[PhoneKind, ...] = (ExophoneKind(), TwinkleKind(), LinphoneKind(), BaresipKind())


def installed() -> tuple[list[PhoneKind], dict[str, str], dict[str, str]]:
    """The kinds that are here, their versions by name, and why the others are not, by name."""
    here: list[PhoneKind] = []
    versions: dict[str, str] = {}
    absent: dict[str, str] = {}
    for kind in KINDS:
        try:
            versions[kind.name] = kind.check()
            here.append(kind)
        except NotInstalledError as reason:
            absent[kind.name] = str(reason)
    return here, versions, absent
