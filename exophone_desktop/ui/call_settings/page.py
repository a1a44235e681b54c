"""The page for calls and numbers as widgets."""

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from exophone_desktop.host.setting_choices import RecordingFormat
from exophone_desktop.ui.call_settings.view import (
    format_words,
    recording_words,
    region_words,
    wrap_up_words,
)
from exophone_desktop.ui.intents.call_settings import CallSettingsIntents
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.picker import Picker
from exophone_desktop.ui.widgets.plain import PlainLabel
from exophone_desktop.ui.widgets.settings_page import FormPage
from exophone_desktop.usecases.call_settings import CallSettingsForm
from exophone_desktop.usecases.phone_numbers import known_regions
from exophone_desktop.usecases.state import AppState

translate = QCoreApplication.translate

_OUTCOME_LINES = 5


class CallSettingsPage(FormPage):
    """A form, kept by its button, all or nothing."""

    def __init__(
        self, theme: Theme, intents: CallSettingsIntents, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._intents = intents
        self._shown: CallSettingsForm | None = None
        self.wrap_up = Picker(theme, translate("CallSettings", "Time after a call"))
        self.outcomes = QPlainTextEdit()
        self.outcomes.setAccessibleName(translate("CallSettings", "Outcomes of calls"))
        self.outcomes.setPlaceholderText(translate("CallSettings", "Sold\nCall back"))
        self.outcomes.setTabChangesFocus(True)
        line = self.outcomes.fontMetrics().lineSpacing()
        self.outcomes.setFixedHeight(_OUTCOME_LINES * line + theme.px(theme.metrics.margin))
        self.region = Picker(theme, translate("CallSettings", "Country"))
        self.recordings = Picker(theme, translate("CallSettings", "Format of recordings"))
        self.updates = QCheckBox(translate("CallSettings", "Look for new versions at each start"))
        self._build()
        self.save.clicked.connect(lambda: intents.change_call_settings(self._form()))

    def enter(self) -> None:
        """It has come up: what is kept is shown, not what was typed last time."""
        if self._shown is not None:
            self._fill(self._shown)
        self._intents.read_call_settings()
        self.wrap_up.setFocus()

    def render_state(self, state: AppState) -> None:
        """Show ``state``; what is being typed stays while nothing new was kept."""
        kept = state.call_settings
        self.controls.show_locks(state.settings.locks)
        self.about_recordings.setText(recording_words(state.recording_allowed, translate))
        self.save.setEnabled(kept.form is not None)
        if kept.form is not None and kept.form != self._shown:
            self._shown = kept.form
            self._fill(kept.form)
        self.show_outcome(kept.problem, kept.saved)

    def _fill(self, form: CallSettingsForm) -> None:
        seconds = str(form.wrap_up_seconds)
        self.wrap_up.show_options(wrap_up_words(form.wrap_up_seconds, translate), seconds)
        self.outcomes.setPlainText(form.outcomes)
        countries = {code: _country(code) for code in known_regions()}
        self.region.show_options(
            region_words(countries, form.phone_region, translate), form.phone_region
        )
        self.recordings.show_options(format_words(translate), form.recording_format)
        self.updates.setChecked(form.check_for_updates)

    def _form(self) -> CallSettingsForm:
        return CallSettingsForm(
            wrap_up_seconds=int(self.wrap_up.currentData() or 0),
            outcomes=self.outcomes.toPlainText(),
            phone_region=self.region.currentData() or "",
            check_for_updates=self.updates.isChecked(),
            recording_format=RecordingFormat(self.recordings.currentData() or RecordingFormat.WAV),
        )

    def _build(self) -> None:
        self._part(
            translate("CallSettings", "After a call"),
            translate("CallSettings", "Time for your notes, in which no other call rings."),
            self.wrap_up,
            "wrap_up_seconds",
        )
        self._part(
            translate("CallSettings", "Outcomes of calls"),
            translate("CallSettings", "What a call may come to, one a line."),
            self.outcomes,
            "outcomes",
        )
        self._part(
            translate("CallSettings", "Numbers without a country"),
            translate("CallSettings", "They are taken for numbers of this country."),
            self.region,
            "phone_region",
        )
        self.about_recordings = self._part(
            translate("CallSettings", "Recordings"),
            recording_words(True, translate),
            self.recordings,
            "recording_format",
        )
        self._part(
            translate("CallSettings", "Updates"),
            translate("CallSettings", "Only a notice: nothing is fetched or installed."),
            self.updates,
            "check_for_updates",
        )
        self.end_form()

    def _part(self, words: str, more: str, control: QWidget, key: str) -> PlainLabel:
        if self.body.count():
            self.body.addSpacing(self.theme.px(self.theme.metrics.gap))
        self.body.addWidget(PlainLabel(words, look="strong"))
        said = PlainLabel(more, look="muted")
        self.body.addWidget(said)
        self.body.addWidget(control)
        self.controls.add(key, control, self.body)
        return said


def _country(code: str) -> str:
    territory = QLocale.codeToTerritory(code)
    return QLocale.territoryToString(territory) if territory != QLocale.Country.AnyCountry else code
