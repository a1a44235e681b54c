"""Compares what is answered with what a document shows."""

import re
from collections.abc import Iterator, Mapping


def differences(
    documented: object, answered: object, varying: Mapping[str, str], where: str = ""
) -> Iterator[str]:
    """Where ``answered`` is not what the document shows, in its order of fields.

    ``varying`` has the pattern of each field that differs each time.
    """
    if isinstance(documented, dict) and isinstance(answered, dict):
        if list(documented) != list(answered):
            yield f"{where}: {list(answered)}"
        for key in documented.keys() & answered.keys():
            if key in varying:
                if not re.fullmatch(varying[key], str(answered[key])):
                    yield f"{where}.{key}: {answered[key]}"
            else:
                yield from differences(documented[key], answered[key], varying, f"{where}.{key}")
    elif isinstance(documented, list) and isinstance(answered, list):
        if len(documented) != len(answered):
            yield f"{where}: {len(answered)} entries"
        for index, pair in enumerate(zip(documented, answered, strict=False)):
            yield from differences(*pair, varying, f"{where}[{index}]")
    elif documented != answered:
        yield f"{where}: {answered!r}"
