"""Whom ``exophone doctor`` examines: the window's session, a given one, an account, the local."""

import argparse
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from exophone_desktop.cli.api_key import NoApiKey, find_api_key
from exophone_desktop.domain.secret import Secret
from exophone_desktop.domain.sip_uri import parse_sip_uri
from exophone_desktop.exotel.address import checked_base
from exophone_desktop.exotel.backend import AppBackend
from exophone_desktop.exotel.errors import ExotelHttpError
from exophone_desktop.exotel.http import ApiKey
from exophone_desktop.exotel.tokens import SubscriberToken, parse_subscriber_token
from exophone_desktop.host.device_id import device_id
from exophone_desktop.host.files import plain_reason, read_bounded
from exophone_desktop.host.paths import AppPaths
from exophone_desktop.host.remembered import RememberedSignIn
from exophone_desktop.host.secrets import OpenedSecretStore, SecretStoreError
from exophone_desktop.usecases.doctor.subject import ApiSubject, Subject, SubscriberSubject
from exophone_desktop.usecases.keep_session import remembered_token

MAX_TOKEN_FILE = 64 * 1024
_OF_A_HOST = ("backend", "token_file", "exophone")


class NoSubject(Exception):  # noqa: N818 - says what it is
    """There is nobody to examine; the text is a plain sentence."""


@dataclass(frozen=True, slots=True)
class Found:
    """Whom to examine, and as which installation."""

    subject: Subject
    device_id: str


def find_subject(
    options: argparse.Namespace,
    environment: Mapping[str, str],
    opened: OpenedSecretStore,
    stack: ExitStack,
    paths: AppPaths,
    signed_in: RememberedSignIn | None,
) -> Found:
    """Whom ``options`` name; ``stack`` ends what has to be started for it.

    ``signed_in`` is who is in the window, examined where ``options`` name nobody.

    Raises:
        NoSubject: an option cannot be used.
    """
    for name in _OF_A_HOST:
        if getattr(options, name) and not options.host:
            raise NoSubject(f"--{name.replace('_', '-')} belongs to --host.")
    own_id = device_id(paths.device_id_file)
    if options.local:
        return Found(_local(own_id, stack), own_id)
    if options.account is not None:
        return Found(Subject(sip=options.account, echo=_echo(options)), own_id)
    subscriber = _given(options) if options.host else _in_window(signed_in, opened)
    api = _api(options, environment, opened, subscriber) if options.api_host else None
    return Found(Subject(subscriber=subscriber, api=api, echo=_echo(options)), own_id)


def _echo(options: argparse.Namespace) -> str:
    echo = str(options.echo).strip()
    if "@" in echo:
        try:
            parse_sip_uri(echo)
        except ValueError as error:
            raise NoSubject(f"The echo is not a SIP URI: {error}.") from None
    return echo


def _given(options: argparse.Namespace) -> SubscriberSubject:
    if not options.account_sid or not options.subscriber:
        raise NoSubject("--host needs --account-sid and --subscriber.")
    platform = _address(options.host)
    return SubscriberSubject(
        backend=_address(options.backend) if options.backend else platform,
        platform=platform,
        account_sid=options.account_sid,
        name=options.subscriber,
        token=_token_in(options.token_file),
        exophone=options.exophone.strip(),
    )


def _address(text: str) -> str:
    try:
        return checked_base(text)
    except ExotelHttpError as error:
        raise NoSubject(str(error)) from None


def _token_in(name: str | None) -> SubscriberToken:
    if name is None:
        return SubscriberToken(Secret(""), Secret(""))
    try:
        content = read_bounded(Path(name), MAX_TOKEN_FILE).decode()
        return parse_subscriber_token(Secret(content))
    except OSError as error:
        reason = f"cannot be read ({plain_reason(error)})"
    except UnicodeDecodeError:
        reason = "is not text"
    except ValueError as error:
        reason = f"cannot be used: {error}".rstrip(".")
    raise NoSubject(f"The token file {reason}.")


def _in_window(
    remembered: RememberedSignIn | None, opened: OpenedSecretStore
) -> SubscriberSubject | None:
    if remembered is None or not remembered.platform_hostname:
        return None
    try:
        token = remembered_token(opened.store)
    except SecretStoreError as error:
        raise NoSubject(str(error)) from None
    return SubscriberSubject(
        backend=remembered.hostname,
        platform=remembered.platform_hostname,
        account_sid=remembered.account_sid,
        name=remembered.subscriber_name or remembered.user_name,
        token=token or SubscriberToken(Secret(""), Secret("")),
        exophone=remembered.exophone,
        display_name=remembered.display_name,
    )


def _api(
    options: argparse.Namespace,
    environment: Mapping[str, str],
    opened: OpenedSecretStore,
    subscriber: SubscriberSubject | None,
) -> ApiSubject:
    account_sid = options.account_sid or (subscriber.account_sid if subscriber else "")
    name = options.subscriber or (subscriber.name if subscriber else "")
    if not account_sid or not name:
        raise NoSubject("--api-host needs --account-sid and --subscriber.")
    try:
        key = find_api_key(account_sid, environment, lambda: opened)
    except (NoApiKey, SecretStoreError) as error:
        raise NoSubject(str(error)) from None
    return ApiSubject(_address(options.api_host), account_sid, key, name)


def _local(own_id: str, stack: ExitStack) -> Subject:
    from exophone_desktop.composition.local_exotel import running_local_exotel
    from exophone_desktop.sandbox.settings import SandboxSettings

    try:
        exotel = stack.enter_context(running_local_exotel())
        backend = f"{exotel.http_url}/v1"
        settings, person = SandboxSettings(), "alice"
        # The local Exotel's passwords are published; it serves loopback alone.
        password = Secret("alice-pass1")
        login = AppBackend(backend).login(person, password, settings.account_sid, own_id)
    except (OSError, TimeoutError, ExotelHttpError) as error:
        raise NoSubject(f"The local Exotel could not be started. {error}") from None
    subscriber = SubscriberSubject(
        backend,
        login.platform_hostname,
        login.account_sid,
        login.subscriber_name,
        login.token,
        login.exophone,
    )
    key = ApiKey(settings.api_key, settings.api_token)
    api = ApiSubject(exotel.http_url, settings.account_sid, key, login.subscriber_name)
    return Subject(subscriber=subscriber, api=api, echo="echo")
