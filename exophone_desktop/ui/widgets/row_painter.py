"""Draws a row of a list of people."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from exophone_desktop.ui.theme import Theme
from exophone_desktop.ui.tokens import TYPE
from exophone_desktop.ui.widgets.row_look import AnyLook, HeadingLook, RowAction, RowLook
from exophone_desktop.ui.widgets.row_places import RowPlaces, row_places

BARS = 5

# A text has its own direction, whatever the window's: a number keeps its + in front (UAX #9).
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"


class RowPainter:
    """Knows how a look becomes a picture, in the colours and sizes of the theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, look: AnyLook) -> None:
        """Draw ``look`` where ``option`` says."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option)
        if isinstance(look, HeadingLook):
            self._heading(painter, option, look)
        else:
            self._person(painter, option, look)
        painter.restore()

    def places(self, option: QStyleOptionViewItem, look: RowLook) -> RowPlaces:
        """Where the parts of ``look`` are."""
        small = self._font(option, TYPE.small)
        width = _width(small, look.side) if look.side else 0
        bars = self._theme.px(26) if look.bars else 0
        return row_places(self._theme, option.rect, look, max(width, bars))

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colours, px = self._theme.palette, self._theme.px
        shape = QRectF(option.rect).adjusted(px(4), 1, -px(4), -1)
        radius = px(self._theme.metrics.radius)
        state = option.state
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(colours.accent_soft))
            painter.drawRoundedRect(shape, radius, radius)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(colours.raised))
            painter.drawRoundedRect(shape, radius, radius)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), px(2)))
            painter.drawRoundedRect(shape.adjusted(1, 1, -1, -1), radius, radius)

    def _heading(self, painter: QPainter, option: QStyleOptionViewItem, look: HeadingLook) -> None:
        px, metrics, colours = self._theme.px, self._theme.metrics, self._theme.palette
        edge, side = px(metrics.roomy), px(16)
        row: QRect = option.rect
        chevron = QRect(row.left() + edge, row.center().y() - side // 2, side, side)
        name = "chevron-down" if look.unfolded else "chevron-right"
        self._theme.icons.icon(name, colours.muted).paint(painter, visual(option, chevron))
        font = self._font(option, TYPE.body, strong=True)
        small = self._font(option, TYPE.small)
        width = _width(small, look.side)
        left = chevron.right() + px(metrics.gap)
        words = QRect(left, row.top(), row.right() - edge - width - left - edge, row.height())
        self._text(painter, option, words, look.title, font, colours.text)
        count = QRect(row.right() - edge - width, row.top(), width, row.height())
        self._text(painter, option, count, look.side, small, colours.muted)

    def _person(self, painter: QPainter, option: QStyleOptionViewItem, look: RowLook) -> None:
        colours, px = self._theme.palette, self._theme.px
        places = self.places(option, look)
        self._face(painter, option, visual(option, places.avatar), look)
        upper, lower = _halves(places.words) if look.line else (places.words, QRect())
        title = self._font(option, TYPE.body, strong=look.marked)
        if look.marked:
            dot = px(8)
            place = QRect(upper.left(), upper.center().y() - dot // 2 + 1, dot, dot)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawEllipse(visual(option, place))
            upper.setLeft(place.right() + px(6))
        self._text(painter, option, upper, look.title, title, colours.text)
        small = self._font(option, TYPE.small)
        if look.icon:
            lower = self._lead(painter, option, lower, look.icon, getattr(colours, look.ink))
        if look.noted:
            room = max(0, min(_width(small, look.line), lower.width() - px(18)))
            end = QRect(lower.left() + room + px(4), lower.top(), px(14), lower.height())
            self._lead(painter, option, end, "note", colours.muted)
            lower.setWidth(room)
        ink = colours.danger if look.ink == "danger" else colours.muted
        self._text(painter, option, lower, look.line, small, ink)
        above, below = _halves(places.side)
        self._text(painter, option, above, look.side, small, colours.muted, end=True)
        if look.bars:
            self._bars(painter, visual(option, below), look.bars)
        for action, rect in places.actions.items():
            self._action(painter, option, visual(option, rect), action)

    def _face(
        self, painter: QPainter, option: QStyleOptionViewItem, circle: QRect, look: RowLook
    ) -> None:
        colours = self._theme.palette
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.surface if chosen else colours.accent_soft))
        painter.drawEllipse(circle)
        if not look.initials:
            side = int(circle.width() * 0.5)
            box = QRect(0, 0, side, side)
            box.moveCenter(circle.center())
            self._theme.icons.icon("people", colours.accent).paint(painter, box)
            return
        font = QFont(painter.font())
        font.setPixelSize(max(1, int(circle.height() * 0.38)))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(colours.accent))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, look.initials)

    def _lead(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        room: QRect,
        icon: str,
        colour: str,
    ) -> QRect:
        side = self._theme.px(14)
        place = QRect(room.left(), room.center().y() - side // 2 + 1, side, side)
        self._theme.icons.icon(icon, colour).paint(painter, visual(option, place))
        return room.adjusted(side + self._theme.px(4), 0, 0, 0)

    def _bars(self, painter: QPainter, room: QRect, filled: int) -> None:
        colours, px = self._theme.palette, self._theme.px
        ink = {1: colours.danger, 2: colours.warning}.get(filled, colours.success)
        height, step = px(11), px(4.6)
        left = room.right() + 1 - step * BARS
        bottom = room.center().y() + height / 2
        for bar in range(BARS):
            tall = height * (0.36 + 0.64 * bar / (BARS - 1))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ink if bar < filled else colours.line))
            painter.drawRoundedRect(
                QRectF(left + bar * step, bottom - tall, step * 0.66, tall), 1, 1
            )

    def _action(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, action: RowAction
    ) -> None:
        colours = self._theme.palette
        near = option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected)
        side = self._theme.px(self._theme.metrics.icon)
        box = QRect(0, 0, side, side)
        box.moveCenter(room.center())
        colour = (colours.success if action is RowAction.CALL else colours.accent) if near else ""
        self._theme.icons.icon(action.value, colour or colours.muted).paint(painter, box)

    def _text(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        room: QRect,
        text: str,
        font: QFont,
        colour: str,
        *,
        end: bool = False,
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignRight if end else Qt.AlignmentFlag.AlignLeft
        where = QStyle.visualAlignment(option.direction, side | Qt.AlignmentFlag.AlignVCenter)
        flags = int(where) | int(Qt.TextFlag.TextSingleLine)
        painter.drawText(visual(option, room), flags, f"{_ISOLATE}{shown}{_END_ISOLATE}")

    def _font(self, option: QStyleOptionViewItem, factor: float, strong: bool = False) -> QFont:
        font = QFont(option.font)
        font.setPointSizeF(self._theme.points(factor))
        if strong:
            font.setWeight(QFont.Weight.DemiBold)
        return font


def visual(option: QStyleOptionViewItem, rect: QRect) -> QRect:
    """``rect`` of a row as it is on screen, mirrored in a right-to-left window."""
    return QStyle.visualRect(option.direction, option.rect, rect)


def _width(font: QFont, text: str) -> int:
    return QFontMetrics(font).horizontalAdvance(text) + 1


def _halves(room: QRect) -> tuple[QRect, QRect]:
    # The two lines stand close together, around the middle.
    half = room.height() // 2
    edge = half // 4
    return (
        QRect(room.left(), room.top() + edge, room.width(), half - edge),
        QRect(room.left(), room.top() + half, room.width(), half - edge),
    )
