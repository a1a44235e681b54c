"""The fields for a plain SIP account."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from exophone_desktop.domain.account import DtmfMethod, SipPreset, SipTransport, SrtpPolicy
from exophone_desktop.domain.secret import Secret
from exophone_desktop.ui.screens.sign_in.labelled import Labelled
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.locks import SettingControls
from exophone_desktop.ui.widgets.password_field import PasswordField
from exophone_desktop.ui.widgets.picker import Picker
from exophone_desktop.ui.widgets.plain import PlainLabel
from exophone_desktop.usecases.forms import MAX_FIELD
from exophone_desktop.usecases.sip_account_form import SipAccountForm
from exophone_desktop.usecases.state import SipDefaults

translate = QCoreApplication.translate


class SipFields:
    """``basics`` is what everybody fills in, ``advanced`` what most people never change.

    An Exotel device has its server, transport, encryption and keys by its preset; what differs
    from it can be given, or is not asked for.
    """

    def __init__(self, theme: Theme, controls: SettingControls) -> None:
        """``controls`` are those of the page."""
        self.controls = controls
        self.preset = Picker(theme, "")
        self.user = QLineEdit()
        self.account_sid = QLineEdit()
        self.password = PasswordField(theme)
        self.display_name = QLineEdit()
        self.login_name = QLineEdit()
        self.registrar = QLineEdit()
        self.proxy = QLineEdit()
        self.transport = Picker(theme, "")
        self.srtp = Picker(theme, "")
        self.dtmf = Picker(theme, "")
        self.only_from_server = QCheckBox(translate("SignIn", "Take calls only from my server"))
        self._theme = theme
        self._user = Labelled(theme, translate("SignIn", "SIP address"), self.user)
        self._account = Labelled(theme, translate("SignIn", "Account SID"), self.account_sid)
        self._general = (
            Labelled(theme, translate("SignIn", "Transport"), self.transport),
            Labelled(theme, translate("SignIn", "Encryption of sound (SRTP)"), self.srtp),
            Labelled(theme, translate("SignIn", "Digits are sent"), self.dtmf),
        )
        self.basics, self.advanced = QWidget(), QWidget()
        self._build()
        for line in self.lines():
            line.setMaxLength(MAX_FIELD)
        self.fill(SipDefaults())
        self.preset.picked.connect(lambda _: self._follow_preset())

    def lines(self) -> tuple[QLineEdit, ...]:
        """Everything that is typed into."""
        names = (self.user, self.account_sid, self.password.field, self.display_name)
        return (*names, self.login_name, self.registrar, self.proxy)

    def everything(self) -> tuple[QWidget, ...]:
        """All that a person can change."""
        pickers = (self.preset, self.transport, self.srtp, self.dtmf)
        return (*self.lines(), self.password.reveal, *pickers, self.only_from_server)

    def fill(self, defaults: SipDefaults) -> None:
        """Start with ``defaults``."""
        self.preset.show_options(
            (
                (SipPreset.ANY, translate("SignIn", "Any SIP server")),
                (SipPreset.EXOTEL_DEVICE, translate("SignIn", "A SIP device of Exotel's")),
            ),
            defaults.preset,
        )
        self.transport.show_options(
            tuple((each, each.upper()) for each in SipTransport), defaults.transport
        )
        self.srtp.show_options(
            (
                (SrtpPolicy.OFF, translate("SignIn", "Off")),
                (SrtpPolicy.OPTIONAL, translate("SignIn", "Where the other side can")),
                (SrtpPolicy.REQUIRED, translate("SignIn", "Always")),
            ),
            defaults.srtp,
        )
        self.dtmf.show_options(
            (
                (DtmfMethod.RFC4733, translate("SignIn", "With the sound (RFC 4733)")),
                (DtmfMethod.INFO, translate("SignIn", "As SIP INFO")),
            ),
            defaults.dtmf,
        )
        self.user.setText(defaults.user)
        self.account_sid.setText(defaults.account_sid)
        self.display_name.setText(defaults.display_name)
        self.login_name.setText(defaults.login_name)
        self.registrar.setText(defaults.registrar)
        self.proxy.setText(defaults.proxy)
        self.only_from_server.setChecked(defaults.only_from_server)
        self._follow_preset()

    def form(self, remember: bool) -> SipAccountForm:
        """What is filled in."""
        return SipAccountForm(
            preset=SipPreset(self.preset.currentData()),
            user=self.user.text(),
            password=Secret(self.password.field.text()),
            account_sid=self.account_sid.text(),
            display_name=self.display_name.text(),
            login_name=self.login_name.text(),
            registrar=self.registrar.text(),
            proxy=self.proxy.text(),
            transport=SipTransport(self.transport.currentData()),
            srtp=SrtpPolicy(self.srtp.currentData()),
            dtmf=DtmfMethod(self.dtmf.currentData()),
            only_from_server=self.only_from_server.isChecked(),
            remember=remember,
        )

    def _follow_preset(self) -> None:
        device = self.preset.currentData() == SipPreset.EXOTEL_DEVICE
        any_words, device_words = (
            translate("SignIn", "SIP address"),
            translate("SignIn", "SIP user"),
        )
        self._user.set_words(device_words if device else any_words)
        self.user.setPlaceholderText("" if device else "alice@example.com")
        self._account.setVisible(device)
        for labelled in self._general:
            labelled.setVisible(not device)
        usual = (
            translate("SignIn", "that of the preset")
            if device
            else translate("SignIn", "that of the address")
        )
        self.registrar.setPlaceholderText(usual)
        self.login_name.setPlaceholderText(
            usual if not device else translate("SignIn", "the SIP user")
        )
        self.proxy.setPlaceholderText(usual if device else translate("SignIn", "none"))

    def _build(self) -> None:
        theme = self._theme
        basics = (
            Labelled(theme, translate("SignIn", "Server"), self.preset),
            self._user,
            self._account,
            Labelled(theme, translate("SignIn", "Password"), self.password, self.password.field),
        )
        advanced = (
            Labelled(theme, translate("SignIn", "Display Name"), self.display_name),
            Labelled(theme, translate("SignIn", "Login name"), self.login_name),
            Labelled(theme, translate("SignIn", "Registrar"), self.registrar),
            Labelled(theme, translate("SignIn", "Proxy"), self.proxy),
            *self._general,
        )
        for widget, rows in ((self.basics, basics), (self.advanced, advanced)):
            column = QVBoxLayout(widget)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme.px(theme.metrics.gap))
            for row in rows:
                column.addWidget(row)
            if widget is self.advanced:
                self._add_callers(column)

    def _add_callers(self, column: QVBoxLayout) -> None:
        why = translate(
            "SignIn",
            "Nobody else can make this phone ring. Not for servers that call from other addresses, "
            "nor for calls from phone to phone.",
        )
        about = PlainLabel(why, "small")
        about.setWordWrap(True)
        column.addWidget(self.only_from_server)
        column.addWidget(about)
        self.only_from_server.setAccessibleDescription(why)
        self.controls.add("only_from_server", self.only_from_server, column)
