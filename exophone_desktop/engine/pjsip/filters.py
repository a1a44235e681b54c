"""What stands between the network and the stack, and must live as long as it."""

from exophone_desktop.engine.pjsip.answer_filter import AnswerFilter
from exophone_desktop.engine.pjsip.dialogs import KnownDialogs
from exophone_desktop.engine.pjsip.flood_gate import FloodGate
from exophone_desktop.engine.pjsip.next_hops import NextHops
from exophone_desktop.engine.pjsip.odd_headers import OddHeaders
from exophone_desktop.engine.pjsip.odd_sdp import LookUp, OddSdp
from exophone_desktop.engine.pjsip.pools import Pools
from exophone_desktop.engine.pjsip.refusals import Refusals
from exophone_desktop.engine.pjsip.request_filter import RequestFilter
from exophone_desktop.engine.pjsip.sdp_answer import SdpAnswers
from exophone_desktop.engine.pjsip.stack_module import StackModules
from exophone_desktop.engine.pjsip.stateless_answers import StatelessAnswers
from exophone_desktop.engine.pjsip.strangers import Strangers
from exophone_desktop.engine.pjsip.switched_off import SwitchedOff


class Filters:
    """All of them, each in its place. Engine thread only."""

    def __init__(
        self,
        modules: StackModules,
        pools: Pools,
        gate: FloodGate,
        strangers: Strangers,
        look_up: LookUp,
    ) -> None:
        library = modules.library
        hops, sdp = NextHops(library), SdpAnswers(library, pools)
        dialogs = KnownDialogs(library)
        strangers.use(modules, dialogs)
        answers = StatelessAnswers(library, modules, pools)
        self._odd_sdp = OddSdp(modules, sdp, look_up)
        self._others = (
            RequestFilter(modules, hops, answers, dialogs, sdp, lambda: gate.open),
            AnswerFilter(modules, sdp, hops),
            SwitchedOff(modules, sdp),
            Refusals(modules),
            OddHeaders(modules, strangers),
        )

    def close(self) -> None:
        """Before the stack is destroyed. Idempotent."""
        self._odd_sdp.close()
