"""What is remembered of the Exotel session between two runs, without any secret."""

from pydantic import Field

from exophone_desktop.host.kept_model import KeptModel


class RememberedSignIn(KeptModel):
    """Who was signed in and where; the tokens are in the keyring."""

    user_name: str = Field(max_length=256)
    display_name: str = Field(default="", max_length=256)
    account_sid: str = Field(max_length=256)
    hostname: str = Field(max_length=2048)
    subscriber_name: str = Field(default="", max_length=256)
    platform_hostname: str = Field(default="", max_length=2048)
    exophone: str = Field(default="", max_length=256)
    sandbox: str = Field(default="", max_length=2048)


class LastPush(KeptModel):
    """The event that came last over a subscriber's standing connection."""

    hostname: str = Field(max_length=2048)
    account_sid: str = Field(max_length=256)
    subscriber_name: str = Field(max_length=256)
    event_id: str = Field(max_length=64)


class PostedContext(KeptModel):
    """Whose call context may still be at the backend, from a run that ended in between."""

    hostname: str = Field(max_length=2048)
    account_sid: str = Field(max_length=256)
    subscriber_name: str = Field(max_length=256)
