"""Keeps pushes in a file, so that a restart of the local Exotel loses none."""

import json
import logging
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import BaseModel, Field, ValidationError

log = logging.getLogger(__name__)

FILE_NAME = "pushes.jsonl"
MAX_FILE = 4 * 1024 * 1024


class KeptPush(BaseModel):
    """A line of the file; see ``pushes.Push``."""

    subscriber: str
    payload: str
    payload_version: str
    number: int = Field(ge=1)
    received: float


class _Head(BaseModel):
    run: str = Field(pattern=r"^[0-9a-f]{8}$")


@dataclass(slots=True)
class PushLog:
    """A file in ``folder``; without one nothing is kept.

    ``run`` names the row of numbers that the pushes have: as long as the file is there it stays
    the same, so that a desktop goes on where it was.
    """

    folder: Path | None
    run: str = field(default_factory=lambda: secrets.token_hex(4))

    def read(self) -> list[KeptPush]:
        """What is kept. A file that makes no sense is left out, and the row begins anew.

        One that cannot be read is let be: nothing is kept in this run.
        """
        if self.folder is None:
            return []
        try:
            with (self.folder / FILE_NAME).open("rb") as file:
                head, *lines = file.read(2 * MAX_FILE).splitlines()
            self.run = _Head.model_validate_json(head).run
        except (FileNotFoundError, ValueError):
            return []
        except OSError as error:
            log.warning("Pushes are not kept over a restart: %s", error)
            self.folder = None
            return []
        kept = []
        for line in lines:
            try:
                kept.append(KeptPush.model_validate_json(line))
            except ValidationError:
                # Cut off when the program was killed: it was not acknowledged either.
                continue
        return kept

    def append(self, push: KeptPush, everything: Iterable[KeptPush]) -> None:
        """Keep one more; ``everything`` is written instead when the file has become long."""
        if self.folder is None:
            return
        path = self.folder / FILE_NAME
        try:
            if path.stat().st_size < MAX_FILE:
                with path.open("a", encoding="utf-8") as file:
                    file.write(push.model_dump_json() + "\n")
                return
        except OSError as error:
            log.warning("A push is not kept over a restart: %s", error)
        self.rewrite(everything)

    def rewrite(self, pushes: Iterable[KeptPush]) -> None:
        """Keep these and no others; also mends a last line that was cut off."""
        if self.folder is None:
            return
        path = self.folder / FILE_NAME
        beside = path.with_suffix(".new")
        lines = [json.dumps({"run": self.run}), *(push.model_dump_json() for push in pushes)]
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            beside.write_text("\n".join(lines) + "\n", encoding="utf-8")
            beside.replace(path)
        except OSError as error:
            log.warning("Pushes are not kept over a restart: %s", error)
