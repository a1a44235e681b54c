"""What other programs may ask of a call beside talking."""

from exophone_desktop.control import conditions as only
from exophone_desktop.control.action import Action, at_desk
from exophone_desktop.usecases.hold_call import hold, resume, toggle_hold
from exophone_desktop.usecases.transfer_call import transfer_call

CARE = (
    Action("hold", "Put the call on hold.", at_desk(hold), (only.in_call,)),
    Action("resume", "Take the held call up again.", at_desk(resume), (only.held,)),
    Action("toggle_hold", "The one or the other.", at_desk(toggle_hold), (only.in_call,)),
    Action(
        "transfer",
        "Have the far end call `text` instead, without asking there first; the call ends once "
        "they talk.",
        at_desk(transfer_call),
        (only.in_call, only.transferable),
    ),
)
