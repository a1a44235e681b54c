"""Times of day and dates, as the person's system writes them."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

SHORT, LONG = QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat


@dataclass(frozen=True, slots=True)
class LocalTime:
    """``clock`` gives seconds since the epoch; times are the machine's, in ``locale``."""

    clock: Callable[[], float]
    locale: QLocale

    def brief(self, seconds: float) -> str:
        """The time of today, else "Yesterday", the day of the week, or the date."""
        then, now = _moment(seconds), _moment(self.clock())
        days = then.date().daysTo(now.date())
        if days == 0:
            return self.locale.toString(then.time(), SHORT)
        if days == 1:
            return QCoreApplication.translate("Time", "Yesterday")
        if 1 < days < 7:
            return self.locale.standaloneDayName(then.date().dayOfWeek(), SHORT)
        return self.locale.toString(then.date(), SHORT)

    def ahead(self, seconds: float) -> str:
        """A moment to come: the time of today, else with the day of the week or the date."""
        then, now = _moment(seconds), _moment(self.clock())
        days = now.date().daysTo(then.date())
        at = self.locale.toString(then.time(), SHORT)
        if days == 0:
            return at
        if 0 < days < 7:
            return f"{self.locale.standaloneDayName(then.date().dayOfWeek(), SHORT)} {at}"
        return f"{self.locale.toString(then.date(), SHORT)} {at}"

    def full(self, seconds: float) -> str:
        """The date and the time of day."""
        then = _moment(seconds)
        date = self.locale.toString(then.date(), LONG)
        return f"{date}, {self.locale.toString(then.time(), SHORT)}"


def _moment(seconds: float) -> QDateTime:
    # Beyond what Qt can tell, such as from a damaged file, the moment is invalid and shows as "".
    bounded = min(max(seconds, -1e11), 1e11)
    return QDateTime.fromMSecsSinceEpoch(int(bounded * 1000))
