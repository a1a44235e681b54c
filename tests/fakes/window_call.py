"""A call of the window's tests: who is signed in, and one outgoing call of theirs."""

from dataclasses import replace

from exophone_desktop.domain.call import CallDetails, CallDirection, CallState
from exophone_desktop.usecases.state import AppState, Screen, SignedInUser
from exophone_desktop.voice.events import Reachability

USER = SignedInUser("alice", "Alice", "demo1", "https://x.example", "0801")
READY = AppState(screen=Screen.HOME, user=USER, reachability=Reachability.READY)
OUT = CallDetails("c1", CallDirection.OUTGOING, CallState.OUTGOING_INITIATED, "0801")
TALKING = replace(OUT, state=CallState.ESTABLISHED, established_time=1_000.0)
