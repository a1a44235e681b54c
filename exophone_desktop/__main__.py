"""``python -m exophone_desktop`` is the command ``exophone``."""

import sys

from exophone_desktop.cli.entry import main

if __name__ == "__main__":
    sys.exit(main())
