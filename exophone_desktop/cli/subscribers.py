"""``exophone subscribers``: an account's subscribers, by Exotel's Subscriber Management API."""

import argparse
import getpass
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from exophone_desktop.cli import subscriber_arguments
from exophone_desktop.cli.api_key import (
    NoApiKey,
    SecretsOpener,
    find_api_key,
    forget_api_key,
    keep_api_key,
)
from exophone_desktop.cli.subscriber_csv import UnfitCsv, exported
from exophone_desktop.cli.subscriber_files import ApiMaker, export_file, fetched, import_file
from exophone_desktop.cli.subscriber_output import (
    SubscribersExit,
    complain,
    print_json,
    print_record,
    say,
    show,
)
from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.http import ApiKey
from exophone_desktop.exotel.subscriber_records import (
    Created,
    NewSubscriber,
    NotCreated,
    SubscriberStatus,
    TokenPlatform,
)
from exophone_desktop.exotel.subscribers import MAX_PER_REQUEST, SubscriberApi
from exophone_desktop.host.files import plain_reason
from exophone_desktop.host.secrets import OpenedSecretStore, SecretStoreError, open_secret_store

_STATUS_OF = {
    HttpFailure.BAD_ADDRESS: SubscribersExit.UNUSABLE,
    HttpFailure.FORBIDDEN: SubscribersExit.NOT_ALLOWED,
    HttpFailure.NOT_FOUND: SubscribersExit.NOT_FOUND,
}


def add_to(parser: argparse.ArgumentParser) -> None:
    """The options of ``subscribers``."""
    subscriber_arguments.add_to(parser)


def run(options: argparse.Namespace) -> int:
    """Do what was asked; returns the exit status."""
    return run_action(options, os.environ, open_secret_store)


def run_action(
    options: argparse.Namespace, environment: Mapping[str, str], open_secrets: SecretsOpener
) -> int:
    """Do ``options.action`` with a key from ``environment`` or the keyring."""
    try:
        if options.dry_run and options.action in _REHEARSALS:
            say(f"Would {_REHEARSALS[options.action](options)}; nothing was done.")
            return SubscribersExit.DONE
        if options.action in _KEY_ACTIONS:
            _KEY_ACTIONS[options.action](options, open_secrets())
            return SubscribersExit.DONE
        action = _ACTIONS[options.action]
        return action(options, lambda: _api(options, environment, open_secrets))
    except ExotelHttpError as error:
        return complain(str(error), _STATUS_OF.get(error.kind, SubscribersExit.FAILED))
    except (NoApiKey, SecretStoreError) as error:
        return complain(str(error), SubscribersExit.NOT_ALLOWED)
    except (UnfitCsv, ValueError) as error:
        return complain(str(error), SubscribersExit.UNUSABLE)
    except OSError as error:
        what = Path(str(error.filename)).name if error.filename else "A file"
        return complain(f"{what} cannot be written ({plain_reason(error)}).")
    except KeyboardInterrupt:
        return complain("Interrupted.", SubscribersExit.FAILED)


def _api(
    options: argparse.Namespace, environment: Mapping[str, str], open_secrets: SecretsOpener
) -> SubscriberApi:
    key = find_api_key(options.account_sid, environment, open_secrets)
    return SubscriberApi(options.base_url, options.account_sid, key)


def _list(options: argparse.Namespace, api: ApiMaker) -> int:
    records = fetched(api(), options)
    if options.json:
        print_json([exported(each) for each in records])
        return SubscribersExit.DONE
    for each in records:
        print_record(each)
    return SubscribersExit.DONE


def _get(options: argparse.Namespace, api: ApiMaker) -> int:
    show(options, api().get(options.name))
    return SubscribersExit.DONE


def _create(options: argparse.Namespace, api: ApiMaker) -> int:
    new = [NewSubscriber(name, options.custom_field) for name in options.names]
    asked, made = api(), []
    try:
        for first in range(0, len(new), MAX_PER_REQUEST):
            batch = new[first : first + MAX_PER_REQUEST]
            for result in _created(asked, batch, new[first:]):
                if isinstance(result, Created):
                    made.append(result.record)
                else:
                    say(f"{result.name} was not created: {result.reason}")
    finally:
        # Also when a later request failed: what is there now has to be known.
        if options.json:
            print_json([exported(each) for each in made])
        else:
            for each in made:
                print_record(each)
    return SubscribersExit.DONE if len(made) == len(new) else SubscribersExit.SOME_FAILED


def _created(
    api: SubscriberApi, batch: Sequence[NewSubscriber], left: Sequence[NewSubscriber]
) -> tuple[Created | NotCreated, ...]:
    try:
        return api.create(batch)
    except ExotelHttpError:
        unknown, untried = left[: len(batch)], left[len(batch) :]
        say(f"Not known to be created: {', '.join(each.name for each in unknown)}.")
        if untried:
            say(f"Not tried: {', '.join(each.name for each in untried)}.")
        raise


def _update(options: argparse.Namespace, api: ApiMaker) -> int:
    status = SubscriberStatus(options.status)
    show(options, api().update(options.name, status, options.custom_field))
    return SubscribersExit.DONE


def _delete(options: argparse.Namespace, api: ApiMaker) -> int:
    api().delete(options.name)
    say(f"{options.name} is deleted.")
    return SubscribersExit.DONE


def _token(options: argparse.Namespace, api: ApiMaker) -> int:
    platform = TokenPlatform(options.platform)
    token = api().create_token(options.name, options.device_id, platform)
    # Handing it out is what was asked for: the JSON that ``initialize`` takes.
    print(token.as_json().reveal())
    return SubscribersExit.DONE


def _keep_key(options: argparse.Namespace, opened: OpenedSecretStore) -> None:
    key = getpass.getpass("API key: ").strip()
    token = getpass.getpass("API token: ").strip()
    if not key or not token:
        raise ValueError("The API key and the API token are both needed.")
    keep_api_key(options.account_sid, ApiKey(key, Secret(token)), opened)
    say(f"The API key of {options.account_sid} is kept in the keyring.")


def _forget_key(options: argparse.Namespace, opened: OpenedSecretStore) -> None:
    forget_api_key(options.account_sid, opened)
    say(f"The API key of {options.account_sid} is forgotten.")


_ACTIONS: Mapping[str, Callable[[argparse.Namespace, ApiMaker], int]] = {
    "list": _list,
    "get": _get,
    "create": _create,
    "update": _update,
    "delete": _delete,
    "import": import_file,
    "export": export_file,
    "token": _token,
}
_REHEARSALS: Mapping[str, Callable[[argparse.Namespace], str]] = {
    "create": lambda options: f"create {', '.join(options.names)}",
    "update": lambda options: f"make {options.name} {options.status}",
    "delete": lambda options: f"delete {options.name} for good",
    "token": lambda options: f"create a token pair for {options.name}",
    "keep-key": lambda options: f"keep an API key of {options.account_sid} in the keyring",
    "forget-key": lambda options: f"forget the API key of {options.account_sid}",
}
_KEY_ACTIONS: Mapping[str, Callable[[argparse.Namespace, OpenedSecretStore], None]] = {
    "keep-key": _keep_key,
    "forget-key": _forget_key,
}
