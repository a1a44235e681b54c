"""A call with a second one beside it, for pictures. No Qt."""

from collections.abc import Mapping
from dataclasses import replace

from exophone_desktop.domain.call import CallDetails, CallDirection, CallState
from exophone_desktop.usecases.state import AppState, CallInView, Consultation, Notice, NoticeKind
from exophone_desktop.voice.consult_machine import ConsultState


def consultation_scenes(talking: AppState) -> Mapping[str, AppState]:
    """The states by name; ``talking`` is a call that is up."""
    first = talking.call
    assert first is not None
    first = replace(first, peer="Arjun Rao")
    dialled = CallDetails("9", CallDirection.OUTGOING, CallState.RINGING, "carol")
    up = replace(
        dialled,
        state=CallState.ESTABLISHED,
        established_time=first.details.established_time + 700,
    )
    held = replace(first, held_here=True)
    second = CallInView(
        up, "carol", statistics=first.statistics, microphone_dbfs=-22.0, speaker_dbfs=-34.0
    )
    one = replace(talking, call=first, transfer_allowed=True, recording_allowed=True)

    def two(state: ConsultState, front: CallInView, aside: CallInView) -> AppState:
        return replace(one, call=front, consultation=Consultation(state, "carol", aside, "9"))

    return {
        "call-transfer": one,
        "consult-holding": replace(one, consultation=Consultation(ConsultState.HOLDING, "carol")),
        "consult-calling": two(ConsultState.CALLING, CallInView(dialled, "carol"), held),
        "consult-talking": two(ConsultState.TALKING, second, held),
        "consult-swapped": two(ConsultState.TALKING, first, replace(second, held_here=True)),
        "consult-transferring": two(ConsultState.TRANSFERRING, second, held),
        "consult-refused": replace(
            two(ConsultState.TALKING, second, held),
            notice=Notice(
                "The call was not transferred. The other side declined the call.",
                NoticeKind.WARNING,
            ),
        ),
    }
