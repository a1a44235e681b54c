"""What ``exophone ctl`` prints for people; texts of others cannot reach the terminal's controls."""

import time
from collections.abc import Iterator, Mapping
from typing import Any

from exophone_desktop.cli.sentence import plain_sentence


def plain(text: object) -> str:
    """``text`` on one line, safe for a terminal."""
    return plain_sentence(str(text))


def result_lines(word: str, result: Any) -> Iterator[str]:
    """The lines for the ``result`` of ``word``; none where the exit status says all."""
    if word == "state":
        yield from _state(result)
    elif word == "calls":
        for call in result["calls"]:
            when = time.strftime("%Y-%m-%d %H:%M", time.localtime(call["started"]))
            yield f"{when}  {call['direction'].lower():8}  {plain(call['person'])}"
    elif word == "contacts":
        if result["problem"]:
            yield plain(result["problem"])
        for group in result["groups"]:
            for contact in group["contacts"]:
                yield f"{plain(group['name'])}: {plain(contact['name'])} {plain(contact['number'])}"
    elif word == "dial" and result["call_id"]:
        yield f"Calling; the call is {plain(result['call_id'])}."
    elif isinstance(result, Mapping):
        for name, value in result.items():
            yield f"{plain(name)}: {plain(value)}"


def event_line(event: str, data: Mapping[str, Any]) -> str:
    """One line for an event, with the local time."""
    call = data.get("call")
    facts = []
    if isinstance(call, Mapping):
        who = call.get("remote_display_name") or call.get("remote_id") or ""
        facts += [str(call.get("state", "")), str(who)]
    facts += [
        f"{name}={value}"
        for name, value in data.items()
        if name != "call" and isinstance(value, str | int | float) and value != ""
    ]
    told = " ".join(plain(each) for each in facts if each)
    return f"{time.strftime('%H:%M:%S')}  {plain(event)}  {told}".rstrip()


def _state(state: Mapping[str, Any]) -> Iterator[str]:
    user = state["user"]
    if user is None:
        yield "Nobody is signed in."
        return
    detail = plain(state["reachability_detail"])
    yield f"Signed in: {plain(user['subscriber_name'])}"
    yield f"Calls: {state['reachability'].lower()}" + (f" ({detail})" if detail else "")
    call = state["call"]
    if call is None:
        yield f"Calling {plain(state['dialling'])}" if state["dialling"] else "No call"
        return
    details = call["details"]
    marks = [name for name in ("muted", "recording") if call[name]]
    yield (
        f"{details['direction'].capitalize()} call: {plain(call['peer'])}, "
        + ", ".join([details["state"].lower(), *marks])
    )
