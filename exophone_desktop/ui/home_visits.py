"""Looks around the home screen as a person would."""

from exophone_desktop.ui.robot import Robot, StepError
from exophone_desktop.usecases.home_state import HomeTab
from exophone_desktop.usecases.state import Screen


class HomeVisits(Robot):
    """Visits to past calls and contacts; each ends at the dialer."""

    async def look_at_recents(self, people: tuple[str, ...], searched: str) -> None:
        """Find ``people`` (the newest first) among past calls, then ``searched`` by its name."""
        with self._step(f"look at the past calls, and search for {searched}"):
            await self._turn_to(HomeTab.RECENTS)
            await self._until(
                lambda state: (
                    tuple(each.person for each in state.recents.records) == people
                    and not any(each.in_progress for each in state.recents.records)
                )
            )
            self._picture("recents")
            pane = self._window.history.list
            self._type(pane.search.line, searched)
            await self._until(
                lambda state: (
                    state.recents.text == searched
                    and not state.recents.loading
                    and [each.person for each in state.recents.records] == [searched]
                )
            )
            if pane.model.rowCount() != 1:
                raise StepError("the list does not show what was found")
            self._window.history.show_details(self._app.store.state.recents.records[0])
            self._picture("call-details")
            self._press(self._window.history.details.back)
            self._press(pane.search.clear_button)
            await self._until(lambda state: len(state.recents.records) == len(people))
            await self._turn_to(HomeTab.DIAL)

    async def look_at_contacts(self, searched: str) -> None:
        """Read the contacts, and find one of them by the name ``searched``."""
        with self._step(f"look at the contacts, and search for {searched}"):
            await self._turn_to(HomeTab.CONTACTS)
            await self._until(lambda state: bool(state.contacts.groups))
            self._picture("contacts")
            pane = self._window.contacts
            everybody = pane.model.rowCount()
            self._type(pane.search.line, searched)
            if not 0 < pane.model.rowCount() < everybody:
                raise StepError(f"{pane.model.rowCount()} of {everybody} rows are left")
            self._press(pane.search.clear_button)
            await self._turn_to(HomeTab.DIAL)

    async def _turn_to(self, tab: HomeTab) -> None:
        await self._until(lambda state: state.screen is Screen.HOME)
        self._press(self._window.home.tabs.buttons[tab])
        await self._until(lambda state: state.tab is tab)
