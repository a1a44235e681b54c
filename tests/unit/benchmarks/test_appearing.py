import numpy as np
import pytest

from benchmarks.rig.appearing import Appearance, judged

EMPTY = np.zeros((20, 20), dtype=np.uint32)


def picture(filled: int, colour: int = 1) -> np.ndarray:
    made = EMPTY.copy()
    made.flat[:filled] = colour
    return made


def test_a_window_is_painted_then_complete_then_usable() -> None:
    pictures = [(10.0, EMPTY), (11.0, picture(90)), (12.0, picture(200)), (13.0, picture(200))]
    assert judged(pictures, [11.5, 12.5], 10.0) == Appearance(1.0, 2.0, 2.5)


def test_a_splash_screen_is_no_complete_window() -> None:
    pictures = [(0.0, EMPTY), (1.0, picture(200, 7)), (3.0, picture(200)), (4.0, picture(200))]
    assert judged(pictures, [1.0, 3.5], 0.0) == Appearance(1.0, 3.0, 3.5)


def test_a_blinking_caret_does_not_keep_a_window_from_being_complete() -> None:
    caret = picture(200)
    caret.flat[5] = 9
    pictures = [(0.0, EMPTY), (1.0, picture(200)), (2.0, caret), (3.0, picture(200))]
    assert judged(pictures, [], 0.0).complete == pytest.approx(1.0)


def test_without_an_answer_to_the_ping_nothing_is_usable() -> None:
    assert judged([(0.0, EMPTY), (1.0, picture(200))], [0.5], 0.0).usable is None


def test_where_nothing_appears_nothing_is_told() -> None:
    assert judged([(0.0, EMPTY), (1.0, EMPTY)], [0.5], 0.0) == Appearance(None, None, None)
