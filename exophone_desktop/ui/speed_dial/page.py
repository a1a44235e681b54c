"""The page of the keys that call somebody, as widgets."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from exophone_desktop.host.speed_dial import MAX_NAME, MAX_NUMBER, PLACES, SpeedDial
from exophone_desktop.ui.intents.speed_dial import SpeedDialIntents
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.plain import PlainLabel
from exophone_desktop.ui.widgets.settings_page import FormPage
from exophone_desktop.usecases.speed_dial_state import SpeedDialForm
from exophone_desktop.usecases.state import AppState

translate = QCoreApplication.translate


class SpeedDialPage(FormPage):
    """Nine names and numbers, kept by a button, all or nothing."""

    def __init__(
        self, theme: Theme, intents: SpeedDialIntents, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._shown: tuple[SpeedDial, ...] | None = None
        self.names: dict[int, QLineEdit] = {}
        self.numbers: dict[int, QLineEdit] = {}
        self._build()
        self.save.clicked.connect(lambda: intents.keep_speed_dial(self._forms()))

    def enter(self) -> None:
        """It has come up: what is kept is shown, not what was typed last time."""
        if self._shown is not None:
            self._fill(self._shown)
        self.names[1].setFocus()

    def render_state(self, state: AppState) -> None:
        """Show ``state``; what is being typed stays while nothing new was kept."""
        kept = state.speed_dial
        if kept.entries != self._shown:
            self._shown = kept.entries
            self._fill(kept.entries)
        self.show_outcome(kept.problem, kept.saved)

    def _fill(self, entries: tuple[SpeedDial, ...]) -> None:
        known = {entry.place: entry for entry in entries}
        for place in self.names:
            entry = known.get(place)
            self.names[place].setText(entry.name if entry is not None else "")
            self.numbers[place].setText(entry.number if entry is not None else "")
            for line in (self.names[place], self.numbers[place]):
                line.setCursorPosition(0)

    def _forms(self) -> tuple[SpeedDialForm, ...]:
        # How a number is called stays while it is the same number.
        direct = {(each.place, each.number) for each in self._shown or () if each.direct}
        return tuple(
            SpeedDialForm(place, self.names[place].text(), number, (place, number) in direct)
            for place, number in ((place, line.text()) for place, line in self.numbers.items())
        )

    def _build(self) -> None:
        px, metrics = self.theme.px, self.theme.metrics
        more = translate(
            "SpeedDial",
            "Hold a key in the dialer, or press Alt and its digit, to call at once.",
        )
        self.body.addWidget(PlainLabel(more, look="muted"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(metrics.gap))
        grid.setVerticalSpacing(px(metrics.gap))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for place in range(1, PLACES + 1):
            name = self.line(
                translate("SpeedDial", "Name on key {place}").format(place=place),
                translate("SpeedDial", "Name"),
                MAX_NAME,
            )
            number = self.line(
                translate("SpeedDial", "Number on key {place}").format(place=place),
                translate("SpeedDial", "Number"),
                MAX_NUMBER,
            )
            label = PlainLabel(str(place), look="strong")
            label.setWordWrap(False)
            label.setBuddy(name)
            grid.addWidget(label, place, 0)
            grid.addWidget(name, place, 1)
            grid.addWidget(number, place, 2)
            self.names[place], self.numbers[place] = name, number
        self.body.addLayout(grid)
        self.end_form()
