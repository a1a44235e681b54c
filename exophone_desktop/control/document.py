"""The documentation of the protocol, made from the tables that the app itself goes by."""

import inspect
from dataclasses import fields

from exophone_desktop.control.actions import ACTIONS
from exophone_desktop.control.client_session import (
    ACTION_SECONDS,
    HAND_OVER,
    MAX_UNDER_WAY,
    MAX_WAITING,
)
from exophone_desktop.control.codec import NOT_IN_STATE, event_kinds, event_name
from exophone_desktop.control.gate import MAX_CLIENTS
from exophone_desktop.control.hub import ON_REQUEST
from exophone_desktop.control.messages import MAX_ANSWER, MAX_REQUEST, PATH, PROTOCOL, ErrorCode
from exophone_desktop.control.parameters import described
from exophone_desktop.usecases.state import AppState

_HEAD = f"""# The control API, version {PROTOCOL}

Other programs of the same person see and do what the window does: a WebSocket (RFC 6455) with
JSON text messages on 127.0.0.1. `exophone ctl` is such a program. `exophone ctl protocol` prints
this page, which is made from the code.

## Coming in

`control.json` in the app's runtime folder (for its owner alone) has `port`, `pid`, `protocol` and
`token`: `keyring` where the token is the secret `control-token` of the service `ExoPhone Desktop`
in the system's keyring, `file` where there is no keyring and it is in `control-token` beside
`control.json`. `exophone ctl token --json` prints both address and token.

Connect to `ws://127.0.0.1:PORT{PATH}` with the header `Authorization: Bearer TOKEN`. A connection
with an `Origin` header is refused (403: no web page may use this), as is any host name but
127.0.0.1 and localhost (403), another path (404), a wrong token (401), and more than
{MAX_CLIENTS} programs at once (503). The body of the refusal is one sentence.

With `"control_api": false` in `settings.json` the app takes only what a second start of it hands
over ({", ".join(f"`{name}`" for name in HAND_OVER)}); no state and no events are sent then.

## Messages

```
→ {{"id": 1, "action": "dial", "params": {{"number": "+91 98450 12345"}}}}
← {{"id": 1, "result": {{"call_id": "…"}}}}
← {{"id": 1, "error": {{"code": "refused", "message": "Nobody is signed in."}}}}
← {{"event": "call_ringing", "data": {{…}}}}
```

`id` is a number or a text of up to 128 characters of the client's choice; answers may come in
another order than requests. The first messages are the events `hello` (`protocol`, `app`,
`actions`, `events`, `events_on_request`) and `state`; every event after that comes once, in order,
after the state that it changed. `subscribe` with `{{"events": [name, …]}}` replaces what is sent;
before it, all events but {", ".join(f"`{name}`" for name in sorted(ON_REQUEST))} are.

Times are seconds since the epoch, levels dBFS; numbers that JSON does not know are null. No
message holds a password or a token. Texts may come from callers: show them as text.

Limits: requests of {MAX_REQUEST // 1024} KiB (a longer one ends the connection with code 1009),
messages from the app of {MAX_ANSWER // 1024 // 1024} MiB, {MAX_UNDER_WAY} requests of one program
at once, {ACTION_SECONDS:g} seconds for each. Who lets {MAX_WAITING} messages wait is disconnected
with code 1008 and a sentence. The app ends with code 1001.

New actions, events and fields may come with any release: ignore what you don't know. `protocol`
rises when something goes away or means something else.
"""


def protocol_document() -> str:
    """``PROTOCOL.md``."""
    return "\n".join((_HEAD, *_errors(), *_actions(), *_events(), *_state()))


def _errors() -> list[str]:
    told = " ".join(inspect.cleandoc(ErrorCode.__doc__ or "").split("\n\n")[1].split())
    told = told.replace("``", "`")
    rows = [f"| `{code.value}` | {_meaning(told, code.name)} |" for code in ErrorCode]
    return ["## Errors", "", "| code | meaning |", "|---|---|", *rows, ""]


def _meaning(told: str, name: str) -> str:
    after = told.split(f"{name}: ", 1)[1]
    names = [f" {each.name}: " for each in ErrorCode]
    return after[: min((after.index(each) for each in names if each in after), default=None)]


def _actions() -> list[str]:
    rows = [
        f"| `{action.name}` | {described(action.parameters)} | {action.purpose} "
        f"| {action.answers} |"
        for action in ACTIONS.values()
    ]
    subscribe = "| `subscribe` | `events`: list of names | Choose events. | the same list, sorted |"
    return [
        "## Actions",
        "",
        "`?` marks what may be left out.",
        "",
        "| action | params | what it does | result |",
        "|---|---|---|---|",
        *rows,
        subscribe,
        "",
    ]


def _events() -> list[str]:
    rows = [
        f"| `{event_name(kind)}` | {_fields(kind)} | {_summary(kind)} |" for kind in event_kinds()
    ]
    return ["## Events", "", "| event | data | what has happened |", "|---|---|---|", *rows, ""]


def _state() -> list[str]:
    names = [f"`{each.name}`" for each in fields(AppState) if each.name not in NOT_IN_STATE]
    return ["## The state", "", f"Fields of `state`: {', '.join(names)}.", ""]


def _fields(kind: type) -> str:
    return ", ".join(f"`{each.name}`" for each in fields(kind))


def _summary(kind: type) -> str:
    first = inspect.cleandoc(kind.__doc__ or "").split("\n\n")[0]
    return " ".join(first.split()).replace("|", "\\|").replace("``", "`")
