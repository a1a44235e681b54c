"""Answers the window's intents with the use cases."""

from exophone_desktop.audio.settings import ProcessingSettings, RingTone, SoundPurpose, Volumes
from exophone_desktop.domain.call import CallIssue
from exophone_desktop.domain.trouble import SoundTrouble
from exophone_desktop.ui.actions.call_settings import CallSettingsActions
from exophone_desktop.ui.actions.care import CareActions
from exophone_desktop.ui.actions.desktop import DesktopActions
from exophone_desktop.ui.actions.doctor import DoctorActions
from exophone_desktop.ui.actions.home import HomeActions
from exophone_desktop.ui.actions.programs import ProgramsActions
from exophone_desktop.ui.actions.quiet import QuietActions
from exophone_desktop.ui.actions.report import ReportActions
from exophone_desktop.ui.actions.settings_file import SettingsFileActions
from exophone_desktop.ui.actions.sound import SoundActions
from exophone_desktop.ui.actions.speed_dial import SpeedDialActions
from exophone_desktop.usecases.answer_call import answer_call
from exophone_desktop.usecases.change_sound import (
    change_processing,
    change_volumes,
    choose_device,
    choose_ring_tone,
)
from exophone_desktop.usecases.choose_route import toggle_bluetooth, toggle_speaker
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.end_call import end_call
from exophone_desktop.usecases.events import NoticeDismissed
from exophone_desktop.usecases.fix_trouble import fix_trouble
from exophone_desktop.usecases.follow_voice import Followed, follow_voice
from exophone_desktop.usecases.forms import SignInForm
from exophone_desktop.usecases.place_call import place_call
from exophone_desktop.usecases.post_feedback import post_feedback, rate_last_call, skip_feedback
from exophone_desktop.usecases.resume_session import resume_session
from exophone_desktop.usecases.ring_me import ring_me
from exophone_desktop.usecases.send_digit import send_digit
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.usecases.sign_out import sign_out
from exophone_desktop.usecases.sip_account_form import SipAccountForm
from exophone_desktop.usecases.sip_session import sign_in_with_sip
from exophone_desktop.usecases.toggle_mute import toggle_mute
from exophone_desktop.usecases.toggle_recording import toggle_recording
from exophone_desktop.usecases.undo_device_change import undo_device_change


class Actions(
    CallSettingsActions,
    CareActions,
    DesktopActions,
    DoctorActions,
    HomeActions,
    ProgramsActions,
    QuietActions,
    ReportActions,
    SettingsFileActions,
    SoundActions,
    SpeedDialActions,
):
    """Implements ``Intents``, area by area as those are split; what belongs to no area is here."""

    def follow(self, event: Followed) -> None:
        """Let the app react to what has happened."""
        self._do(lambda desk: follow_voice(desk, event))

    def resume_session(self) -> None:
        """Sign in again with what was remembered."""
        self._do(resume_session)

    def sign_in(self, form: SignInForm) -> None:
        """Sign in with what was filled in."""
        self._do(lambda desk: sign_in(desk, form))

    def sign_in_with_sip(self, form: SipAccountForm) -> None:
        """Register with a plain SIP account."""
        self._do(lambda desk: sign_in_with_sip(desk, form))

    def sign_out(self) -> None:
        """End the session."""
        self._do(sign_out)

    def dial(self, text: str) -> None:
        """Call ``text``."""
        self._do(lambda desk: place_call(desk, text))

    def answer(self) -> None:
        """Take the ringing call."""
        self._do(answer_call)

    def decline(self) -> None:
        """Refuse the ringing call."""
        self._do(end_call)

    def hang_up(self) -> None:
        """End the call on screen."""
        self._do(end_call)

    def toggle_mute(self) -> None:
        """Silence the microphone, or send it again."""
        self._do(toggle_mute)

    def toggle_speaker(self) -> None:
        """Send call sound to the speaker, or back."""
        self._do(toggle_speaker)

    def toggle_bluetooth(self) -> None:
        """Send call sound to the Bluetooth device, or back."""
        self._do(toggle_bluetooth)

    def send_dtmf(self, digit: str) -> None:
        """Send a digit to the far end."""
        self._do(lambda desk: send_digit(desk, digit))

    def post_feedback(self, rating: int, issue: CallIssue) -> None:
        """Report the ended call."""
        self._do(lambda desk: post_feedback(desk, rating, issue))

    def skip_feedback(self) -> None:
        """Leave the ended call unrated."""
        self._do(skip_feedback)

    def rate_last_call(self) -> None:
        """Ask how the last call was."""
        self._do(rate_last_call)

    def dismiss_notice(self) -> None:
        """The notice has been read."""
        self._do(_dismiss_notice)

    def undo_device_change(self) -> None:
        """Take back what the notice on screen tells of."""
        self._do(undo_device_change)

    def ring_me(self) -> None:
        """Have the local Exotel call here."""
        self._do(ring_me)

    def fix_trouble(self, trouble: SoundTrouble) -> None:
        """Take the next step."""
        self._do(lambda desk: fix_trouble(desk, trouble))

    def choose_device(self, purpose: SoundPurpose, key: str) -> None:
        """Use a device."""
        self._do(lambda desk: choose_device(desk, purpose, key))

    def change_volumes(self, volumes: Volumes) -> None:
        """Change volumes."""
        self._do(lambda desk: change_volumes(desk, volumes))

    def change_processing(self, processing: ProcessingSettings) -> None:
        """Change what is done to the microphone's sound."""
        self._do(lambda desk: change_processing(desk, processing))

    def choose_ring_tone(self, tone: RingTone, path: str) -> None:
        """Change what rings."""
        self._do(lambda desk: choose_ring_tone(desk, tone, path))

    def toggle_recording(self) -> None:
        """Record the call, or end the recording."""
        self._do(toggle_recording)


async def _dismiss_notice(desk: Desk) -> None:
    desk.dispatch(NoticeDismissed())
