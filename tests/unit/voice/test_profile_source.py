from fakes.engine import ScriptedEngine

from exophone_desktop.domain.account import SipAccount, SubscriberProfile
from exophone_desktop.domain.secret import Secret
from exophone_desktop.engine import commands
from exophone_desktop.voice.client import ExotelVoiceClient
from exophone_desktop.voice.platform import SubscriberSession
from exophone_desktop.voice.profile_source import PlainSipAccount, PlatformProfile

ACCOUNT = SipAccount(id="sip:alice@pbx.test", registrar="sip:pbx.test")
SESSION = SubscriberSession("https://x.test", "alice", "Alice", "exotel1", Secret("{}"))


class OnePlatform:
    def fetch_profile(self, session: SubscriberSession) -> SubscriberProfile:
        assert session == SESSION
        return SubscriberProfile(ACCOUNT, media_timeout=7.0)


def test_the_platform_profile_is_shown_by_the_sessions_name() -> None:
    profile = PlatformProfile(OnePlatform(), SESSION).fetch_profile()  # type: ignore[arg-type]
    assert (profile.account.display_name, profile.media_timeout) == ("Alice", 7.0)


def test_a_plain_account_is_a_profile_with_the_usual_limits() -> None:
    assert PlainSipAccount(ACCOUNT).fetch_profile() == SubscriberProfile(ACCOUNT)


def test_both_sources_register_in_the_same_way() -> None:
    for source in (PlainSipAccount(ACCOUNT), PlatformProfile(OnePlatform(), SESSION)):  # type: ignore[arg-type]
        engine = ScriptedEngine()
        client = ExotelVoiceClient(engine)
        connection = client._connection
        connection.fetch_profile(source, connection.begin(None))
        added = engine.last(commands.AddAccount)
        profile = source.fetch_profile()
        assert (added.account, added.media_timeout) == (profile.account, profile.media_timeout)
        client.close()
