"""What an administrator has decided for everybody on this computer. No files here."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from exophone_desktop.host.setting_table import SETTING_OF


@dataclass(frozen=True, slots=True)
class Policy:
    """Values of settings by their key (``setting_table``), as JSON has them.

    ``locked`` count whatever the person chose; ``defaults`` where they chose nothing. ``reason``
    is the administrator's own sentence. ``problems`` say what of the policy could not be used.
    """

    locked: Mapping[str, object] = field(default_factory=dict)
    defaults: Mapping[str, object] = field(default_factory=dict)
    reason: str = ""
    problems: tuple[str, ...] = ()

    def why(self, key: str) -> str:
        """The sentence for who wants to change ``key``; empty where they may."""
        if key not in self.locked:
            return ""
        title = SETTING_OF[key].title
        if self.reason:
            return f"“{title}” is locked by your organisation: {self.reason}"
        return f"“{title}” is locked by your organisation."

    def locks(self) -> dict[str, str]:
        """For each locked key the sentence that says why."""
        return {key: self.why(key) for key in self.locked}
