"""The part of the style sheet that is about buttons. No Qt."""

from collections.abc import Callable

from exophone_desktop.ui.tokens import TYPE, Metrics, Palette


def buttons(
    colours: Palette,
    metrics: Metrics,
    px: Callable[[float], int],
    points: Callable[[float], float],
) -> str:
    """The rules for every button but the filled ones; see ``style_sheet``."""
    return f"""
    QPushButton, QToolButton {{ background: {colours.raised}; color: {colours.text};
        border: {px(2)}px solid transparent; border-radius: {px(metrics.radius)}px;
        padding: {px(4)}px {px(metrics.roomy)}px; min-height: {px(metrics.control - 12)}px; }}
    QPushButton[tall="true"] {{ min-height: {px(metrics.touch - 12)}px; }}
    QPushButton:hover, QToolButton:hover {{ background: {colours.pressed}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {colours.line}; }}
    QPushButton:focus, QToolButton:focus {{ border-color: {colours.accent}; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {colours.muted}; }}
    QPushButton[look="quiet"], QToolButton[look="quiet"] {{ background: transparent;
        color: {colours.accent}; padding: {px(4)}px {px(metrics.gap)}px; }}
    QPushButton[look="quiet"]:hover, QToolButton[look="quiet"]:hover {{
        background: {colours.raised}; }}
    QPushButton[look="quiet"]:disabled, QToolButton[look="quiet"]:disabled {{
        color: {colours.muted}; }}
    QPushButton[look="banner"] {{ background: transparent; color: {colours.text};
        border: {px(1)}px solid {colours.outline}; }}
    QPushButton[look="banner"]:hover {{ background: {colours.raised}; }}
    QPushButton[look="banner"]:focus {{ border: {px(2)}px solid {colours.accent}; }}
    QToolButton[look="fold"] {{ background: transparent; color: {colours.accent};
        padding: {px(4)}px {px(metrics.gap)}px {px(4)}px {px(1)}px; }}
    QToolButton[look="fold"]:hover {{ background: {colours.raised}; }}
    QToolButton[look="icon"] {{ background: transparent; padding: {px(4)}px;
        min-height: 0; }}
    QToolButton::menu-indicator {{ image: none; }}
    QToolButton[look="icon"]:hover {{ background: {colours.raised}; }}
    QToolButton[look="key"] {{ background: {colours.surface}; padding: 0;
        border: {px(1)}px solid {colours.line}; border-radius: {px(metrics.radius_large)}px; }}
    QToolButton[look="key"]:hover {{ background: {colours.raised}; }}
    QToolButton[look="key"]:pressed {{ background: {colours.pressed}; }}
    QToolButton[look="key"]:focus {{ border: {px(2)}px solid {colours.accent}; }}
    QToolButton[look="toggle"] {{ border-color: {colours.raised};
        border-radius: {px(metrics.radius_large)}px;
        padding: {px(6)}px 0; font-size: {points(TYPE.small)}pt; }}
    QToolButton[look="toggle"]:checked {{ background: {colours.accent};
        border-color: {colours.accent};
        color: {colours.on_accent}; }}
    QToolButton[look="toggle"]:hover {{ border-color: {colours.pressed}; }}
    QToolButton[look="toggle"]:checked:hover {{ background: {colours.accent_hover};
        border-color: {colours.accent_hover}; }}
    QToolButton[look="toggle"]:focus {{ border-color: {colours.text}; }}
    QToolButton[look="tab"] {{ background: transparent; color: {colours.muted};
        padding: {px(4)}px 0; font-size: {points(TYPE.small)}pt; }}
    QToolButton[look="tab"]:hover {{ background: {colours.raised}; }}
    QToolButton[look="tab"]:checked {{ color: {colours.accent}; font-weight: 600; }}
    QToolButton[look="tab"]:focus {{ border-color: {colours.accent}; }}
    QPushButton[look="chip"] {{ background: {colours.surface}; color: {colours.muted};
        border: {px(1)}px solid {colours.line}; border-radius: {px(metrics.radius_large)}px;
        padding: {px(2)}px {px(metrics.roomy)}px; min-height: {px(22)}px; }}
    QPushButton[look="chip"]:hover {{ background: {colours.raised}; }}
    QPushButton[look="chip"]:checked {{ background: {colours.accent_soft};
        color: {colours.accent}; border-color: {colours.accent_soft}; font-weight: 600; }}
    QPushButton[look="chip"]:focus {{ border: {px(2)}px solid {colours.accent}; }}
    QToolButton[look="bar-hang-up"] {{ background: {colours.hang_up};
        border-color: {colours.hang_up};
        color: {colours.on_hang_up}; border-radius: {px(metrics.radius_large)}px;
        padding: {px(6)}px 0; font-size: {points(TYPE.small)}pt; }}
    QToolButton[look="bar-hang-up"]:hover {{ background: {colours.hang_up_hover};
        border-color: {colours.hang_up_hover}; }}
    QToolButton[look="bar-hang-up"]:disabled {{ background: {colours.raised};
        border-color: {colours.raised};
        color: {colours.muted}; }}
    QPushButton[look="entry"] {{ background: {colours.surface}; padding: 0;
        border: {px(1)}px solid {colours.line}; }}
    QPushButton[look="entry"]:hover {{ background: {colours.raised}; }}
    QPushButton[look="entry"]:focus {{ border: {px(2)}px solid {colours.accent}; }}
    """


def filled(look: str, fill: str, hover: str, ink: str, colours: Palette) -> str:
    """The rules for a button that is filled with a colour."""
    return f"""
    QPushButton[look="{look}"] {{ background: {fill}; border-color: {fill}; color: {ink};
        font-weight: 600; }}
    QPushButton[look="{look}"]:hover, QPushButton[look="{look}"]:pressed {{
        background: {hover}; border-color: {hover}; }}
    QPushButton[look="{look}"]:focus {{ border-color: {colours.text}; }}
    QPushButton[look="{look}"]:disabled {{ background: {colours.raised};
        border-color: {colours.raised}; color: {colours.muted}; }}
    """
