"""Qt's translators for the chosen language, and the locale that goes with it."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from exophone_desktop.domain.resources import resource_path
from exophone_desktop.host.desktop_settings import Language
from exophone_desktop.ui.language.font import lend_font
from exophone_desktop.ui.language.sentences import Sentences, read_templates

_FOLDER = "translations"
_CONTEXT = "Sentence"


class SentenceTranslator(QTranslator):
    """Translates the sentences of lower layers, which ``translate("Sentence", …)`` asks for."""

    def __init__(self, texts: QTranslator, parent: QCoreApplication) -> None:
        super().__init__(parent)
        self._sentences = Sentences(
            read_templates(resource_path(f"{_FOLDER}/sentences.json")),
            lambda template: texts.translate(_CONTEXT, template) or "",
        )

    def isEmpty(self) -> bool:
        """Qt passes over a translator that says it is empty."""
        return False

    def translate(
        self,
        context: str | bytes,
        sourceText: str | bytes,  # noqa: N803 - Qt names it
        disambiguation: str | bytes | None = None,  # noqa: ARG002
        n: int = -1,  # noqa: ARG002
    ) -> str | None:
        """The text in the other language, None where it is no sentence."""
        if context not in (_CONTEXT, _CONTEXT.encode()):
            return None
        text = sourceText.decode() if isinstance(sourceText, bytes) else sourceText
        return self._sentences.say(text)


class Speech:
    """What the app speaks: installs translators, and sets the locale of dates and numbers."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self.choice = Language.SYSTEM
        self.language = Language.ENGLISH
        lend_font()

    def speak(self, choice: Language) -> None:
        """Use the language from now on; widgets that are there already keep their words.

        Raises:
            FileNotFoundError: A translation is not there, which is a mistake in packaging.
        """
        self.be_silent()
        system = QLocale.system()
        self.choice = choice
        self.language = language_of(choice, system)
        QLocale.setDefault(_locale(choice, self.language, system))
        # Of English only the singulars: "1 minute" beside "2 minutes".
        self._install(_loaded("exophone_en", self._app))
        if self.language is Language.HINDI:
            texts = _loaded("exophone_hi", self._app)
            self._install(SentenceTranslator(texts, self._app))
            self._install(texts)

    def be_silent(self) -> None:
        """Take the translators away: texts are as they stand in the source."""
        for each in self._installed:
            self._app.removeTranslator(each)
            each.deleteLater()
        self._installed.clear()

    def _install(self, translator: QTranslator) -> None:
        # Qt asks the one that came last first.
        self._app.installTranslator(translator)
        self._installed.append(translator)


def language_of(choice: Language, system: QLocale) -> Language:
    """What to speak for ``choice``: that of ``system`` where it is ours, else English."""
    if choice is not Language.SYSTEM:
        return choice
    for name in system.uiLanguages():
        tongue = QLocale(name).language()
        if tongue == QLocale.Language.Hindi:
            return Language.HINDI
        if tongue == QLocale.Language.English:
            return Language.ENGLISH
    return Language.ENGLISH


def _locale(choice: Language, language: Language, system: QLocale) -> QLocale:
    if choice is Language.SYSTEM or _tongue(language) == system.language():
        return system
    # The person's country goes on deciding how dates are written.
    return QLocale(_tongue(language), system.territory())


def _tongue(language: Language) -> QLocale.Language:
    return QLocale.Language.Hindi if language is Language.HINDI else QLocale.Language.English


def _loaded(name: str, parent: QCoreApplication) -> QTranslator:
    path = resource_path(f"{_FOLDER}/{name}.qm")
    translator = QTranslator(parent)
    if not translator.load(str(path)):
        raise FileNotFoundError(f"The translation {path.name} cannot be read.")
    return translator
