"""Remembers a sign-in: names in the settings, tokens in the keyring, the password nowhere."""

import asyncio
import logging
from dataclasses import fields, replace

from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.token_keeper import TokenKeeper
from exophone_desktop.exotel.tokens import SubscriberToken
from exophone_desktop.host.remembered_sip import RememberedSipAccount
from exophone_desktop.host.secrets import SecretStore, SecretStoreError
from exophone_desktop.host.settings import LoadedSettings, RememberedSignIn, SettingsError
from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.ports import SettingsPort
from exophone_desktop.usecases.session import Session
from exophone_desktop.usecases.state import (
    DEFAULT_HOSTNAME,
    NoticeKind,
    SignInDefaults,
    SipDefaults,
)

log = logging.getLogger(__name__)

ACCESS_TOKEN = "access-token"
REFRESH_TOKEN = "refresh-token"
SIP_PASSWORD = "sip-password"


async def keep_session(desk: Desk, session: Session) -> None:
    """Keep ``session`` for the next start if the person wants it, else nothing of it."""
    if not session.remember:
        await forget_session(desk, names_too=True)
        return
    try:
        await asyncio.to_thread(_keep_names, desk.settings, _names_of(session))
        await asyncio.to_thread(_forget_sip_password, desk, used_last=False)
        await asyncio.to_thread(_keep_tokens, desk, session)
    except (SettingsError, SecretStoreError) as error:
        desk.tell(f"You stay signed in until you close the app. {error}", NoticeKind.WARNING)


async def forget_session(desk: Desk, names_too: bool = False) -> None:
    """Forget the tokens and, where asked, the names that the form starts with."""
    try:
        await asyncio.to_thread(_forget_tokens, desk)
        await asyncio.to_thread(_forget_sip_password, desk)
        if names_too:
            await asyncio.to_thread(_keep_names, desk.settings, None)
            await asyncio.to_thread(_keep_sip_names, desk.settings, None)
    except (SettingsError, SecretStoreError) as error:
        desk.tell(f"The last session could not be forgotten. {error}", NoticeKind.WARNING)


def keep_renewed_tokens(desk: Desk, tokens: TokenKeeper) -> None:
    """Keep what ``tokens`` has now instead of what is kept of it. Takes as long as the keyring."""
    with desk.session.keyring_turn:
        kept = desk.session.kept
        if kept is None or kept.tokens is not tokens or not desk.session.is_current(kept):
            return
        try:
            _write(desk.secrets.store, kept.token)
        except SecretStoreError as error:
            # The refresh token that is kept gets another access token at the next start.
            log.info("The renewed token was not kept: %s", error)


def remembered_token(store: SecretStore) -> SubscriberToken | None:
    """The kept tokens. Takes as long as the keyring; raises ``SecretStoreError``."""
    access, refresh = store.get(ACCESS_TOKEN), store.get(REFRESH_TOKEN)
    if not access:
        return None
    return SubscriberToken(refresh or Secret(""), access)


def form_defaults(loaded: LoadedSettings) -> SignInDefaults:
    """What the form starts with."""
    remembered, hostname = loaded.settings.sign_in, loaded.settings.hostname
    sip = loaded.settings.sip_account
    defaults = SipDefaults() if sip is None else SipDefaults(**sip.model_dump(include=_SIP_NAMES))
    alone = only_from_server(loaded, None if sip is None else sip.only_from_server)
    defaults = replace(defaults, only_from_server=alone)
    with_sip = sip is not None and sip.used_last
    if remembered is None:
        return SignInDefaults(
            hostname=hostname or DEFAULT_HOSTNAME, sip=defaults, with_sip=with_sip
        )
    locked = bool(hostname and loaded.policy.why("hostname"))
    return SignInDefaults(
        user_name=remembered.user_name,
        display_name=remembered.display_name,
        account_sid=remembered.account_sid,
        hostname=hostname if locked else remembered.hostname,
        sip=defaults,
        with_sip=with_sip,
    )


def only_from_server(loaded: LoadedSettings, asked: bool | None) -> bool:
    """Whether a SIP account takes calls from its server alone, as ``asked`` where one may ask."""
    settled = loaded.settings.only_from_server
    return settled if asked is None or loaded.policy.why("only_from_server") else asked


def hostname_refusal(loaded: LoadedSettings, hostname: str) -> str:
    """Why nobody may sign in at ``hostname`` on this computer; empty where they may."""
    locked = loaded.settings.hostname.rstrip("/")
    if not locked or hostname.rstrip("/") == locked:
        return ""
    return loaded.policy.why("hostname")


_SIP_NAMES = {each.name for each in fields(SipDefaults)}


def _forget_sip_password(desk: Desk, **also: bool) -> None:
    with desk.session.keyring_turn:
        if desk.session.sip is None:
            desk.secrets.store.delete(SIP_PASSWORD)
    known = desk.settings.load().settings.sip_account
    if known is not None:
        changed = known.model_copy(update={"signed_in": False, **also})
        if changed != known:
            _keep_sip_names(desk.settings, changed)


def _keep_sip_names(settings: SettingsPort, names: RememberedSipAccount | None) -> None:
    settings.change(lambda before: before.model_copy(update={"sip_account": names}))


def _names_of(session: Session) -> RememberedSignIn:
    user = session.user
    return RememberedSignIn(
        user_name=session.user_name,
        display_name=user.display_name,
        account_sid=user.account_sid,
        hostname=user.hostname,
        subscriber_name=user.subscriber_name,
        platform_hostname=session.platform_hostname,
        exophone=user.exophone,
        sandbox=session.sandbox,
    )


def _keep_names(settings: SettingsPort, names: RememberedSignIn | None) -> None:
    settings.change(lambda before: before.model_copy(update={"sign_in": names}))


def _keep_tokens(desk: Desk, session: Session) -> None:
    with desk.session.keyring_turn:
        if desk.session.is_current(session):
            desk.session.kept = session
            _write(desk.secrets.store, session.token)


def _forget_tokens(desk: Desk) -> None:
    with desk.session.keyring_turn:
        desk.session.kept = None
        desk.secrets.store.delete(ACCESS_TOKEN)
        desk.secrets.store.delete(REFRESH_TOKEN)


def _write(store: SecretStore, token: SubscriberToken) -> None:
    store.set(ACCESS_TOKEN, token.access)
    store.set(REFRESH_TOKEN, token.refresh)
