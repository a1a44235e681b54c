"""What other programs may ask of a call beside talking."""

from exophone_desktop.control import conditions as only
from exophone_desktop.control.action import Action, at_desk
from exophone_desktop.usecases.auto_answer import expect_call
from exophone_desktop.usecases.consult import (
    complete_transfer,
    consult,
    end_consultation,
    swap_calls,
)
from exophone_desktop.usecases.hold_call import hold, resume, toggle_hold
from exophone_desktop.usecases.recall_number import redial_last
from exophone_desktop.usecases.speed_dial import call_speed_dial, put_speed_dial
from exophone_desktop.usecases.transfer_call import transfer_call
from exophone_desktop.usecases.wrap_up import end_wrap_up

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
    Action(
        "call_speed_dial",
        "Call who is on key `place` (1 to 9) of the person's speed dial.",
        at_desk(call_speed_dial),
        (only.signed_in, only.not_in_call, only.not_dialling),
    ),
    Action(
        "put_speed_dial",
        "Let key `place` call `number`, or nobody where that is empty; `direct` as special "
        "contacts are called, not through the exophone.",
        at_desk(put_speed_dial),
        (only.signed_in,),
    ),
    Action(
        "redial",
        "Call whom the person called last.",
        at_desk(redial_last),
        (only.signed_in, only.not_in_call, only.not_dialling),
    ),
    Action(
        "end_wrap_up",
        "The person is done with the last call: calls ring again.",
        at_desk(end_wrap_up),
        (only.wrapping_up,),
    ),
    Action(
        "consult",
        "Put the call on hold and call `text`, to ask there before the call is passed on.",
        at_desk(consult),
        (only.in_call, only.transferable, only.not_consulting),
    ),
    Action(
        "swap_calls",
        "Put the call in front on hold and talk to the other one.",
        at_desk(swap_calls),
        (only.with_two_calls,),
    ),
    Action(
        "complete_transfer",
        "Let both others talk to each other; both calls end here.",
        at_desk(complete_transfer),
        (only.with_two_calls,),
    ),
    Action(
        "end_consultation",
        "Hang up on who was asked, and take the first call up again.",
        at_desk(end_consultation),
        (only.consulting,),
    ),
)
