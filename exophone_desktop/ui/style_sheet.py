"""The style sheet, written from the tokens. No Qt.

Widgets are chosen by their ``look`` property, so that one rule serves all of a kind.
"""

from collections.abc import Callable

from exophone_desktop.ui.button_styles import buttons, filled
from exophone_desktop.ui.tokens import TYPE, Metrics, Palette


def style_sheet(
    colours: Palette,
    metrics: Metrics,
    px: Callable[[float], int],
    points: Callable[[float], float],
    check: str,
    chevron: str,
) -> str:
    """Qt style sheet text. ``px`` and ``points`` turn tokens into pixels and points.

    ``check`` and ``chevron`` are the paths of the drawings of a tick and of what opens a list, with
    forward slashes.
    """
    return "\n".join(
        (
            _texts(colours, px, points),
            _fields(colours, metrics, px),
            _pickers(colours, metrics, px, chevron),
            buttons(colours, metrics, px, points),
            filled("primary", colours.accent, colours.accent_hover, colours.on_accent, colours),
            filled("call", colours.call, colours.call_hover, colours.on_call, colours),
            filled("hang-up", colours.hang_up, colours.hang_up_hover, colours.on_hang_up, colours),
            _choices(colours, metrics, px, check),
            _sliders(colours, px),
            _surfaces(colours, metrics, px),
        )
    )


def _texts(colours: Palette, px: Callable[[float], int], points: Callable[[float], float]) -> str:
    return f"""
    QLabel {{ color: {colours.text}; background: transparent; }}
    QLabel[look="muted"] {{ color: {colours.muted}; }}
    QLabel[look="small"] {{ color: {colours.muted}; font-size: {points(TYPE.small)}pt; }}
    QLabel[look="strong"] {{ font-size: {points(TYPE.strong)}pt; font-weight: 600; }}
    QLabel[look="title"] {{ font-size: {points(TYPE.title)}pt; font-weight: 600; }}
    QLabel[look="timer"] {{ font-size: {points(TYPE.strong)}pt; }}
    QLabel[look="error"] {{ color: {colours.danger}; }}
    QLabel[tone="good"] {{ color: {colours.success}; }}
    QLabel[tone="wait"] {{ color: {colours.warning}; }}
    QLabel[tone="bad"] {{ color: {colours.danger}; }}
    QToolTip {{ color: {colours.text}; background: {colours.surface};
        border: {px(1)}px solid {colours.outline}; padding: {px(4)}px; }}
    """


def _fields(colours: Palette, metrics: Metrics, px: Callable[[float], int]) -> str:
    inside = px(metrics.gap)
    return f"""
    QLineEdit, QPlainTextEdit {{ background: {colours.surface}; color: {colours.text};
        border: {px(1)}px solid {colours.outline}; border-radius: {px(metrics.radius)}px;
        padding: {px(2)}px {inside}px; min-height: {px(metrics.control - 8)}px;
        selection-background-color: {colours.accent}; selection-color: {colours.on_accent}; }}
    QLineEdit:focus, QPlainTextEdit:focus {{ border: {px(2)}px solid {colours.accent};
        padding: {px(1)}px {max(1, inside - px(1))}px; }}
    QLineEdit:disabled {{ color: {colours.muted}; background: {colours.raised}; }}
    QPlainTextEdit[look="log"] {{ background: {colours.raised}; color: {colours.muted};
        font-family: "DejaVu Sans Mono", "Menlo", "Consolas", monospace; }}
    QProgressBar {{ background: {colours.raised}; border: none;
        border-radius: {px(3)}px; max-height: {px(6)}px; }}
    QProgressBar::chunk {{ background: {colours.accent}; border-radius: {px(3)}px; }}
    """


def _pickers(colours: Palette, metrics: Metrics, px: Callable[[float], int], chevron: str) -> str:
    return f"""
    QComboBox {{ background: {colours.surface}; color: {colours.text};
        border: {px(1)}px solid {colours.outline}; border-radius: {px(metrics.radius)}px;
        padding: {px(2)}px {px(metrics.gap)}px; min-height: {px(metrics.control - 10)}px; }}
    QComboBox:focus {{ border: {px(2)}px solid {colours.accent};
        padding: {px(1)}px {max(1, px(metrics.gap) - px(1))}px; }}
    QComboBox:disabled {{ color: {colours.muted}; background: {colours.raised}; }}
    QComboBox::drop-down {{ border: none; width: {px(26)}px; }}
    QComboBox::down-arrow {{ image: url("{chevron}"); width: {px(16)}px; height: {px(16)}px; }}
    QComboBox QAbstractItemView {{ background: {colours.surface}; color: {colours.text};
        border: {px(1)}px solid {colours.outline}; selection-background-color: {colours.accent};
        selection-color: {colours.on_accent}; outline: none; }}
    """


def _choices(colours: Palette, metrics: Metrics, px: Callable[[float], int], check: str) -> str:
    side = px(16)
    return f"""
    QCheckBox, QRadioButton {{ color: {colours.text}; background: transparent;
        spacing: {px(metrics.gap)}px; padding: {px(3)}px;
        border: {px(2)}px solid transparent; border-radius: {px(metrics.radius)}px; }}
    QCheckBox {{ min-height: {px(20)}px; }}
    QCheckBox:focus, QRadioButton:focus {{ border-color: {colours.accent}; }}
    QRadioButton::indicator, QCheckBox::indicator {{ width: {side}px; height: {side}px;
        border: {px(1)}px solid {colours.outline}; background: {colours.surface}; }}
    QCheckBox::indicator {{ border-radius: {px(4)}px; }}
    QRadioButton::indicator {{ border-radius: {side // 2 + px(1)}px; }}
    QCheckBox::indicator:checked {{ background: {colours.accent};
        border-color: {colours.accent}; image: url("{check}"); }}
    QRadioButton::indicator:checked {{ width: {side - 2 * px(4)}px; height: {side - 2 * px(4)}px;
        border: {px(5)}px solid {colours.accent}; background: {colours.on_accent}; }}
    QCheckBox:disabled, QRadioButton:disabled {{ color: {colours.muted}; }}
    QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{
        border-color: {colours.muted}; background: {colours.raised}; }}
    QCheckBox::indicator:checked:disabled {{ background: {colours.muted}; }}
    QRadioButton::indicator:checked:disabled {{ background: {colours.surface}; }}
    QPushButton[look="rating"] {{ background: {colours.surface}; background-clip: padding;
        border: {px(2)}px solid {colours.outline}; border-radius: {px(metrics.radius)}px;
        padding: {px(4)}px; }}
    QPushButton[look="rating"]:hover {{ background: {colours.raised}; }}
    QPushButton[look="rating"]:checked {{ background: {colours.accent};
        color: {colours.on_accent}; border-color: {colours.accent}; font-weight: 600; }}
    QPushButton[look="rating"]:focus {{ border-color: {colours.text}; }}
    """


def _sliders(colours: Palette, px: Callable[[float], int]) -> str:
    knob = px(16)
    return f"""
    QSlider {{ min-height: {px(24)}px; border: {px(2)}px solid transparent;
        border-radius: {px(6)}px; }}
    QSlider:focus {{ border-color: {colours.accent}; }}
    QSlider::groove:horizontal {{ height: {px(4)}px; background: {colours.pressed};
        border-radius: {px(2)}px; }}
    QSlider::sub-page:horizontal {{ background: {colours.accent}; border-radius: {px(2)}px; }}
    QSlider::handle:horizontal {{ width: {knob - 2 * px(2)}px; background: {colours.surface};
        border: {px(2)}px solid {colours.accent}; border-radius: {knob // 2 - 1}px;
        margin: -{px(6)}px 0; }}
    QSlider::handle:horizontal:hover {{ background: {colours.accent_soft}; }}
    QSlider::sub-page:horizontal:disabled {{ background: {colours.outline}; }}
    QSlider::handle:horizontal:disabled {{ border-color: {colours.outline}; }}
    """


def _surfaces(colours: Palette, metrics: Metrics, px: Callable[[float], int]) -> str:
    return f"""
    QScrollArea, QScrollArea > QWidget > QWidget[look="page"] {{ background: transparent;
        border: none; }}
    QScrollArea[look="reading"] {{ border: {px(2)}px solid transparent; }}
    QScrollArea[look="reading"]:focus {{ border-color: {colours.accent}; }}
    QScrollBar:vertical {{ background: transparent; border: none; width: {px(10)}px; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {colours.outline}; min-height: {px(28)}px;
        border-radius: {px(3)}px; margin: {px(2)}px; }}
    QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; }}
    QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical {{ background: transparent; }}
    QFrame[look="header"] {{ background: {colours.surface};
        border: none; border-bottom: {px(1)}px solid {colours.line}; }}
    QListView[look="rows"] {{ background: transparent; border: none; outline: none; }}
    QFrame[look="card"] {{ background: {colours.surface}; border: {px(1)}px solid {colours.line};
        border-radius: {px(metrics.radius)}px; }}
    QMenu {{ background: {colours.surface}; color: {colours.text};
        border: {px(1)}px solid {colours.outline}; padding: {px(4)}px; }}
    QMenu::item {{ padding: {px(6)}px {px(metrics.margin)}px; border-radius: {px(4)}px; }}
    QMenu::item:selected {{ background: {colours.accent}; color: {colours.on_accent}; }}
    QMenu::item:disabled {{ color: {colours.muted}; }}
    QFrame[look="tabs"] {{ background: {colours.surface};
        border: none; border-top: {px(1)}px solid {colours.line}; }}
    QFrame[look="notice"] {{ border: none; border-radius: {px(metrics.radius)}px;
        background: {colours.accent_soft}; }}
    QFrame[look="notice"][kind="WARNING"] {{ background: {colours.warning_soft}; }}
    QFrame[look="notice"][kind="ERROR"] {{ background: {colours.danger_soft}; }}
    QFrame[look="caller"] {{ border: {px(2)}px solid transparent;
        border-radius: {px(metrics.radius_large)}px; background: transparent; }}
    QFrame[look="caller"]:focus {{ border-color: {colours.accent}; }}
    QFrame[look="card"] {{ border: {px(1)}px solid {colours.line};
        border-radius: {px(metrics.radius_large)}px; background: {colours.surface}; }}
    QProgressBar {{ border: none; border-radius: {px(2)}px; background: {colours.pressed}; }}
    QProgressBar::chunk {{ border-radius: {px(2)}px; background: {colours.accent}; }}
    QFrame[look="floating"] {{ border: {px(1)}px solid {colours.outline};
        border-radius: {px(metrics.radius_large)}px; background: {colours.surface}; }}
    QFrame[look="message"] {{ border: none; border-radius: {px(metrics.radius)}px;
        background: {colours.raised}; }}
    """
