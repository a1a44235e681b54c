"""The sign-in screen as widgets."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from exophone_desktop.domain.secret import Secret
from exophone_desktop.ui.intents.window import Intents
from exophone_desktop.ui.screens.sign_in.labelled import Labelled
from exophone_desktop.ui.screens.sign_in.sip_fields import SipFields
from exophone_desktop.ui.screens.sign_in.view import derive
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.buttons import ActionButton
from exophone_desktop.ui.widgets.chip import Chip
from exophone_desktop.ui.widgets.error_line import ErrorLine
from exophone_desktop.ui.widgets.locks import SettingControls
from exophone_desktop.ui.widgets.page import Page
from exophone_desktop.ui.widgets.password_field import PasswordField
from exophone_desktop.ui.widgets.plain import PlainLabel
from exophone_desktop.ui.widgets.tint import Tint, picture
from exophone_desktop.usecases.forms import MAX_FIELD, SignInForm, trimmed
from exophone_desktop.usecases.sip_account_form import trimmed_sip
from exophone_desktop.usecases.state import AppState, SignInDefaults

translate = QCoreApplication.translate


class SignInScreen(Page):
    """User ID, password and, folded away, what most people never change."""

    checks_asked = Signal()
    """The person wants to know why signing in does not work."""

    def __init__(self, theme: Theme, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._intents = intents
        self._defaults: SignInDefaults | None = None
        self._busy = False
        self._display_name_edited = False
        self.user_name = QLineEdit()
        self.password = PasswordField(theme)
        self.display_name = QLineEdit()
        self.account_sid = QLineEdit()
        self.hostname = QLineEdit()
        self.controls = SettingControls(theme)
        self.sip = SipFields(theme, self.controls)
        self.modes = (
            _mode(translate("SignIn", "Exotel")),
            _mode(translate("SignIn", "SIP account")),
        )
        self.checks = ActionButton(theme, "quiet")
        self.remember = QCheckBox(translate("SignIn", "Remember me"))
        self.advanced = QToolButton()
        self.error = ErrorLine(theme)
        self.memory_only = PlainLabel(look="small")
        self.button = ActionButton(theme, "primary")
        self._basics, self._settings = QWidget(), QWidget()
        self._build()
        self.user_name.textChanged.connect(self._mirror_user_name)
        self.display_name.textEdited.connect(self._display_name_typed)
        self.advanced.toggled.connect(self._unfold)
        self.button.clicked.connect(self._submit)
        self.checks.clicked.connect(lambda: self.checks_asked.emit())
        self.modes[0].clicked.connect(lambda: self._choose_mode(with_sip=False))
        self.modes[1].clicked.connect(lambda: self._choose_mode(with_sip=True))
        self._choose_mode(with_sip=False)

    def hostname_in_use(self) -> str:
        """The app backend that the form names; empty for a plain SIP account."""
        return "" if self.modes[1].isChecked() else self.hostname.text().strip()

    def enter(self) -> None:
        """The screen has come up: start where something is missing."""
        user = self.sip.user if self.modes[1].isChecked() else self.user_name
        (self._password().field if user.text() else user).setFocus()

    def leave(self) -> None:
        """The screen is left: no password stays behind in the window."""
        self.password.clear()
        self.sip.password.clear()

    def render_state(self, state: AppState) -> None:
        """Show ``state``; what was typed stays unless new defaults have come."""
        view = derive(state, translate)
        if view.defaults != self._defaults:
            self._fill(view.defaults)
        was_busy, self._busy = self._busy, view.busy
        own = (*self._fields(), self.remember, self.password.reveal, self.advanced, self.checks)
        for field in (*own, *self.modes, *self.sip.everything()):
            field.setEnabled(not view.busy)
        self.controls.show_locks(state.settings.locks, busy=view.busy)
        self.button.setEnabled(not view.busy)
        self.button.set_words(view.button)
        self.error.show_text(view.error)
        if was_busy and not view.busy:
            self._password().field.setFocus()
            self._password().field.selectAll()
        self.memory_only.setText(view.memory_only)
        self.memory_only.setVisible(bool(view.memory_only))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter signs in from any field."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self._submit()
            return
        super().keyPressEvent(event)

    def _fields(self) -> tuple[QLineEdit, ...]:
        return (
            self.user_name,
            self.password.field,
            self.display_name,
            self.account_sid,
            self.hostname,
        )

    def _build(self) -> None:
        px, metrics = self.theme.px, self.theme.metrics
        mark, _ = picture(self.theme, "exophone", "brand", 48)
        title = PlainLabel(translate("SignIn", "ExoPhone"), "title")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.body.addSpacing(px(metrics.gap))
        self.body.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
        self.body.addWidget(title)
        self.body.addSpacing(px(metrics.roomy))
        modes = QHBoxLayout()
        modes.setSpacing(px(metrics.tight))
        for mode in self.modes:
            modes.addWidget(mode, 1)
        self.body.addLayout(modes)
        self._put(
            self._basics,
            (translate("SignIn", "User ID"), self.user_name),
            (translate("SignIn", "Password"), self.password),
        )
        self.body.addWidget(self._basics)
        self.body.addWidget(self.sip.basics)
        self.body.addWidget(self.remember)
        self.advanced.setText(translate("SignIn", "Advanced Settings"))
        self.advanced.setAccessibleName(translate("SignIn", "Advanced Settings"))
        self.advanced.setProperty("look", "fold")
        self.advanced.setCheckable(True)
        self.advanced.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.advanced.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._fold = Tint(self.advanced, self.theme, "chevron-right", "accent", 16)
        self.body.addWidget(self.advanced, 0, Qt.AlignmentFlag.AlignLeft)
        settings = self._put(
            self._settings,
            (translate("SignIn", "Display Name"), self.display_name),
            (translate("SignIn", "Account SID"), self.account_sid),
            (translate("SignIn", "Hostname"), self.hostname),
        )
        self.controls.add("hostname", self.hostname, settings)
        self.body.addWidget(self._settings)
        self.body.addWidget(self.sip.advanced)
        self.body.addStretch(1)
        self.foot.addWidget(self.error)
        self.foot.addWidget(self.memory_only)
        self.foot.addWidget(self.button)
        self.checks.set_words(translate("SignIn", "Check this computer"))
        self.foot.addWidget(self.checks)
        for field in self._fields():
            field.setMaxLength(MAX_FIELD)

    def _put(self, widget: QWidget, *rows: tuple[str, QWidget]) -> QVBoxLayout:
        column = QVBoxLayout(widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.px(self.theme.metrics.gap))
        for words, field in rows:
            column.addWidget(Labelled(self.theme, words, field, field.focusProxy()))
        return column

    def _password(self) -> PasswordField:
        return self.sip.password if self.modes[1].isChecked() else self.password

    def _choose_mode(self, with_sip: bool) -> None:
        self.modes[0].setChecked(not with_sip)
        self.modes[1].setChecked(with_sip)
        self._show_mode()

    def _show_mode(self) -> None:
        sip, unfolded = self.modes[1].isChecked(), self.advanced.isChecked()
        self.advanced.setAccessibleDescription(
            translate("SignIn", "unfolded") if unfolded else translate("SignIn", "folded")
        )
        self._basics.setVisible(not sip)
        self.sip.basics.setVisible(sip)
        self._settings.setVisible(unfolded and not sip)
        self.sip.advanced.setVisible(unfolded and sip)

    def _fill(self, defaults: SignInDefaults) -> None:
        self._defaults = defaults
        own_name = defaults.display_name not in ("", defaults.user_name)
        self._display_name_edited = own_name
        self.user_name.setText(defaults.user_name)
        self.display_name.setText(defaults.display_name or defaults.user_name)
        self.account_sid.setText(defaults.account_sid)
        self.hostname.setText(defaults.hostname)
        self.remember.setChecked(defaults.remember)
        self.sip.fill(defaults.sip)
        self._choose_mode(defaults.with_sip)
        if self.isVisible():
            self.enter()

    def _mirror_user_name(self, text: str) -> None:
        if not self._display_name_edited:
            self.display_name.setText(text)

    def _display_name_typed(self, text: str) -> None:
        self._display_name_edited = bool(text)

    def _unfold(self, unfolded: bool) -> None:
        self._show_mode()
        self._fold.show_icon("chevron-down" if unfolded else "chevron-right", "accent")

    def _submit(self) -> None:
        if self._busy:
            return
        if self.modes[1].isChecked():
            self._intents.sign_in_with_sip(trimmed_sip(self.sip.form(self.remember.isChecked())))
            return
        form = trimmed(
            SignInForm(
                user_name=self.user_name.text(),
                password=Secret(self.password.field.text()),
                display_name=self.display_name.text(),
                account_sid=self.account_sid.text(),
                hostname=self.hostname.text(),
                remember=self.remember.isChecked(),
            )
        )
        self._intents.sign_in(form)


def _mode(words: str) -> Chip:
    chip = Chip(words)
    chip.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return chip
