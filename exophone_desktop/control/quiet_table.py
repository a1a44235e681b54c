"""What other programs may ask for about being disturbed."""

from exophone_desktop.control.action import Action, at_desk
from exophone_desktop.usecases.do_not_disturb import begin_do_not_disturb, end_do_not_disturb

QUIET = (
    Action(
        "begin_do_not_disturb",
        "Let no call ring; UNTIL_TOMORROW ends at eight in the morning. Calls are declined with "
        "480 and kept as missed.",
        at_desk(begin_do_not_disturb),
    ),
    Action("end_do_not_disturb", "Let calls ring again.", at_desk(end_do_not_disturb)),
)
"""The actions, in the order in which they are told."""
