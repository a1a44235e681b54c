from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from exophone_desktop.domain.account import SipPreset, SipTransport, SrtpPolicy
from exophone_desktop.domain.secret import Secret
from exophone_desktop.host.policy import Policy
from exophone_desktop.usecases.checkup_state import CheckupStarted
from exophone_desktop.usecases.events import (
    SignedIn,
    SignInFailed,
    SignInRemembered,
    SignInStarted,
)
from exophone_desktop.usecases.forms import SignInForm
from exophone_desktop.usecases.settings_events import PolicyRead
from exophone_desktop.usecases.sip_account_form import SipAccountForm
from exophone_desktop.usecases.state import (
    DEFAULT_HOSTNAME,
    SignedInUser,
    SignInDefaults,
    SipDefaults,
)

USER = SignedInUser("alice", "Alice", "demo1", "https://x.example", "0801")


def type_into(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_a_person_signs_in_with_the_keyboard_alone(show, qtbot, intents):
    window = show()
    screen = window.sign_in
    assert screen.user_name.hasFocus()
    qtbot.keyClicks(window.focusWidget(), "alice")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClicks(window.focusWidget(), "s3cret")
    screen.advanced.setFocus()
    qtbot.keyClick(screen.advanced, Qt.Key.Key_Space)
    assert screen.account_sid.isVisible()
    type_into(qtbot, screen.account_sid, "demo1")
    qtbot.keyClick(screen.account_sid, Qt.Key.Key_Return)
    form = SignInForm("alice", Secret("s3cret"), "alice", "demo1", DEFAULT_HOSTNAME, True)
    assert intents.asked == [("sign_in", form)]


def test_the_button_signs_in_too_and_blanks_around_values_are_dropped(show, qtbot, intents):
    screen = show().sign_in
    type_into(qtbot, screen.user_name, " alice ")
    screen.remember.click()
    qtbot.mouseClick(screen.button, Qt.MouseButton.LeftButton)
    ((name, form),) = intents.asked
    assert (name, form.user_name, form.remember) == ("sign_in", "alice", False)


def test_the_display_name_mirrors_the_user_id_until_it_is_edited(show, qtbot):
    screen = show().sign_in
    screen.advanced.click()
    type_into(qtbot, screen.user_name, "alice")
    assert screen.display_name.text() == "alice"
    type_into(qtbot, screen.display_name, "Ally")
    type_into(qtbot, screen.user_name, "alice2")
    assert screen.display_name.text() == "Ally"


def test_the_password_is_hidden_until_it_is_asked_for(show, qtbot):
    screen = show().sign_in
    type_into(qtbot, screen.password.field, "s3cret")
    assert screen.password.field.displayText() != "s3cret"
    screen.password.reveal.click()
    assert screen.password.field.displayText() == "s3cret"
    assert screen.password.reveal.accessibleName() == "Hide password"
    screen.password.reveal.click()
    assert screen.password.field.echoMode() is QLineEdit.EchoMode.Password


def test_while_the_backend_is_asked_nothing_can_be_sent_twice(show, qtbot, intents):
    window = show()
    window.store.dispatch(SignInStarted())
    screen = window.sign_in
    assert screen.button.text() == "Signing in…"
    assert not screen.button.isEnabled()
    assert not screen.user_name.isEnabled()
    qtbot.keyClick(screen, Qt.Key.Key_Return)
    assert intents.asked == []


def test_a_refusal_is_told_on_the_form_and_what_was_typed_stays(show, qtbot):
    window = show()
    screen = window.sign_in
    type_into(qtbot, screen.user_name, "alice")
    type_into(qtbot, screen.password.field, "wrong")
    window.store.dispatch(SignInStarted())
    window.store.dispatch(SignInFailed("Login Failed: wrong credentials"))
    assert screen.error.text.text() == "Login Failed: wrong credentials"
    assert screen.error.isVisible()
    assert screen.user_name.text() == "alice"
    assert screen.password.field.hasFocus()
    assert screen.password.field.selectedText() == "wrong"


def test_the_form_starts_with_what_was_remembered_and_keeps_it_from_then_on(show, qtbot):
    window = show()
    screen = window.sign_in
    defaults = SignInDefaults("alice", "Ally", "demo1", "https://x.example", remember=False)
    window.store.dispatch(SignInRemembered(defaults, secrets_kept=True))
    shown = [field.text() for field in (screen.user_name, screen.display_name)]
    assert shown == ["alice", "Ally"]
    assert (screen.account_sid.text(), screen.hostname.text()) == ("demo1", "https://x.example")
    assert not screen.remember.isChecked()
    assert screen.password.field.hasFocus()
    type_into(qtbot, screen.user_name, "bob")
    window.store.dispatch(SignInFailed("no"))
    assert screen.user_name.text() == "bob"


def test_a_computer_without_a_keyring_is_told(show):
    window = show()
    assert not window.sign_in.memory_only.isVisible()
    window.store.dispatch(SignInRemembered(SignInDefaults(), secrets_kept=False))
    assert window.sign_in.memory_only.isVisible()
    assert "no keyring" in window.sign_in.memory_only.text()


def test_no_password_stays_in_the_window_after_signing_in(show, qtbot):
    window = show()
    screen = window.sign_in
    type_into(qtbot, screen.password.field, "s3cret")
    screen.password.reveal.click()
    window.store.dispatch(SignedIn(USER, True))
    assert window.dialer.isVisible()
    assert screen.password.field.text() == ""
    assert screen.password.field.echoMode() is QLineEdit.EchoMode.Password


def test_a_sip_account_is_filled_in_beside_exotels_form(show, qtbot, intents):
    screen = show().sign_in
    qtbot.mouseClick(screen.modes[1], Qt.MouseButton.LeftButton)
    assert not screen.user_name.isVisible()
    type_into(qtbot, screen.sip.user, " alice@pbx.example ")
    type_into(qtbot, screen.sip.password.field, "s3cret")
    screen.advanced.click()
    assert not screen.account_sid.isVisible()
    type_into(qtbot, screen.sip.proxy, "edge.example")
    screen.sip.transport.setCurrentIndex(2)
    qtbot.mouseClick(screen.sip.only_from_server, Qt.MouseButton.LeftButton)
    qtbot.keyClick(screen.sip.proxy, Qt.Key.Key_Return)
    form = SipAccountForm(
        user="alice@pbx.example",
        password=Secret("s3cret"),
        proxy="edge.example",
        transport=SipTransport.TLS,
        only_from_server=True,
    )
    assert intents.asked == [("sign_in_with_sip", form)]


def test_who_may_call_is_shown_as_the_administrator_has_settled_it(show, intents):
    window = show()
    policy = Policy({"only_from_server": True}, reason="Rule 7.")
    sip = SipDefaults(user="alice@pbx.example", only_from_server=True)
    window.store.dispatch(SignInRemembered(SignInDefaults(sip=sip, with_sip=True), True))
    window.store.dispatch(PolicyRead(policy.locks()))
    screen = window.sign_in
    screen.advanced.click()
    box = screen.sip.only_from_server
    assert box.isVisible()
    assert box.isChecked()
    assert not box.isEnabled()
    assert "Rule 7." in box.accessibleDescription()
    screen.button.click()
    ((_, form),) = intents.asked
    assert form.only_from_server


def test_the_preset_for_exotels_devices_asks_for_what_it_needs_alone(show, qtbot, intents):
    screen = show().sign_in
    screen.modes[1].click()
    screen.advanced.click()
    assert not screen.sip.account_sid.isVisible()
    screen.sip.preset.setCurrentIndex(1)
    screen.sip.preset.activated.emit(1)
    assert screen.sip.account_sid.isVisible()
    assert not screen.sip.transport.isVisible()
    assert screen.sip.user.accessibleName() == "SIP user"
    type_into(qtbot, screen.sip.user, "agent7")
    type_into(qtbot, screen.sip.account_sid, "acme1")
    qtbot.mouseClick(screen.button, Qt.MouseButton.LeftButton)
    ((_, form),) = intents.asked
    assert (form.preset, form.user, form.account_sid) == (
        SipPreset.EXOTEL_DEVICE,
        "agent7",
        "acme1",
    )


def test_a_remembered_sip_account_comes_up_with_its_form(show, qtbot):
    window = show()
    sip = SipDefaults(user="alice@pbx.example", srtp=SrtpPolicy.REQUIRED)
    defaults = SignInDefaults("alice", sip=sip, with_sip=True)
    window.store.dispatch(SignInRemembered(defaults, secrets_kept=True))
    screen = window.sign_in
    assert screen.sip.user.isVisible()
    assert screen.sip.user.text() == "alice@pbx.example"
    assert screen.sip.form(True).srtp is SrtpPolicy.REQUIRED
    assert screen.sip.password.field.hasFocus()


def test_no_sip_password_stays_in_the_window_after_signing_in(show, qtbot):
    window = show()
    window.sign_in.modes[1].click()
    type_into(qtbot, window.sign_in.sip.password.field, "s3cret")
    window.store.dispatch(SignedIn(USER, secrets_kept=True))
    assert window.sign_in.sip.password.field.text() == ""


def test_who_cannot_sign_in_checks_the_computer_from_there(show, qtbot, intents):
    window = show()
    entrance, screen = window.entrance, window.sign_in
    screen.advanced.click()
    type_into(qtbot, screen.hostname, "https://exotel.example/v1")
    qtbot.mouseClick(screen.checks, Qt.MouseButton.LeftButton)
    assert entrance.doctor.isVisible()
    assert not screen.isVisible()
    assert entrance.doctor.start.hasFocus()
    qtbot.mouseClick(entrance.doctor.start, Qt.MouseButton.LeftButton)
    assert intents.asked == [("check_before_sign_in", "https://exotel.example/v1")]
    window.store.dispatch(CheckupStarted())
    assert entrance.doctor.stop.isVisible()
    qtbot.keyClick(entrance.doctor, Qt.Key.Key_Escape)
    assert intents.asked[-1] == ("stop_checkup",)
    assert screen.isVisible()
    assert screen.hostname.text() == "https://exotel.example/v1"
