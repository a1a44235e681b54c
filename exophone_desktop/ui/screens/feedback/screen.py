"""The feedback screen as widgets."""

from collections.abc import Callable
from time import time

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from exophone_desktop.domain.call import CallIssue
from exophone_desktop.ui.intents.window import Intents
from exophone_desktop.ui.screens.feedback.note import CallNote
from exophone_desktop.ui.screens.feedback.view import derive, issue_texts, rating_texts
from exophone_desktop.ui.screens.feedback.wrap_up import WrapUpLine
from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.widgets.buttons import ActionButton
from exophone_desktop.ui.widgets.choice import Choice
from exophone_desktop.ui.widgets.page import Page
from exophone_desktop.ui.widgets.plain import ElidedLabel, PlainLabel, announce
from exophone_desktop.ui.widgets.rating import RatingButton
from exophone_desktop.usecases.state import AppState

translate = QCoreApplication.translate


class FeedbackScreen(Page):
    """A rating, an issue, Send and Skip. The keys 1 to 5 rate."""

    def __init__(
        self,
        theme: Theme,
        intents: Intents,
        clock: Callable[[], float] = time,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._intents = intents
        self._busy = False
        self._meanings = rating_texts(translate)
        self.name = ElidedLabel(look="title")
        self.ended = PlainLabel(look="muted")
        self.length = PlainLabel(look="muted")
        self.meaning = PlainLabel(look="small")
        self.note = CallNote(theme)
        self.wrap_up = WrapUpLine(theme, clock)
        self.ratings: dict[int, RatingButton] = {}
        self.issues: dict[CallIssue, QRadioButton] = {}
        self._rating_group = QButtonGroup(self)
        self._issue_group = QButtonGroup(self)
        self.send = ActionButton(theme, "primary")
        self.skip = ActionButton(theme, "quiet")
        self._build()
        self._rating_group.idToggled.connect(self._rated)
        self.send.clicked.connect(self._send)
        self.skip.clicked.connect(self._skip)
        self.wrap_up.ready.connect(lambda: intents.end_wrap_up())

    def enter(self) -> None:
        """The screen has come up: nothing is rated yet, and no issue is assumed."""
        self._rating_group.setExclusive(False)
        for button in self.ratings.values():
            button.setChecked(False)
        self._rating_group.setExclusive(True)
        self.issues[CallIssue.NO_ISSUE].setChecked(True)
        self.note.begin()
        self._rated()
        self.scroll_area.verticalScrollBar().setValue(0)
        self.setFocus()
        announce(self.ended, self.ended.text())

    def leave(self) -> None:
        """The screen is left."""
        self.wrap_up.stop()

    def render_state(self, state: AppState) -> None:
        """Show ``state``; the choices stay."""
        view = derive(state, translate)
        self._busy = view.busy
        self.name.setText(view.name)
        self.ended.setText(view.ended)
        self.length.setText(view.length)
        self.note.show_outcomes(view.outcomes)
        self.wrap_up.count_to(view.wrap_up_until)
        self.length.setAccessibleName(
            translate("Feedback", "Call time {time}").format(time=view.length)
        )
        for button in (*self.ratings.values(), *self.issues.values()):
            button.setEnabled(not view.busy)
        self.skip.setEnabled(not view.busy)
        self._rated()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 5 rate, Enter sends."""
        rating = {str(rating): rating for rating in self.ratings}.get(event.text())
        if event.isAutoRepeat() or self._busy:
            super().keyPressEvent(event)
        elif rating is not None:
            self.ratings[rating].setChecked(True)
            self.ratings[rating].setFocus()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._send()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        px, metrics = self.theme.px, self.theme.metrics
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Feedback", "Call feedback"))
        for label in (self.name, self.ended, self.length, self.meaning):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.body.addWidget(self.name)
        self.body.addWidget(self.ended)
        self.body.addWidget(self.length)
        self.body.addSpacing(px(metrics.gap))
        self.body.addWidget(PlainLabel(translate("Feedback", "How was the call?"), "strong"))
        row = QHBoxLayout()
        row.setSpacing(px(metrics.gap))
        for rating, meaning in self._meanings.items():
            button = RatingButton(self.theme, rating, meaning)
            self.ratings[rating] = button
            self._rating_group.addButton(button, rating)
            row.addWidget(button)
        self.body.addLayout(row)
        self.body.addWidget(self.meaning)
        self.body.addSpacing(px(metrics.tight))
        self.body.addWidget(self.note)
        self.body.addSpacing(px(metrics.tight))
        self.body.addWidget(PlainLabel(translate("Feedback", "What did you notice?"), "strong"))
        for place, (issue, text) in enumerate(issue_texts(translate).items()):
            choice = Choice(self.theme, text)
            self.issues[issue] = choice.button
            self._issue_group.addButton(choice.button, place)
            self.body.addWidget(choice)
        self.body.addStretch(1)
        self.foot.addWidget(self.wrap_up)
        self.foot.addWidget(self.send)
        self.foot.addWidget(self.skip)
        self.skip.set_words(translate("Feedback", "Skip"))

    def _rated(self, *_: object) -> None:
        rating = self._rating_group.checkedId()
        self.meaning.setText(
            self._meanings.get(
                rating, translate("Feedback", "Choose from 1 (terrible) to 5 (excellent).")
            )
        )
        self.send.setEnabled(rating in self.ratings and not self._busy)
        self.send.set_words(
            translate("Feedback", "Sending…") if self._busy else translate("Feedback", "Send"),
            translate("Feedback", "Enter"),
        )

    def _send(self) -> None:
        rating = self._rating_group.checkedId()
        if self._busy or rating not in self.ratings:
            return
        issue = next(issue for issue, choice in self.issues.items() if choice.isChecked())
        self._keep_note()
        self._intents.post_feedback(rating, issue)

    def _skip(self) -> None:
        if not self._busy:
            self._keep_note()
            self._intents.skip_feedback()

    def _keep_note(self) -> None:
        outcome, text = self.note.said
        if outcome or text:
            self._intents.note_ended_call(outcome, text)
