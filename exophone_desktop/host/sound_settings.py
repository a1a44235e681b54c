"""How sound is to be, as it is remembered."""

from pydantic import Field

from exophone_desktop.audio.settings import ProcessingSettings, RememberedChoice, RingTone, Volumes
from exophone_desktop.host.kept_model import KeptModel
from exophone_desktop.host.setting_choices import ToneChoice


class SoundSettings(KeptModel):
    """How this person wants to speak, hear and be rung; see ``audio.settings.AudioSettings``."""

    remembered: tuple[RememberedChoice, ...] = ()
    processing: ProcessingSettings = ProcessingSettings()
    volumes: Volumes = Volumes()
    ring_tone: RingTone = RingTone.BELLS
    ring_path: str = Field(default="", max_length=4096)
    headset_buttons: bool = True
    tone_country: ToneChoice = ToneChoice.REGION
