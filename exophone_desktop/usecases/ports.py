"""What the use cases need from others, and nothing more of it."""

from collections.abc import Callable, Collection, Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import Protocol

from exophone_desktop.audio.settings import (
    ProcessingSettings,
    RememberedChoice,
    RingTone,
    SoundPurpose,
    Tone,
    ToneCountry,
    Volumes,
)
from exophone_desktop.audio.soundcheck_step import Step
from exophone_desktop.domain.account import SipAccount
from exophone_desktop.domain.call import CallDetails, CallIssue
from exophone_desktop.domain.secret import Secret
from exophone_desktop.domain.statistics import CallStatistics
from exophone_desktop.exotel.backend import ContactGroup, Login, Subscriber
from exophone_desktop.history.records import CallRecord
from exophone_desktop.host.contacts_file import ContactsOwner, StoredContacts
from exophone_desktop.host.settings import LoadedSettings, Settings
from exophone_desktop.usecases.call_port import CallPort as CallPort


class CallControllerPort(Protocol):
    """The voice client's calls."""

    def dial(self, remote_id: str, message: str = "") -> CallPort:
        """Place a call. Raises ``VoiceClientError``."""

    def current_call(self) -> CallPort | None:
        """The call in progress."""

    def get_latest_call_details(self) -> CallDetails | None:
        """The call in progress, or the last one."""


class VoicePort(Protocol):
    """The voice client. What comes of its methods arrives as voice events."""

    def initialize(
        self,
        hostname: str,
        subscriber_name: str,
        display_name: str,
        account_sid: str,
        subscriber_token: str,
    ) -> None:
        """Become reachable. Raises ``VoiceClientError``."""

    def initialize_with_account(self, account: SipAccount) -> None:
        """Become reachable with a plain SIP account."""

    def get_call_controller(self) -> CallControllerPort:
        """The calls."""

    def relay_session_data(self, data: Mapping[str, object]) -> bool:
        """Fetch the call that a push announces. Raises ``VoiceClientError``."""

    def decline_calls(self, until: float | None) -> None:
        """Decline incoming calls until a time, or until ``accept_calls``."""

    def accept_calls(self) -> None:
        """Let incoming calls ring."""

    def play_tone(self, tone: Tone) -> None:
        """Play a tone until it is stopped or replaced."""

    def stop_tone(self) -> None:
        """Stop the tone."""

    def open_sound(self) -> None:
        """Have the sound devices found, also while nobody is signed in."""

    def check_sound(
        self, step: Step, microphone: str = "", speaker: str = "", seconds: float = 5.0
    ) -> None:
        """Do a step of a sound check, with what a call would use where nothing is named."""

    def stop_sound_check(self, *, forget: bool = False) -> None:
        """End the step that goes on; with ``forget``, drop what was recorded."""

    def choose_audio_device(self, purpose: SoundPurpose, key: str) -> None:
        """Use a device from now on; an empty ``key`` is the system's default."""

    def use_processing(self, processing: ProcessingSettings) -> None:
        """Change what is done to the microphone's sound."""

    def use_volumes(self, volumes: Volumes) -> None:
        """Change volumes."""

    def use_ring_tone(self, tone: RingTone, path: str) -> None:
        """What rings from now on; a file, where ``path`` is not empty."""

    def use_tone_country(self, country: ToneCountry) -> None:
        """Whose call progress tones are heard, at once."""

    def remember_audio_devices(self, remembered: tuple[RememberedChoice, ...]) -> None:
        """What was chosen before; to be said before the client is initialised."""

    def upload_logs(self, start: float, end: float, description: str) -> None:
        """Send the logs of a time. Raises ``VoiceClientError``."""

    def cancel_log_upload(self) -> None:
        """Send no more of them."""

    def stop(self) -> None:
        """Hang up, unregister, forget the session."""


class BackendPort(Protocol):
    """The app backend. Methods wait for the network and raise ``ExotelHttpError``."""

    def login(self, user_name: str, password: Secret, account_sid: str, device_id: str) -> Login:
        """Sign in."""

    def post_device_token(self, subscriber: Subscriber, device_token: str) -> None:
        """Tell where pushes go."""

    def contacts(self, subscriber: Subscriber) -> tuple[ContactGroup, ...]:
        """Whom the subscriber knows."""

    def post_context(self, subscriber: Subscriber, destination: str, message: str = "") -> None:
        """Say whom the next call is for."""

    def get_context(self, subscriber: Subscriber, caller: str) -> str:
        """What a caller says about their call."""

    def delete_context(self, subscriber: Subscriber) -> None:
        """Forget whom the last call was for."""


class HistoryPort(Protocol):
    """Past calls of each ``owner`` (``SignedInUser.owner``). Safe from any thread.

    Changes return at once, with what becomes of them: nothing, or a ``HistoryError``, which
    questions raise after at most seconds.
    """

    def begin(self, details: CallDetails, person: str, owner: str = "") -> Future[None]:
        """A call has started."""

    def answer(self, details: CallDetails) -> Future[None]:
        """Both sides talk."""

    def complete(
        self,
        details: CallDetails,
        statistics: CallStatistics,
        person: str = "",
        detail: str = "",
        owner: str = "",
    ) -> Future[None]:
        """A call has ended."""

    def rate(self, call_id: str, rating: int, issue: CallIssue) -> Future[None]:
        """The person judged a call."""

    def note(self, call_id: str, text: str) -> Future[None]:
        """The person wrote something about a call."""

    def mark_seen(self, newest: CallRecord, owner: str = "") -> Future[None]:
        """The person saw the calls up to ``newest``."""

    def adopt(self, owner: str) -> Future[None]:
        """Give ``owner`` the calls that are nobody's."""

    def missed_count(self, owner: str = "") -> int:
        """How many missed calls were not seen."""

    def search(
        self,
        text: str = "",
        limit: int = 100,
        before: CallRecord | None = None,
        missed_only: bool = False,
        owner: str = "",
        numbers: Collection[str] = (),
    ) -> tuple[CallRecord, ...]:
        """Calls by any part of name or number, or by ``numbers`` too, newest first."""

    def export_csv(self, path: Path, owner: str = "") -> int:
        """Write all calls to a file; returns how many."""


class ContactsPort(Protocol):
    """The last copy of somebody's contacts on disk."""

    def load(self, owner: ContactsOwner) -> StoredContacts | None:
        """What was kept for ``owner``."""

    def save(self, contacts: StoredContacts) -> None:
        """Keep it instead of the last one. Raises ``ContactsFileError``."""


class LocalExotelPort(Protocol):
    """The local Exotel's own API. Methods wait for the network and raise ``ExotelHttpError``."""

    def ring(self, subscriber: str) -> None:
        """Have a line call the subscriber."""


class SettingsPort(Protocol):
    """The settings on disk."""

    def load(self) -> LoadedSettings:
        """The settings and, in a sentence, what was wrong with the file."""

    def change(self, change: Callable[[Settings], Settings]) -> None:
        """Keep what ``change`` makes of them. Raises ``SettingsError``, also for what is locked."""

    def forget(self, keys: Collection[str]) -> None:
        """Choose nothing for the settings ``keys``. Raises ``SettingsError``."""
