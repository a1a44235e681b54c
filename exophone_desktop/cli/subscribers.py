"""``exophone subscribers``: an account's subscribers, by Exotel's Subscriber Management API."""

import argparse
import getpass
import os
from collections.abc import Callable, Mapping
from pathlib import Path

from exophone_desktop.cli import subscriber_arguments
from exophone_desktop.cli.api_key import (
    NoApiKey,
    SecretsOpener,
    find_api_key,
    forget_api_key,
    keep_api_key,
)
from exophone_desktop.cli.subscriber_csv import EXPORTED, Retry, UnfitCsv, exported, read_rows
from exophone_desktop.cli.subscriber_csv import written as csv_written
from exophone_desktop.cli.subscriber_import import ImportReport, import_rows
from exophone_desktop.cli.subscriber_output import (
    SubscribersExit,
    complain,
    print_json,
    print_record,
    progress_of,
    say,
    show,
)
from exophone_desktop.domain.secret import Secret
from exophone_desktop.exotel.errors import ExotelHttpError, HttpFailure
from exophone_desktop.exotel.http import ApiKey
from exophone_desktop.exotel.subscriber_records import (
    Created,
    NewSubscriber,
    SubscriberRecord,
    SubscriberStatus,
    TokenPlatform,
)
from exophone_desktop.exotel.subscribers import MAX_PER_REQUEST, SubscriberApi
from exophone_desktop.host.files import plain_reason, write_whole
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
        if options.action in _KEY_ACTIONS:
            _KEY_ACTIONS[options.action](options, open_secrets())
            return SubscribersExit.DONE
        offline = options.dry_run and options.action in ("create", "update", "delete")
        action = (_REHEARSALS if offline else _ACTIONS)[options.action]
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


ApiMaker = Callable[[], SubscriberApi]


def _api(
    options: argparse.Namespace, environment: Mapping[str, str], open_secrets: SecretsOpener
) -> SubscriberApi:
    key = find_api_key(options.account_sid, environment, open_secrets)
    return SubscriberApi(options.base_url, options.account_sid, key)


def _list(options: argparse.Namespace, api: ApiMaker) -> int:
    records = _fetched(api(), options)
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
    asked, results = api(), []
    for first in range(0, len(new), MAX_PER_REQUEST):
        for result in asked.create(new[first : first + MAX_PER_REQUEST]):
            results.append(result)
            if not isinstance(result, Created):
                say(f"{result.name} was not created: {result.reason}")
            elif not options.json:
                print_record(result.record)
    made = [each for each in results if isinstance(each, Created)]
    if options.json:
        print_json([exported(each.record) for each in made])
    return SubscribersExit.DONE if len(made) == len(new) else SubscribersExit.SOME_FAILED


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


def _import(options: argparse.Namespace, api: ApiMaker) -> int:
    rows = read_rows(options.file)
    if not rows:
        say("There is nothing to import.")
        return SubscribersExit.DONE
    if options.dry_run:
        there = {each.name for each in _fetched(api(), options)}
        taken = [r for r in rows if r.todo is Retry.CREATE and r.new.name in there]
        for row in taken:
            say(f"Line {row.line}: {row.new.name} is there already and would be refused.")
        say(f"{len(rows) - len(taken)} of {len(rows)} would be imported; nothing was changed.")
        return SubscribersExit.SOME_FAILED if taken else SubscribersExit.DONE
    path: Path = options.report or options.file.with_name(f"{options.file.stem}.report.csv")
    if path.exists():
        return complain(f"There is a report {path.name} already; move it, or use --report.")
    report = ImportReport(path, rows)
    asked = api()
    try:
        stopped = import_rows(asked, report, progress_of("imported", len(rows)))
    except KeyboardInterrupt:
        stopped = "The import was interrupted."
    summary = {"rows": len(rows), "done": report.done, "to_retry": report.to_retry}
    if options.json:
        print_json({**summary, "stopped": stopped, "report": str(path)})
    if stopped:
        say(stopped)
    say(f"{report.done} of {len(rows)} done, {report.to_retry} to retry; see {path.name}.")
    if stopped:
        return SubscribersExit.FAILED
    return SubscribersExit.DONE if report.done == len(rows) else SubscribersExit.SOME_FAILED


def _export(options: argparse.Namespace, api: ApiMaker) -> int:
    records = _fetched(api(), options)
    if options.dry_run:
        say(f"{len(records)} subscribers would be written; nothing was.")
        return SubscribersExit.DONE
    write_whole(options.file, csv_written(EXPORTED, map(exported, records)))
    say(f"{len(records)} subscribers are in {options.file.name}.")
    return SubscribersExit.DONE


def _would(sentence: Callable[[argparse.Namespace], str]) -> Callable[..., int]:
    def rehearse(options: argparse.Namespace, _api: ApiMaker) -> int:
        say(f"Would {sentence(options)}; nothing was sent.")
        return SubscribersExit.DONE

    return rehearse


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
    "import": _import,
    "export": _export,
    "token": _token,
}
_REHEARSALS: Mapping[str, Callable[[argparse.Namespace, ApiMaker], int]] = {
    "create": _would(lambda options: f"create {', '.join(options.names)}"),
    "update": _would(lambda options: f"make {options.name} {options.status}"),
    "delete": _would(lambda options: f"delete {options.name} for good"),
}
_KEY_ACTIONS: Mapping[str, Callable[[argparse.Namespace, OpenedSecretStore], None]] = {
    "keep-key": _keep_key,
    "forget-key": _forget_key,
}


def _fetched(api: SubscriberApi, options: argparse.Namespace) -> list[SubscriberRecord]:
    status = getattr(options, "status", None)
    progress = progress_of("fetched")
    records: list[SubscriberRecord] = []
    for record in api.list(SubscriberStatus(status) if status else None):
        records.append(record)
        progress(len(records))
    return records
