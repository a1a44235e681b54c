"""What other programs may ask of a call beside talking."""

from exophone_desktop.control import conditions as only
from exophone_desktop.control.action import Action, at_desk
from exophone_desktop.usecases.auto_answer import expect_call
from exophone_desktop.usecases.hold_call import hold, resume, toggle_hold
from exophone_desktop.usecases.transfer_call import transfer_call

CARE = (
    Action("hold", "Put the call on hold.", at_desk(hold), (only.in_call,)),
    Action("resume", "Take the held call up again.", at_desk(resume), (only.held,)),
    Action("toggle_hold", "The one or the other.", at_desk(toggle_hold), (only.in_call,)),
    Action(
        "expect_call",
        "Answer the call that `call_sid` (`X-Exotel-Callsid`) names by itself, where it comes "
        "within two minutes and the settings allow it: a call that the person clicked elsewhere.",
        at_desk(expect_call),
        (only.signed_in,),
    ),
    Action(
        "transfer",
        "Have the far end call `text` instead, without asking there first; the call ends once "
        "they talk.",
        at_desk(transfer_call),
        (only.in_call, only.transferable),
    ),
)
