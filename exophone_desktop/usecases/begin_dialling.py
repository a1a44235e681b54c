"""What comes before every call that is placed, whichever account places it."""

from collections.abc import Callable

from exophone_desktop.usecases.desk import Desk
from exophone_desktop.usecases.dialling import cleaned
from exophone_desktop.usecases.events import DialRefused, PersonDialled


def begin_dialling(desk: Desk, text: str, problem_of: Callable[[str], str]) -> str:
    """The person whom ``text`` names, who is on screen as being dialled from now on.

    Empty where there is nothing to do: one is being dialled already, or it was refused and told,
    because a call is up or because of what ``problem_of`` says (empty: nothing).
    """
    state = desk.state()
    if state.dialling:
        return ""
    if state.call is not None:
        desk.dispatch(DialRefused("There is a call already; end it first."))
        return ""
    person = cleaned(text)
    problem = problem_of(person)
    if problem:
        desk.dispatch(DialRefused(problem))
        return ""
    desk.dispatch(PersonDialled(person))
    return person
