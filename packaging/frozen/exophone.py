"""The packaged programs start here; the engine's process, too, with ``--engine-child``."""

import sys

from exophone_desktop.cli.entry import main

if __name__ == "__main__":
    sys.exit(main())
