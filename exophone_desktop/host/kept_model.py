"""What every part of the settings file has in common."""

from pydantic import BaseModel, ConfigDict


class KeptModel(BaseModel):
    """A part of what is remembered. What a newer version added survives a visit of this one, and
    an error does not show what was read."""

    model_config = ConfigDict(extra="allow", frozen=True, hide_input_in_errors=True)
