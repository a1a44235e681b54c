"""Finds the files that come with the program: icons, speech."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]

_ROOTS = (_PACKAGE, _PACKAGE.parent)
"""Where ``resources/`` is: in the package once that is installed or frozen, beside it in a clone.
Of a frozen package the modules, too, say that they are in its folder."""


def resource_path(name: str) -> Path:
    """The file or folder ``resources/<name>``, such as ``speech/agent.wav`` or ``icons``.

    Raises:
        FileNotFoundError: It is not there, which is a mistake in packaging.
    """
    for root in _ROOTS:
        path = root / "resources" / name
        if path.exists():
            return path
    raise FileNotFoundError(f"The file {name} that comes with ExoPhone is missing.")
