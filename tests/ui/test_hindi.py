"""The window in Hindi: every stage speaks it, in letters that are there, with nothing cut off."""

import asyncio
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QSize
from PySide6.QtGui import QFont, QTextLayout
from shiboken6 import isValid

from exophone_desktop.host.desktop_settings import DesktopSettings, Language
from exophone_desktop.ui.app import App
from exophone_desktop.ui.language.translator import Speech, language_of
from exophone_desktop.usecases.desktop_events import DesktopSettingsChanged
from exophone_desktop.usecases.events import NoticeGiven
from exophone_desktop.usecases.state import Notice

translate = QCoreApplication.translate


@pytest.fixture
def hindi(qapp) -> Iterator[None]:
    locale = QLocale()
    speech = Speech(qapp)
    speech.speak(Language.HINDI)
    yield
    speech.be_silent()
    QLocale.setDefault(locale)


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
