"""The page "Check this computer" in every state, for pictures."""

from collections.abc import Mapping
from dataclasses import replace

from exophone_desktop.ui.scenes.window import scenes
from exophone_desktop.usecases.checkup_state import Checkup
from exophone_desktop.usecases.doctor.findings import CheckName, failed, passed, skipped
from exophone_desktop.usecases.state import AppState


def doctor_scenes() -> Mapping[str, AppState]:
    """The states of the page "Check this computer" by name."""
    settings = scenes()["settings"]
    good = (
        (CheckName.HOST, passed("bellatrix.apac-sg.exotel.in can be reached.")),
        (CheckName.TLS, passed("The certificate of bellatrix.apac-sg.exotel.in is trusted.")),
        (
            CheckName.CLOCK,
            failed(
                "The clock of this computer is 20 minutes ahead of the server's.",
                "Let the system set date, time and time zone by itself; tokens and certificates "
                "are refused while the clock is wrong.",
            ),
        ),
        (CheckName.SUBSCRIBER_NAME, passed("The subscriber name keeps Exotel's rules.")),
        (
            CheckName.TOKEN_ANSWER,
            skipped("There is no token of a session."),
        ),
    )
    rest = tuple(
        (name, passed("The sound of a call is good: MOS 4.4."))
        for name in CheckName
        if name not in dict(good)
    )
    checkups = {
        "doctor": Checkup(),
        "doctor-running": Checkup(True, current=CheckName.SESSION, findings=good),
        "doctor-done": Checkup(findings=good + rest),
    }
    entrance = {"sign-in-doctor": replace(scenes()["sign-in"], checkup=checkups["doctor-running"])}
    return entrance | {
        name: replace(settings, checkup=checkup) for name, checkup in checkups.items()
    }
