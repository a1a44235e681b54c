"""Finds files that come with the program, in a checkout and in an installed package."""

from pathlib import Path


def resource_path(name: str) -> Path:
    """The file ``resources/<name>``: beside the package, or at the top of the repository.

    Raises:
        FileNotFoundError: It is in neither place.
    """
    package = Path(__file__).resolve().parent.parent
    for root in (package, package.parent):
        path = root / "resources" / name
        if path.is_file():
            return path
    raise FileNotFoundError(f"The file {name} that comes with ExoPhone is missing.")
