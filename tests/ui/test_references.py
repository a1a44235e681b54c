"""A binding that miscounts its references ends the process after hours, not in a test: so count."""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel

TURNS = 2000
SLACK = 200


class Told(QObject):
    told = Signal(object)


def counts() -> list[int]:
    return [sys.getrefcount(each) for each in (None, True, False)]


def test_calls_and_signals_of_qt_give_back_the_references_they_take(qtbot) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    told = Told()
    told.told.connect(label.setToolTip)
    before = counts()
    for _ in range(TURNS):
        label.setText("x")
        label.setVisible(False)
        told.told.emit("x")
    lost = [was - now for was, now in zip(before, counts(), strict=True)]
    assert max(lost) < SLACK
