"""What the person settled about other programs, as it is remembered."""

from typing import Annotated

from pydantic import Field

from exophone_desktop.host.kept_model import KeptModel
from exophone_desktop.host.setting_choices import CrmMoment


class CrmSettings(KeptModel):
    """Where callers are looked up; nowhere by default (``usecases.caller_data``).

    ``url_template`` is a web page such as ``https://crm.example/find?phone={international}``;
    ``command`` a program and its arguments, run without a shell.
    """

    url_template: str = Field(default="", max_length=2048)
    command: tuple[Annotated[str, Field(max_length=2048)], ...] = Field(default=(), max_length=32)
    when: CrmMoment = CrmMoment.RINGING


class ShortcutSettings(KeptModel):
    """Keys that work while another program is in front, such as ``Ctrl+Alt+A``; empty for none.

    The names are those of the actions of the control API.
    """

    answer: str = Field(default="", max_length=64)
    hang_up: str = Field(default="", max_length=64)
    toggle_mute: str = Field(default="", max_length=64)
