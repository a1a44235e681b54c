import pytest
from PySide6.QtCore import QDate, QDateTime, QLocale, QTime

from exophone_desktop.ui.widgets.local_time import LocalTime

NOON = QDateTime(QDate(2026, 3, 18), QTime(12, 0)).toMSecsSinceEpoch() / 1000  # a Wednesday
DAY = 86_400.0


def times(locale):
    return LocalTime(lambda: NOON, QLocale(locale))


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        (60, "11:59"),
        (13 * 3600, "Yesterday"),
        (3 * DAY, "So"),
        (9 * DAY, "09.03.26"),
        (-60, "12:01"),
        (-2 * DAY, "20.03.26"),
    ],
)
def test_a_moment_is_told_as_briefly_as_it_is_clear(qapp, ago, words):
    assert times("de_DE").brief(NOON - ago) == words


def test_times_are_written_as_in_the_person_s_country(qapp):
    assert times("en_US").brief(NOON - 60).replace("\u202f", " ") == "11:59 AM"
    assert times("en_US").full(NOON).replace("\u202f", " ") == "Wednesday, March 18, 2026, 12:00 PM"


@pytest.mark.parametrize("damaged", [1e300, -1e300, float("inf")])
def test_a_moment_from_a_damaged_file_breaks_nothing(qapp, damaged):
    assert isinstance(times("en_US").brief(damaged), str)
    assert isinstance(times("en_US").full(damaged), str)
