import pytest
from PySide6.QtGui import QColor, QPixmap

from exophone_desktop.ui.film_strip import Frame, film_strip, keep


def _picture(width, height, colour):
    picture = QPixmap(width, height)
    picture.fill(QColor(colour))
    return picture


def test_pictures_stand_side_by_side_in_their_order(qapp):
    frames = [
        Frame(_picture(600, 1000, "#ff0000"), "one"),
        Frame(_picture(300, 400, "#00ff00"), "two"),
    ]
    strip = film_strip(frames).toImage()
    assert strip.width() > 2 * 300
    assert strip.height() > 500
    assert strip.pixelColor(100, 100) == QColor("#ff0000")
    assert strip.pixelColor(strip.width() - 100, 100) == QColor("#00ff00")
    assert strip.pixelColor(2, 2) not in (QColor("#ff0000"), QColor("#00ff00"))


def test_a_strip_that_cannot_be_written_says_so(qapp, tmp_path):
    with pytest.raises(OSError, match="could not be written"):
        keep(_picture(10, 10, "#000000"), tmp_path / "nowhere" / "strip.png")
