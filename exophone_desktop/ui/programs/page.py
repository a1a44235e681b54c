"""The page for other programs as widgets."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from exophone_desktop.host.settings import AutoAnswer, CrmMoment
from exophone_desktop.ui.intents.programs import ProgramsIntents
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.picker import Picker
from exophone_desktop.ui.widgets.plain import PlainLabel
from exophone_desktop.ui.widgets.settings_page import FormPage
from exophone_desktop.usecases.program_form import ProgramForm
from exophone_desktop.usecases.state import AppState

translate = QCoreApplication.translate

_MOST_CHARACTERS = 2048
_SHORTCUT_FIELDS = ("answer", "hang_up", "toggle_mute")


class ProgramsPage(FormPage):
    """A form: links, a CRM, keys in other programs, access. Kept by its button, all or nothing."""

    def __init__(
        self, theme: Theme, intents: ProgramsIntents, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._intents = intents
        self._shown: ProgramForm | None = None
        self.links = QCheckBox(translate("Programs", "Phone links call without asking"))
        self.url = self._field(
            translate("Programs", "Web page"), "https://crm.example/?phone={international}"
        )
        self.command = self._field(translate("Programs", "Command"), "notify {name} {number}")
        self.when = Picker(theme, translate("Programs", "When"))
        self.when.show_options(
            (
                (CrmMoment.RINGING, translate("Programs", "When somebody calls")),
                (CrmMoment.ANSWERED, translate("Programs", "When I answer")),
            ),
            CrmMoment.RINGING,
        )
        self.keys = {
            "answer": self._field(translate("Programs", "Keys that answer"), "Ctrl+Alt+A"),
            "hang_up": self._field(translate("Programs", "Keys that hang up"), "Ctrl+Alt+H"),
            "toggle_mute": self._field(translate("Programs", "Keys that mute"), "Ctrl+Alt+M"),
        }
        self.auto_answer = Picker(theme, translate("Programs", "Calls that answer themselves"))
        self.auto_answer.show_options(
            (
                (AutoAnswer.OFF, translate("Programs", "None")),
                (AutoAnswer.OWN, translate("Programs", "Those that I clicked elsewhere")),
                (AutoAnswer.ALL, translate("Programs", "All")),
            ),
            AutoAnswer.OWN,
        )
        self.access = QCheckBox(translate("Programs", "My programs may use ExoPhone"))
        self._build()
        self.save.clicked.connect(lambda: intents.change_programs(self._form()))

    def enter(self) -> None:
        """It has come up: what is kept is shown, not what was typed last time."""
        if self._shown is not None:
            self._fill(self._shown)
        self._intents.read_programs()
        (self.links if self.links.isEnabled() else self.auto_answer).setFocus()

    def render_state(self, state: AppState) -> None:
        """Show ``state``; what is being typed stays while nothing new was kept."""
        programs = state.programs
        self.controls.show_locks(state.settings.locks)
        self.save.setEnabled(programs.form is not None)
        if programs.form is not None and programs.form != self._shown:
            self._shown = programs.form
            self._fill(programs.form)
        self.show_outcome(programs.problem, programs.saved)

    def _fill(self, form: ProgramForm) -> None:
        self.links.setChecked(form.links_dial_at_once)
        self.access.setChecked(form.control_api)
        self.auto_answer.setCurrentIndex(self.auto_answer.findData(form.auto_answer))
        self.url.setText(form.crm_url)
        self.command.setText(form.crm_command)
        self.when.setCurrentIndex(self.when.findData(form.crm_when))
        for name, line in self.keys.items():
            line.setText(getattr(form, name))
        for line in (self.url, self.command):
            # The beginning of a long text says more than its end.
            line.setCursorPosition(0)

    def _form(self) -> ProgramForm:
        return ProgramForm(
            links_dial_at_once=self.links.isChecked(),
            crm_url=self.url.text(),
            crm_command=self.command.text(),
            crm_when=CrmMoment(self.when.currentData()),
            control_api=self.access.isChecked(),
            auto_answer=AutoAnswer(self.auto_answer.currentData()),
            **{name: self.keys[name].text() for name in _SHORTCUT_FIELDS},
        )

    def _build(self) -> None:
        self._heading(
            translate("Programs", "Links"),
            translate("Programs", "Links to phone numbers fill the dialer and ask."),
        )
        self.body.addWidget(self.links)
        self.controls.add("links_dial_at_once", self.links, self.body)
        self._heading(
            translate("Programs", "Calls that answer themselves"),
            translate(
                "Programs",
                "After a beep, and never during another call. A program announces a call that you"
                " clicked elsewhere.",
            ),
        )
        self.body.addWidget(self.auto_answer)
        self.controls.add("auto_answer", self.auto_answer, self.body)
        self._heading(
            translate("Programs", "Callers in your CRM"),
            translate(
                "Programs",
                "{number}, {international}, {name}, {message}, {call_id} and {user} stand for the"
                " call.",
            ),
        )
        self._add(translate("Programs", "Web page"), self.url, "crm.url_template")
        self._add(translate("Programs", "Command"), self.command, "crm.command")
        self._add(translate("Programs", "When"), self.when, "crm.when")
        self._heading(
            translate("Programs", "Keys that work in other programs"),
            translate("Programs", "On Windows and X11."),
        )
        captions = {
            "answer": translate("Programs", "Answer"),
            "hang_up": translate("Programs", "Hang up"),
            "toggle_mute": translate("Programs", "Mute"),
        }
        for name, line in self.keys.items():
            self._add(captions[name], line, f"shortcuts.{name}")
        self._heading(
            translate("Programs", "Access"),
            translate("Programs", "The command exophone ctl and the like, from the next start."),
        )
        self.body.addWidget(self.access)
        self.controls.add("control_api", self.access, self.body)
        self.end_form()

    def _field(self, name: str, example: str) -> QLineEdit:
        return self.line(name, example, _MOST_CHARACTERS)

    def _heading(self, words: str, more: str) -> None:
        heading, hint = PlainLabel(words, look="strong"), PlainLabel(more, look="muted")
        hint.setWordWrap(True)
        if self.body.count():
            self.body.addSpacing(self.theme.px(self.theme.metrics.gap))
        self.body.addWidget(heading)
        self.body.addWidget(hint)

    def _add(self, words: str, field: QWidget, key: str) -> None:
        label = PlainLabel(words)
        label.setBuddy(field)
        self.body.addWidget(label)
        self.body.addWidget(field)
        self.controls.add(key, field, self.body)
