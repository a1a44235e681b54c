import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest

from builder.licences import (
    bundled_distributions,
    font_licence,
    licence_of,
    python_licence,
    written,
)
from builder.places import PackageError

HERE = list(bundled_distributions())


def distribution(folder: Path, name: str, licence: str = "") -> metadata.Distribution:
    place = folder / f"{name}-1.0.dist-info"
    place.mkdir(parents=True)
    (place / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    record = f"{name}-1.0.dist-info/METADATA,,\n"
    if licence:
        (place / "LICENSE").write_text(licence)
        record += f"{name}-1.0.dist-info/LICENSE,,\n"
    (place / "RECORD").write_text(record)
    return metadata.Distribution.at(place)


@pytest.mark.parametrize("bundled", HERE, ids=lambda each: each.metadata["Name"])
def test_every_pinned_package_that_is_bundled_has_its_licence(
    bundled: metadata.Distribution,
) -> None:
    found = licence_of(bundled)
    assert found.summary
    assert all(text.strip() for _, text in found.texts)


def test_the_packages_with_libraries_of_their_own_are_among_them() -> None:
    names = {each.metadata["Name"].lower() for each in HERE}
    assert {"pjsua2-python", "pyside6_essentials", "numpy", "soundfile", "miniaudio"} <= names


def test_the_sip_stacks_wheel_has_none_so_ours_are_taken() -> None:
    text = written([licence_of(metadata.distribution("pjsua2-python"))])
    assert "GNU GENERAL PUBLIC LICENSE" in text
    assert "OpenSSL Project" in text


def test_the_libraries_within_hidapis_wheel_are_named() -> None:
    text = written([licence_of(metadata.distribution("hidapi"))])
    assert "Signal 11 Software" in text
    assert all(
        name in text for name in ("libudev", "libelf", "Andrew G. Morgan", "Julian R Seward")
    )


def test_the_libraries_within_soundfiles_wheel_are_named() -> None:
    text = written([licence_of(metadata.distribution("soundfile"))])
    assert all(name in text for name in ("libsndfile", "mpg123", "LAME", "libvorbis"))
    assert "Xiph.Org Foundation" in text


def test_the_works_within_qts_libraries_are_named() -> None:
    text = written([licence_of(metadata.distribution("PySide6-Essentials"))])
    assert all(name in text for name in ("HarfBuzz", "PCRE2", "Unicode, Inc.", "MD4C", "FreeType"))


def test_a_package_without_any_licence_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match=r"^nameless brings no licence text; put one into"):
        licence_of(distribution(tmp_path, "nameless"), tmp_path / "none")


def test_each_licence_is_listed_and_given_in_full(tmp_path: Path) -> None:
    def found() -> Iterator[object]:
        for name in ("first", "second"):
            yield licence_of(distribution(tmp_path, name, f"Do with {name} as you like."))

    text = written(found())
    assert text.count("first 1.0") == 2
    assert re.search(r"second 1\.0: LICENSE\n=+\n\nDo with second as you like\.", text)


def test_pythons_own_licence_is_found() -> None:
    assert "PYTHON SOFTWARE FOUNDATION" in python_licence().texts[0][1]


def test_the_font_that_comes_along_has_its_licence() -> None:
    text = written([font_licence()])
    assert "Noto Sans Devanagari" in text
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
