"""Tells a sound server that what this process opens is a phone."""

import os
import sys
from collections.abc import Mapping

_ROLE = "PULSE_PROP_media.role"


def phone_environment() -> Mapping[str, str]:
    """The environment of a process whose streams a sound server takes for those of a phone.

    PulseAudio's library hands on what it finds there as properties of all streams; PipeWire's
    server for it calls this role Communication. With it,

    - a Bluetooth headset that plays in stereo changes to its hands-free profile, which has the
      microphone, while ours is open: PulseAudio (module-bluetooth-policy) and WirePlumber 0.4 do
      that for this role alone, and later WirePlumbers for whoever listens to the headset;
    - music and video on the same loudspeaker are muted, and paused where players understand that,
      while a call, a ring or a sound check is heard there; they go on afterwards (PulseAudio's
      module-role-cork);
    - volume and mute that a server remembers for streams are those of all phones.

    It is for processes that start no others: a browser with it would be a phone as well. A role
    that the person has set stays.
    """
    return {_ROLE: "phone", **os.environ} if sys.platform == "linux" else dict(os.environ)


def be_a_phone() -> None:
    """Put that into the environment of this process."""
    os.environ.update(phone_environment())
