"""What the use cases need of one call."""

from typing import Protocol


class CallPort(Protocol):
    """One call of the voice client. Methods return at once and raise ``VoiceClientError``."""

    def answer(self) -> None:
        """Accept it."""

    def hangup(self) -> None:
        """End or decline it."""

    def mute(self) -> None:
        """Silence the microphone."""

    def unmute(self) -> None:
        """Send the microphone again."""

    def enable_speaker(self) -> None:
        """Use the loudspeaker."""

    def disable_speaker(self) -> None:
        """Leave the loudspeaker."""

    def enable_bluetooth(self) -> None:
        """Use Bluetooth."""

    def disable_bluetooth(self) -> None:
        """Leave Bluetooth."""

    def send_dtmf(self, digit: str) -> None:
        """Send digits."""

    def renew_media(self) -> None:
        """Set its media up anew."""

    def hold(self) -> None:
        """Put it on hold."""

    def resume(self) -> None:
        """Take it up again."""

    def transfer(self, target: str) -> None:
        """Pass it on."""

    def consult(self, target: str) -> None:
        """Put it on hold and ask ``target``."""

    def swap(self) -> None:
        """Talk to the other one of two."""

    def complete_transfer(self) -> None:
        """Connect both others."""

    def end_consultation(self) -> None:
        """Hang up on who was asked."""

    def start_recording(self, path: str) -> None:
        """Record it to a file."""

    def stop_recording(self) -> None:
        """End the recording."""
