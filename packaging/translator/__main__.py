"""``python -m translator``: brings the translations up to date, and says what is missing in them.

Texts of the window and sentences of the lower layers go to one .ts file a language, which keeps
what was translated before. Translate there, by hand or in Qt Linguist, and run it again: it
compiles the .qm files that the app loads, which are committed.
"""

import sys

from translator.clone import ROOT, folder, release, untranslated, update


def main() -> int:
    """Update and compile; 1 while a text has no finished translation."""
    update(ROOT)
    release(ROOT, folder(ROOT))
    waiting = untranslated(ROOT)
    for text in waiting:
        sys.stdout.write(f"Not translated: [{text.context}] {text.source}\n")
    if waiting:
        sys.stdout.write(
            f"{len(waiting)} texts wait in resources/translations/*.ts; "
            "translate them there and run dev.py translations again.\n"
        )
        return 1
    sys.stdout.write("Every text is translated, and compiled.\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
