"""Turns the design tokens into Qt's palette and style sheet, and follows the system's scheme."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from exophone_desktop.ui.icons import Icons
from exophone_desktop.ui.style_sheet import style_sheet
from exophone_desktop.ui.tokens import METRICS, PALETTES, Metrics, Palette, Scheme

_UNITS_PER_LINE = 16.0


class Theme(QObject):
    """The look of the app.

    ``changed`` is emitted after the scheme has changed; widgets that paint themselves or tint
    icons look again. ``scheme`` fixes light or dark, None follows the system.
    """

    changed = Signal()

    def __init__(self, app: QApplication, icons: Icons, scheme: Scheme | None = None) -> None:
        super().__init__(app)
        self._app = app
        self.icons = icons
        self._fixed = scheme
        fusion = QStyleFactory.create("Fusion")
        if fusion is not None:
            app.setStyle(fusion)
        # The font the system gave, before any style sheet: all sizes are multiples of it.
        self._font = app.font()
        self._unit = QFontMetricsF(self._font).height() / _UNITS_PER_LINE
        self._system = app.styleHints().colorScheme()
        app.styleHints().colorSchemeChanged.connect(self._follow)
        self._scheme = self._wanted()
        self._apply()

    @property
    def scheme(self) -> Scheme:
        """What is shown now."""
        return self._scheme

    @property
    def palette(self) -> Palette:
        """The colours of the scheme that is shown."""
        return PALETTES[self._scheme]

    @property
    def metrics(self) -> Metrics:
        """Lengths in units; ``px`` turns them into logical pixels."""
        return METRICS

    def px(self, units: float) -> int:
        """Logical pixels for a length of ``tokens.Metrics``, at least one."""
        return max(1, round(units * self._unit))

    def points(self, factor: float) -> float:
        """Font size in points for a factor of ``tokens.Type``."""
        size = self._font.pointSizeF()
        if size <= 0:  # the system font was given in pixels
            size = self._font.pixelSize() * 72 / 96
        return round(size * factor, 1)

    def fix(self, scheme: Scheme | None) -> None:
        """Show ``scheme`` from now on, or follow the system again (None)."""
        self._fixed = scheme
        self._look_again()

    def _follow(self, system: Qt.ColorScheme) -> None:
        self._system = system
        self._look_again()

    def _look_again(self) -> None:
        wanted = self._wanted()
        if wanted is not self._scheme:
            self._scheme = wanted
            self._apply()
            self.changed.emit()

    def _drawing(self, name: str) -> str:
        scheme = "dark" if self._scheme is Scheme.DARK else "light"
        return self.icons.path(f"{name}-{scheme}").as_posix()

    def _wanted(self) -> Scheme:
        if self._fixed is not None:
            return self._fixed
        return Scheme.DARK if self._system is Qt.ColorScheme.Dark else Scheme.LIGHT

    def _apply(self) -> None:
        self._app.setPalette(_qt_palette(self.palette))
        self._app.setStyleSheet(
            style_sheet(
                self.palette,
                METRICS,
                self.px,
                self.points,
                self._drawing("check"),
                self._drawing("chevron-down"),
            )
        )


def _qt_palette(colours: Palette) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, colour in (
        (role.Window, colours.background),
        (role.WindowText, colours.text),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.raised),
        (role.Text, colours.text),
        (role.PlaceholderText, colours.muted),
        (role.Button, colours.raised),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.danger),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.ToolTipBase, colours.surface),
        (role.ToolTipText, colours.text),
    ):
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.muted))
    return palette
