"""The window in Hindi: every stage speaks it, in letters that are there, with nothing cut off."""

import asyncio
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSize, QTranslator
from PySide6.QtGui import QFont, QTextLayout
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from shiboken6 import isValid

from exophone_desktop.host.desktop_settings import DesktopSettings, Language
from exophone_desktop.ui.app import App
from exophone_desktop.ui.icons import Icons
from exophone_desktop.ui.language.translator import Speech, language_of
from exophone_desktop.ui.stages import NOBODY, stages
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.tokens import Scheme
from exophone_desktop.ui.widgets.plain import ElidedLabel
from exophone_desktop.usecases.desktop_events import DesktopSettingsChanged
from exophone_desktop.usecases.events import NoticeGiven
from exophone_desktop.usecases.state import Notice

translate = QCoreApplication.translate

OF_STRANGERS = re.compile(r"About order 4711|ROOT|data protection officer")
"""What the scenes show of callers and administrators, in their own words."""

DEVANAGARI = re.compile(r"[\u0900-\u097f]")
ENGLISH = re.compile(r"[A-Za-z]{2,} [a-z]{2,}")


@pytest.fixture
def hindi(qapp) -> Iterator[None]:
    locale = QLocale()
    speech = Speech(qapp)
    speech.speak(Language.HINDI)
    yield
    speech.be_silent()
    QLocale.setDefault(locale)


def texts(widget: QWidget) -> list[str]:
    shown = ""
    if isinstance(widget, QLabel | QAbstractButton):
        shown = widget.text()
    elif isinstance(widget, QLineEdit):
        shown = widget.placeholderText()
    told = (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    return [each.replace("\u200b", "") for each in (shown, *told) if each]


def is_cut(widget: QWidget) -> bool:
    if isinstance(widget, ElidedLabel):
        return False
    if isinstance(widget, QLabel) and widget.text():
        if widget.wordWrap():
            return widget.heightForWidth(widget.width()) > widget.height() + 1
        return widget.sizeHint().width() > widget.width() + 1
    if isinstance(widget, QAbstractButton) and widget.text():
        wanted = widget.sizeHint()
        return wanted.width() > widget.width() + 1 or wanted.height() > widget.height() + 1
    return False


class Longer(QTranslator):
    """Says everything with two fifths more."""

    def isEmpty(self):  # noqa: N802 - Qt names it
        return False

    def translate(self, context, text, disambiguation=None, n=-1):
        known = context in ("Sentence", "QGuiApplication")
        return None if known else text + "~" * (2 + len(text) * 2 // 5)


def windows(qapp) -> Iterator[tuple[str, list[QWidget]]]:
    """Every stage by its name, with the widgets of it that are on screen."""
    theme = Theme(qapp, Icons(), Scheme.LIGHT)
    for name, stage in stages().items():
        window = stage(theme, NOBODY)
        qapp.processEvents()
        yield name, [each for each in window.findChildren(QWidget) if each.isVisible()]
        window.close()
        window.deleteLater()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    theme.deleteLater()


# It opens every window that there is.
@pytest.mark.timeout(240)
def test_every_stage_speaks_hindi_and_cuts_nothing_off(qapp, hindi):
    wrong = set()
    for name, widgets in windows(qapp):
        for widget in widgets:
            if is_cut(widget):
                wrong.add(f"{name}: cut off: {texts(widget)[0]}")
            for text in texts(widget):
                if DEVANAGARI.search(text) or OF_STRANGERS.search(text):
                    continue
                # A sentence that could be said in Hindi was shown without asking for it.
                if translate("Sentence", text) != text:
                    wrong.add(f"{name}: show it by ui.texts.shown_sentence: {text}")
                elif ENGLISH.search(text):
                    wrong.add(
                        f"{name}: put it into translate(), or the sentence of a scene: {text}"
                    )
    assert not wrong


# It opens every window that there is.
@pytest.mark.timeout(240)
def test_longer_words_find_room(qapp):
    longer = Longer(qapp)
    qapp.installTranslator(longer)
    # Buttons in a row share its width: their words are chosen to fit.
    cut = {
        f"{name}: {texts(widget)[0]}"
        for name, widgets in windows(qapp)
        for widget in widgets
        if isinstance(widget, QLabel) and is_cut(widget)
    }
    qapp.removeTranslator(longer)
    assert not cut


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.DemiBold])
def test_every_letter_of_hindi_is_in_a_font(qapp, hindi, weight):
    font = QFont(qapp.font())
    font.setWeight(weight)
    layout = QTextLayout("कॉल करें, ज़रूरी संपर्क, क्षेत्र, ट्रांसफ़र, श्री, हिन्दी।", font)
    layout.beginLayout()
    layout.createLine().setLineWidth(10_000)
    layout.endLayout()
    glyphs = [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]
    assert len(glyphs) > 30
    # Glyph 0 is the box of what a font lacks.
    assert 0 not in glyphs


def test_dates_and_numbers_are_those_of_india(hindi):
    assert QLocale().toString(1_234_567) == "12,34,567"
    assert QLocale().monthName(1) == "जनवरी"


@pytest.mark.parametrize(
    ("choice", "system", "spoken"),
    [
        (Language.SYSTEM, "hi_IN", Language.HINDI),
        (Language.SYSTEM, "en_IN", Language.ENGLISH),
        (Language.SYSTEM, "de_DE", Language.ENGLISH),
        (Language.ENGLISH, "hi_IN", Language.ENGLISH),
        (Language.HINDI, "de_DE", Language.HINDI),
    ],
)
def test_the_system_decides_unless_a_language_was_chosen(choice, system, spoken):
    assert language_of(choice, QLocale(system)) is spoken


def test_numbers_count_in_singular_and_plural(qapp, hindi):
    assert translate("Contacts", "%n hour(s) ago", None, 1) == "1 घंटा पहले"
    assert translate("Contacts", "%n hour(s) ago", None, 2) == "2 घंटे पहले"


def test_sentences_of_lower_layers_are_said_in_hindi(hindi):
    said = translate("Sentence", "The call was not transferred. The other side is busy.")
    assert said == "कॉल ट्रांसफ़र नहीं हुई। दूसरी ओर व्यस्त है।"


def test_a_choice_of_language_is_an_intent(show, hindi, intents):
    window = show()
    window.language.picker.picked.emit("en")
    assert intents.asked[-1] == ("change_desktop", DesktopSettings(language=Language.ENGLISH))


async def settled(reached) -> None:
    async with asyncio.timeout(5):
        while not reached():
            QCoreApplication.processEvents()
            await asyncio.sleep(0.01)


async def test_another_language_is_spoken_at_once_and_everything_stays(qapp):
    app = App(asyncio.get_running_loop().create_future(), "linux", language=Language.ENGLISH)
    app.window.show()
    assert app.outside.tray.mute.text() == "Mute"
    app.store.dispatch(NoticeGiven(Notice("The other side is busy.")))
    for language, words in (
        (Language.HINDI, ("साइन इन करें", "म्यूट करें", "दूसरी ओर व्यस्त है।")),
        (Language.ENGLISH, ("Sign in", "Mute", "The other side is busy.")),
    ):
        before = app.window
        before.resize(500, 700)
        app.store.dispatch(DesktopSettingsChanged(DesktopSettings(language=language)))
        await settled(lambda before=before: app.window is not before)
        assert app.window.isVisible()
        assert app.window.size() == QSize(500, 700)
        shown = (
            app.window.sign_in.button.text(),
            app.outside.tray.mute.text(),
            app.window.notice.text.text(),
        )
        assert shown == words
        await settled(lambda before=before: not isValid(before))
    ended = asyncio.ensure_future(app.closed())
    app.window.close()
    await asyncio.wait_for(ended, 5)
    await app.close()
