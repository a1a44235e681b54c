"""The contracts that are this project's own, since Exotel has not published its own.

``schemas/`` beside this file holds each as JSON Schema (draft 2020-12), for whoever writes a
backend or platform that serves desktops. ``python -m exophone_desktop.exotel.contracts`` writes
them anew from the models that the client reads and sends by.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from exophone_desktop.domain.call import CallIssue
from exophone_desktop.exotel.models import LogDestinationPayload, Name, ProfilePayload, Short
from exophone_desktop.exotel.token_renewal import AccessTokenPayload

FOLDER = Path(__file__).with_name("schemas")
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


class FeedbackBody(BaseModel):
    """Body of ``POST …/feedback``: a verdict on a call (guide section 4.10).

    What comes again under the same ``report_id`` is taken, and counts once.
    """

    model_config = ConfigDict(hide_input_in_errors=True, frozen=True)

    report_id: Name
    call_id: Name
    session_id: Short
    rating: Annotated[int, Field(ge=1, le=5)]
    issue: CallIssue


class PushEventBody(BaseModel):
    """``data`` of an event of ``GET …/push``: the object of guide section 5.1.2."""

    model_config = ConfigDict(hide_input_in_errors=True, frozen=True)

    subscriberName: Name  # noqa: N815  as Exotel spells it
    payload: Annotated[str, StringConstraints(max_length=16_384)]
    payloadVersion: Short  # noqa: N815


CONTRACTS: Mapping[str, type[BaseModel]] = {
    "profile": ProfilePayload,
    "access_token": AccessTokenPayload,
    "feedback": FeedbackBody,
    "push": PushEventBody,
    "log_destination": LogDestinationPayload,
}
"""By the name of the file: answers that the client reads, and the body and event as they travel."""


def schema_of(name: str) -> str:
    """The text of the schema file ``name``."""
    schema = {"$schema": _DIALECT, **CONTRACTS[name].model_json_schema(by_alias=True)}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def main() -> None:
    """Write every schema."""
    FOLDER.mkdir(exist_ok=True)
    for name in CONTRACTS:
        (FOLDER / f"{name}.json").write_text(schema_of(name), encoding="utf-8")


if __name__ == "__main__":
    main()
