"""The sign-in screen as widgets."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from exophone_desktop.domain.secret import Secret
from exophone_desktop.ui.intents import Intents
from exophone_desktop.ui.screens.sign_in.view import derive
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.buttons import ActionButton
from exophone_desktop.ui.widgets.error_line import ErrorLine
from exophone_desktop.ui.widgets.locks import SettingControls
from exophone_desktop.ui.widgets.page import Page
from exophone_desktop.ui.widgets.password_field import PasswordField
from exophone_desktop.ui.widgets.plain import PlainLabel
from exophone_desktop.ui.widgets.tint import Tint, picture
from exophone_desktop.usecases.forms import MAX_FIELD, SignInForm, trimmed
from exophone_desktop.usecases.state import AppState, SignInDefaults

translate = QCoreApplication.translate


class SignInScreen(Page):
    """User ID, password and, folded away, what most people never change."""

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
        self.remember = QCheckBox(translate("SignIn", "Remember me"))
        self.advanced = QToolButton()
        self.controls = SettingControls(theme)
        self.error = ErrorLine(theme)
        self.memory_only = PlainLabel(look="small")
        self.button = ActionButton(theme, "primary")
        self._settings = QWidget()
        self._build()
        self.user_name.textChanged.connect(self._mirror_user_name)
        self.display_name.textEdited.connect(self._display_name_typed)
        self.advanced.toggled.connect(self._unfold)
        self.button.clicked.connect(self._submit)

    def enter(self) -> None:
        """The screen has come up: start where something is missing."""
        first_empty = self.password.field if self.user_name.text() else self.user_name
        first_empty.setFocus()

    def leave(self) -> None:
        """The screen is left: no password stays behind in the window."""
        self.password.clear()

    def render_state(self, state: AppState) -> None:
        """Show ``state``; what was typed stays unless new defaults have come."""
        view = derive(state, translate)
        if view.defaults != self._defaults:
            self._fill(view.defaults)
        was_busy, self._busy = self._busy, view.busy
        for field in (*self._fields(), self.remember, self.password.reveal, self.advanced):
            field.setEnabled(not view.busy)
        self.controls.show_locks(state.settings.locks, busy=view.busy)
        self.button.setEnabled(not view.busy)
        self.button.set_words(view.button)
        self.error.show_text(view.error)
        if was_busy and not view.busy:
            self.password.field.setFocus()
            self.password.field.selectAll()
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
        self._add(self.body, translate("SignIn", "User ID"), self.user_name)
        self._add(self.body, translate("SignIn", "Password"), self.password, self.password.field)
        self.body.addWidget(self.remember)
        self.advanced.setText(translate("SignIn", "Advanced Settings"))
        self.advanced.setAccessibleName(translate("SignIn", "Advanced Settings"))
        self.advanced.setProperty("look", "fold")
        self.advanced.setCheckable(True)
        self.advanced.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.advanced.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._fold = Tint(self.advanced, self.theme, "chevron-right", "accent", 16)
        self.body.addWidget(self.advanced, 0, Qt.AlignmentFlag.AlignLeft)
        settings = QVBoxLayout(self._settings)
        settings.setContentsMargins(0, 0, 0, 0)
        settings.setSpacing(px(metrics.gap))
        self._add(settings, translate("SignIn", "Display Name"), self.display_name)
        self._add(settings, translate("SignIn", "Account SID"), self.account_sid)
        self._add(settings, translate("SignIn", "Hostname"), self.hostname)
        self.controls.add("hostname", self.hostname, settings)
        self._settings.hide()
        self.body.addWidget(self._settings)
        self.body.addStretch(1)
        self.foot.addWidget(self.error)
        self.foot.addWidget(self.memory_only)
        self.foot.addWidget(self.button)
        for field in self._fields():
            field.setMaxLength(MAX_FIELD)

    def _add(
        self, layout: QVBoxLayout, words: str, widget: QWidget, field: QWidget | None = None
    ) -> None:
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("look", "muted")
        label.setBuddy(field or widget)
        (field or widget).setAccessibleName(words)
        pair = QVBoxLayout()
        pair.setSpacing(self.theme.px(self.theme.metrics.tight))
        pair.addWidget(label)
        pair.addWidget(widget)
        layout.addLayout(pair)

    def _fill(self, defaults: SignInDefaults) -> None:
        self._defaults = defaults
        own_name = defaults.display_name not in ("", defaults.user_name)
        self._display_name_edited = own_name
        self.user_name.setText(defaults.user_name)
        self.display_name.setText(defaults.display_name or defaults.user_name)
        self.account_sid.setText(defaults.account_sid)
        self.hostname.setText(defaults.hostname)
        self.remember.setChecked(defaults.remember)
        if self.isVisible():
            self.enter()

    def _mirror_user_name(self, text: str) -> None:
        if not self._display_name_edited:
            self.display_name.setText(text)

    def _display_name_typed(self, text: str) -> None:
        self._display_name_edited = bool(text)

    def _unfold(self, unfolded: bool) -> None:
        self._settings.setVisible(unfolded)
        self._fold.show_icon("chevron-down" if unfolded else "chevron-right", "accent")

    def _submit(self) -> None:
        if self._busy:
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
