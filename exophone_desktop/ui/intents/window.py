"""What the window asks for. The composition root answers with the use cases."""

from typing import Protocol

from exophone_desktop.audio.settings import ProcessingSettings, RingTone, SoundPurpose, Volumes
from exophone_desktop.domain.call import CallIssue
from exophone_desktop.domain.trouble import SoundTrouble
from exophone_desktop.ui.intents.call_settings import CallSettingsIntents
from exophone_desktop.ui.intents.care import CareIntents
from exophone_desktop.ui.intents.desktop import DesktopIntents
from exophone_desktop.ui.intents.doctor import DoctorIntents
from exophone_desktop.ui.intents.home import HomeIntents
from exophone_desktop.ui.intents.programs import ProgramsIntents
from exophone_desktop.ui.intents.quiet import QuietIntents
from exophone_desktop.ui.intents.report import ReportIntents
from exophone_desktop.ui.intents.settings_file import SettingsFileIntents
from exophone_desktop.ui.intents.sound import SoundIntents
from exophone_desktop.ui.intents.speed_dial import SpeedDialIntents
from exophone_desktop.usecases.forms import SignInForm
from exophone_desktop.usecases.sip_account_form import SipAccountForm


class Intents(
    CallSettingsIntents,
    CareIntents,
    DesktopIntents,
    DoctorIntents,
    HomeIntents,
    ProgramsIntents,
    QuietIntents,
    ReportIntents,
    SettingsFileIntents,
    SoundIntents,
    SpeedDialIntents,
    Protocol,
):
    """A person's wishes. Each returns at once; what comes of it arrives as a new AppState."""

    def sign_in(self, form: SignInForm) -> None:
        """Sign in with what was filled in; the form is checked by whoever answers."""

    def sign_in_with_sip(self, form: SipAccountForm) -> None:
        """Register with a plain SIP account; the form is checked by whoever answers."""

    def sign_out(self) -> None:
        """End the session."""

    def dial(self, text: str) -> None:
        """Call ``text``, cleaned as ``usecases.dialling`` does; checked by whoever answers."""

    def answer(self) -> None:
        """Take the ringing call."""

    def decline(self) -> None:
        """Refuse the ringing call."""

    def hang_up(self) -> None:
        """End the call on screen."""

    def toggle_mute(self) -> None:
        """Silence the microphone, or send it again."""

    def toggle_speaker(self) -> None:
        """Send call sound to the speaker, or back."""

    def toggle_bluetooth(self) -> None:
        """Send call sound to the Bluetooth device, or back."""

    def send_dtmf(self, digit: str) -> None:
        """Send one of 0-9, * and # to the far end."""

    def post_feedback(self, rating: int, issue: CallIssue) -> None:
        """Report the ended call with a rating of 1 to 5."""

    def skip_feedback(self) -> None:
        """Leave the ended call unrated."""

    def rate_last_call(self) -> None:
        """Ask how the last call was."""

    def dismiss_notice(self) -> None:
        """The notice has been read."""

    def undo_device_change(self) -> None:
        """Take back what the notice on screen tells of."""

    def ring_me(self) -> None:
        """Have the local Exotel call here."""

    def fix_trouble(self, trouble: SoundTrouble) -> None:
        """Take the next step that ``trouble`` has (``usecases.fix_trouble``)."""

    def choose_device(self, purpose: SoundPurpose, key: str) -> None:
        """Use a device (``AudioDevice.key``); an empty key is the system's default."""

    def change_volumes(self, volumes: Volumes) -> None:
        """Speak, hear and ring as loud as this."""

    def change_processing(self, processing: ProcessingSettings) -> None:
        """Clean the microphone's sound like this."""

    def choose_ring_tone(self, tone: RingTone, path: str) -> None:
        """Ring with ``tone``, or with a sound file."""

    def toggle_recording(self) -> None:
        """Record the call, or end the recording."""
