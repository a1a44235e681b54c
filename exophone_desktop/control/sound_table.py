"""What other programs may ask for about sound."""

from exophone_desktop.control import conditions as only
from exophone_desktop.control.action import Action, at_desk
from exophone_desktop.usecases.change_sound import (
    change_processing,
    change_volumes,
    choose_device,
    choose_ring_tone,
    choose_tone_country,
    use_headset_buttons,
)
from exophone_desktop.usecases.check_sound import check_sound, stop_sound_check
from exophone_desktop.usecases.fix_trouble import fix_trouble
from exophone_desktop.usecases.preview_ring import preview_ring

SOUND = (
    Action(
        "fix_trouble",
        "Take the next step out of a trouble with the sound.",
        at_desk(fix_trouble),
        (only.in_call,),
    ),
    Action(
        "choose_device",
        "Use the device of this `key` (in `audio_devices`: `identity`, else `id`); empty is the "
        "system's default.",
        at_desk(choose_device),
    ),
    Action("change_volumes", "Gains in dB, -60 to 20.", at_desk(change_volumes)),
    Action("change_processing", "Clean the microphone's sound.", at_desk(change_processing)),
    Action("choose_ring_tone", "Ring with this.", at_desk(choose_ring_tone)),
    Action(
        "choose_tone_country",
        "Hear the call progress tones of this country; region is that of numbers without one.",
        at_desk(choose_tone_country),
    ),
    Action(
        "use_headset_buttons",
        "Hear the buttons of headsets, or leave them alone.",
        at_desk(use_headset_buttons),
    ),
    Action(
        "check_sound",
        "Do a step of the sound check with the devices of calls; a recording is played back.",
        at_desk(check_sound),
        (only.not_in_call,),
    ),
    Action("stop_sound_check", "End the step that goes on.", at_desk(stop_sound_check)),
    Action(
        "preview_ring",
        "Ring for one round; asked again, stop.",
        at_desk(preview_ring),
        (only.not_in_call,),
    ),
)
"""In the order of the documentation."""
