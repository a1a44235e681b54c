"""``exophone ctl``: has the running app do things, and tells what happens in it."""

import argparse
import contextlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from exophone_desktop.cli.ctl_commands import WORDS, Word
from exophone_desktop.cli.ctl_output import event_line, plain, result_lines
from exophone_desktop.cli.outcome import Exit
from exophone_desktop.control.client import (
    ConnectionLostError,
    ControlClient,
    NotRunningError,
    RefusedError,
    connect_to_running,
)
from exophone_desktop.control.document import protocol_document
from exophone_desktop.control.messages import PATH
from exophone_desktop.host.control_file import ControlFile, ControlFileError, TokenPlace
from exophone_desktop.host.paths import app_paths
from exophone_desktop.host.secrets import OpenedSecretStore, open_secret_store

SecretsOpener = Callable[[], OpenedSecretStore]


def add_to(parser: argparse.ArgumentParser) -> None:
    """The words of ``ctl``."""
    parser.add_argument("--json", action="store_true", help="print results and events as JSON")
    parser.add_argument(
        "--runtime",
        type=Path,
        default=None,
        metavar="FOLDER",
        help="the runtime folder of the app (default: that of this person's app)",
    )
    words = parser.add_subparsers(dest="word", metavar="WORD", required=True)
    for name, word in WORDS.items():
        word.add_to(words.add_parser(name, help=word.purpose))


def run(options: argparse.Namespace) -> int:
    """Do what was asked; returns the exit status."""
    return run_word(options, open_secret_store)


def run_word(options: argparse.Namespace, open_secrets: SecretsOpener) -> int:
    """Do ``options.word`` with the app of ``options.runtime``; the token is in the keyring."""
    if options.word == "protocol":
        print(protocol_document(), end="")
        return Exit.DONE
    file = ControlFile(options.runtime or app_paths().runtime_folder)
    try:
        if options.word == "token":
            return _token(file, options.json, open_secrets)
        with connect_to_running(file, open_secrets) as client:
            if options.word == "events":
                return _events(client, options)
            return _ask(client, options)
    except (NotRunningError, ConnectionLostError, ControlFileError) as error:
        return _complain(str(error), Exit.NOT_RUNNING)
    except RefusedError as error:
        return _complain(str(error), Exit.REFUSED)
    except KeyboardInterrupt:
        return Exit.DONE
    except BrokenPipeError:
        # Whoever read the output has seen enough.
        with contextlib.suppress(OSError):
            sys.stdout.close()
        return Exit.DONE


def _ask(client: ControlClient, options: argparse.Namespace) -> int:
    word: Word = WORDS[options.word]
    result = client.ask(word.action.format_map(vars(options)), dict(word.params(options)))
    if options.json:
        _print_json(result)
        return Exit.DONE
    for line in result_lines(options.word, result):
        print(line)
    return Exit.DONE


def _events(client: ControlClient, options: argparse.Namespace) -> int:
    if options.only:
        client.ask("subscribe", {"events": options.only})
    for message in client.messages(options.timeout):
        name, data = message.get("event"), message.get("data")
        if name in ("hello", "state") and not (options.json and options.follow):
            continue
        if not isinstance(name, str) or not isinstance(data, dict):
            continue
        if options.json:
            _print_json(message)
        else:
            print(event_line(name, data), flush=True)
        if not options.follow:
            break
    return Exit.DONE


def _token(file: ControlFile, as_json: bool, open_secrets: SecretsOpener) -> int:
    address = file.read()
    if address is None:
        raise NotRunningError("ExoPhone is not running.")
    opened = open_secrets() if address.token is TokenPlace.KEYRING else None
    # Handing it out is what was asked for.
    token = file.read_token(address, opened).reveal()
    url = f"ws://127.0.0.1:{address.port}{PATH}"
    if as_json:
        _print_json({"url": url, "token": token})
    else:
        print(f"{url}\n{token}")
    return Exit.DONE


def _print_json(value: Any) -> None:
    print(json.dumps(value, allow_nan=False), flush=True)


def _complain(sentence: str, status: Exit) -> int:
    with contextlib.suppress(OSError):
        print(plain(sentence), file=sys.stderr)
    return status
