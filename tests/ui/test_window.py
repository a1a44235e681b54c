import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor

from exophone_desktop.domain.call import CallDetails, CallDirection, CallState
from exophone_desktop.ui.icons import ICON_FOLDER, Icons
from exophone_desktop.ui.scenes.window import scenes
from exophone_desktop.ui.sheet import LOOKS, build_sheet
from exophone_desktop.ui.stages import stages
from exophone_desktop.ui.tokens import DARK, LIGHT, Scheme
from exophone_desktop.usecases.events import NoticeDismissed, NoticeGiven
from exophone_desktop.usecases.state import AppState, Notice, NoticeKind
from exophone_desktop.voice.events import IncomingCall


def test_a_notice_stays_until_it_is_dismissed(show, qtbot, intents):
    window = show(scenes()["dialer"])
    assert not window.notice.isVisible()
    window.store.dispatch(NoticeGiven(Notice("<b>No</b> network.", NoticeKind.ERROR)))
    assert window.notice.isVisible()
    assert window.notice.text.text() == "<b>No</b> network."
    qtbot.mouseClick(window.notice.dismiss, Qt.MouseButton.LeftButton)
    assert intents.asked == [("dismiss_notice",)]
    window.store.dispatch(NoticeDismissed())
    assert not window.notice.isVisible()


def test_closing_the_window_is_told(show, qtbot):
    window = show()
    with qtbot.waitSignal(window.closing, timeout=5_000):
        window.close()


def test_a_call_that_rings_brings_the_window_back(show, qtbot):
    window = show(scenes()["dialer"])
    window.showMinimized()
    qtbot.waitUntil(window.isMinimized, timeout=5_000)
    ringing = CallDetails("r", CallDirection.INCOMING, CallState.INCOMING, "0802")
    window.store.dispatch(IncomingCall(ringing))
    qtbot.waitUntil(lambda: not window.isMinimized(), timeout=5_000)
    assert window.incoming.caller.accessibleName() == "Incoming call from 0802"


def test_light_and_dark_are_switched_while_the_window_is_open(show, theme, qtbot):
    window = show(AppState())

    def ground():
        return window.grab().toImage().pixelColor(2, 2)

    assert ground() == QColor(LIGHT.background)
    eye = window.sign_in.password.reveal
    light_eye = eye.icon().pixmap(QSize(20, 20)).toImage()
    with qtbot.waitSignal(theme.changed, timeout=5_000):
        theme.fix(Scheme.DARK)
    assert ground() == QColor(DARK.background)
    assert eye.icon().pixmap(QSize(20, 20)).toImage() != light_eye
    theme.fix(Scheme.LIGHT)
    assert ground() == QColor(LIGHT.background)


def test_the_system_s_scheme_is_followed_unless_one_is_fixed(qapp, theme, show):
    hints = qapp.styleHints()
    window = show(AppState())
    theme.fix(None)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert window.grab().toImage().pixelColor(2, 2) == QColor(DARK.background)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert window.grab().toImage().pixelColor(2, 2) == QColor(LIGHT.background)
    theme.fix(Scheme.LIGHT)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.scheme is Scheme.LIGHT


@pytest.mark.parametrize("drawing", sorted(ICON_FOLDER.glob("*.svg")), ids=lambda path: path.stem)
def test_every_drawing_can_be_drawn(qapp, drawing):
    image = Icons().icon(drawing.stem, "#ff0000").pixmap(QSize(64, 64)).toImage()
    drawn = sum(
        image.pixelColor(x, y).alpha() > 128
        for x in range(image.width())
        for y in range(image.height())
    )
    assert drawn > 100


def test_a_missing_drawing_is_named(qapp, tmp_path):
    with pytest.raises(FileNotFoundError, match="nowhere"):
        Icons(tmp_path).icon("nowhere", "#000000")


# It opens a window for every state.
@pytest.mark.timeout(180)
@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.mark)
def test_the_contact_sheet_has_a_picture_of_every_scene(qapp, tmp_path, look):
    (sheet,) = build_sheet(qapp, tmp_path, [look])
    assert sheet.stat().st_size > 10_000
    for name in stages():
        assert len(list(tmp_path.glob(f"{name}-{look.mark}-*.png"))) == 1
