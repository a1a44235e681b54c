"""What screen readers and keyboards find, on everything that the app can show."""

from collections import Counter

import numpy
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QRadioButton,
    QScrollBar,
    QWidget,
)

from exophone_desktop.ui.stages import NOBODY, stages
from exophone_desktop.ui.tokens import Scheme
from exophone_desktop.ui.widgets.floating import FloatingWindow

LEAST_TARGET = 24
"""Pixels each way (WCAG 2.2, 2.5.8)."""

Role, Text, Relation = QAccessible.Role, QAccessible.Text, QAccessible.RelationFlag
BUTTONS = {Role.Button, Role.ButtonMenu, Role.CheckBox, Role.RadioButton}
ROLES = {
    QCheckBox: {Role.CheckBox},
    QRadioButton: {Role.RadioButton},
    QAbstractButton: BUTTONS,
    QLineEdit: {Role.EditableText},
    QPlainTextEdit: {Role.EditableText},
    QComboBox: {Role.ComboBox},
    QScrollBar: {Role.ScrollBar},
    QAbstractSlider: {Role.Slider},
    QListView: {Role.List},
}
MAY_REPEAT = {
    # A number that is called is dialled by the screen's button or by the row's own.
    "Call",
    # The switches of hold and mute name the thing, the banner's button the step.
    "Unmute",
}


@pytest.fixture
def staged(qtbot, theme):
    """Opens a stage by name."""

    def opened(name):
        window = stages()[name](theme, NOBODY)
        qtbot.addWidget(window)
        if not isinstance(window, FloatingWindow):
            window.activateWindow()
            qtbot.waitUntil(window.isActiveWindow, timeout=5_000)
        QApplication.processEvents()
        return window

    return opened


def tree_of(window):
    """The accessible nodes of ``window`` that are on screen."""
    return list(nodes_from(QAccessible.queryAccessibleInterface(window)))


def nodes_from(node):
    # No closure that holds itself: nodes that outlive their window, until the garbage is
    # collected, are taken for others that come to lie at the same place in memory.
    yield node
    for place in range(node.childCount()):
        child = node.child(place)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from nodes_from(child)


def controls_of(window):
    """What a person can use, as widgets that are on screen."""
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractSlider, QListView)
    return [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, kinds)
        and not isinstance(widget, QScrollBar)
        and widget.isVisible()
        and widget.window() is window
    ]


def name_of(node):
    """What is said of a node; a list that folds goes by its label, which AT-SPI relates to it."""
    if node.role() is not Role.ComboBox:
        return node.text(Text.Name)
    labels = [other.text(Text.Name) for other, flag in node.relations() if flag & Relation.Label]
    return " ".join(labels)


@pytest.mark.parametrize("name", stages())
def test_everything_that_can_be_used_has_name_role_and_state(staged, name):
    window = staged(name)
    nodes = tree_of(window)
    assert all(name_of(node).strip() for node in nodes if node.state().focusable)
    # Qt would take the markup of a tool tip for what is to be said.
    assert not any("<span" in node.text(Text.Description) for node in nodes)
    for widget in controls_of(window):
        node = QAccessible.queryAccessibleInterface(widget)
        said = name_of(node)
        assert said.strip(), f"no name: {widget}"
        kind = next(kind for kind in ROLES if isinstance(widget, kind))
        assert node.role() in ROLES[kind], said
        assert node.state().disabled == (not widget.isEnabled()), said
        if isinstance(widget, QAbstractButton):
            assert node.state().checkable == widget.isCheckable(), said
            assert node.state().checked == widget.isChecked(), said
    for node in nodes:
        if node.role() in {Role.PopupMenu, Role.MenuItem, Role.Dialog, Role.ProgressBar}:
            assert node.text(Text.Name).strip(), node.role()


@pytest.mark.parametrize("name", stages())
def test_no_two_controls_have_one_name(staged, name):
    window = staged(name)
    spoken = Counter(
        (type(widget), name_of(QAccessible.queryAccessibleInterface(widget)))
        for widget in controls_of(window)
    )
    twice = {said for (_, said), count in spoken.items() if count > 1}
    assert twice <= MAY_REPEAT


@pytest.mark.parametrize("name", stages())
def test_everything_that_can_be_used_is_large_enough_to_hit(staged, name):
    window = staged(name)
    for widget in controls_of(window):
        area = min(widget.width(), LEAST_TARGET), min(widget.height(), LEAST_TARGET)
        assert area == (LEAST_TARGET, LEAST_TARGET), f"{widget.accessibleName()}: {area}"


WITH_KEYS = [name for name in stages() if not name.startswith(("popup-", "bar-", "tray-", "menu-"))]


@pytest.mark.parametrize("name", WITH_KEYS)
def test_tab_reaches_everything_and_comes_back_again(staged, qtbot, name):
    window = staged(name)
    wanted = {widget for widget in controls_of(window) if widget.isEnabled()}
    if not wanted:
        return
    first, reached = QApplication.focusWidget(), []
    assert first is not None
    for _ in range(4 * len(wanted) + 20):
        reached.append(QApplication.focusWidget())
        qtbot.keyClick(reached[-1], Qt.Key.Key_Tab)
        if QApplication.focusWidget() is first:
            break
    else:
        raise AssertionError(f"Tab does not come back: {reached}")
    assert {widget for widget in wanted if not reaches(reached, widget)} == set()
    qtbot.keyClick(first, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is reached[-1]


def reaches(reached, widget):
    """Whether Tab stopped there, or at another of its group, where arrows go on."""
    if widget in reached:
        return True
    if not isinstance(widget, QAbstractButton) or not widget.isCheckable():
        return False
    group = widget.group()
    alone = [*widget.parent().findChildren(type(widget))] if widget.autoExclusive() else []
    return any(each in reached for each in (group.buttons() if group is not None else alone))


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize(
    "name",
    [
        "sign-in-sip-open",
        "dialer-session-ended",
        "recents",
        "recents-open",
        "contacts",
        "settings",
        "incoming",
        "call-connected-open",
        "call-held-here-open",
        "feedback-wrap-up",
        "sound-chosen",
        "sound-check-done",
        "doctor-done",
        "programs-filled",
        "pop-ups-own",
        "settings-file-import",
        "report-ready",
    ],
)
def test_where_the_focus_is_can_be_seen(staged, theme, name, scheme):
    theme.fix(scheme)
    window = staged(name)
    for widget in controls_of(window):
        if not widget.isEnabled() or not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        window.setFocus()
        without = pixels_of(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        assert widget.hasFocus()
        different = int((without != pixels_of(widget)).sum())
        # More than a blinking cursor: a ring, or a row that is marked.
        assert different > 60, f"{widget.accessibleName()}: {different} pixels"


def pixels_of(widget):
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_ARGB32)
    return numpy.frombuffer(bytes(image.constBits()), numpy.uint32)
