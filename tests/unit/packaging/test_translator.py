"""What the translator's tools find in the source, and keep in a .ts file."""

from pathlib import Path

import pytest

from translator import catalogue
from translator.sentences import of_source
from translator.texts import Text, UnknownTextError, of_window


def window_text(tmp_path: Path, source: str) -> list[Text]:
    (tmp_path / "screen.py").write_text(source, encoding="utf-8")
    return of_window(tmp_path)


def test_texts_of_the_window_are_found_with_their_plurals(tmp_path: Path) -> None:
    source = (
        'translate("B", "Call")\n'
        'QCoreApplication.translate("A", "%n call(s)", None, len(calls))\n'
        'name.translate(table)\ntranslate("Sentence", problem)\ntranslate("B", "Call")\n'
    )
    assert window_text(tmp_path, source) == [Text("A", "%n call(s)", True), Text("B", "Call")]


@pytest.mark.parametrize("call", ['translate("A", words)', 'translate("A", f"{x}")'])
def test_a_text_that_nobody_could_translate_is_an_error(tmp_path: Path, call: str) -> None:
    with pytest.raises(UnknownTextError, match=r"screen.py, line 1: give translate\(\) two"):
        window_text(tmp_path, f"{call}\n")


def test_sentences_are_found_as_templates() -> None:
    source = (
        'def f():\n    """What a function does, in a sentence."""\n'
        '    log.info("The log is for nobody else.")\n'
        '    raise OddError(f"There is no {what!r} at {place:.1f}.")\n'
        'WORDS = "{before} is gone: {now} is used."\n'
        'KEY = "sip"\nFIND = re.compile("some words here")\n'
    )
    assert set(of_source(source)) == {"There is no {1} at {2}.", "{1} is gone: {2} is used."}


def test_titles_and_search_words_of_settings_are_found() -> None:
    found = list(of_source('Setting("a.b", "Ring", "sound", "must be a text", ("bell",))'))
    assert {"Ring", "bell", "must be a text"} == set(found)


def test_a_catalogue_keeps_what_is_finished_and_marks_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "x.ts"
    texts = [Text("A", 'Say "no" & <go>'), Text("A", "%n left", True), Text("B", "Later")]
    known = {("A", 'Say "no" & <go>'): ("नहीं <&>",), ("A", "%n left"): ("%n बाकी", "%n बाकी")}
    catalogue.write(path, "hi", texts, known)
    assert catalogue.read(path) == known
    assert catalogue.missing(texts, known) == [Text("B", "Later")]


def test_a_text_that_became_a_plural_is_translated_anew(tmp_path: Path) -> None:
    assert catalogue.missing([Text("A", "%n", True)], {("A", "%n"): ("%n",)})


def test_there_is_nothing_in_a_catalogue_that_is_not_there(tmp_path: Path) -> None:
    assert catalogue.read(tmp_path / "none.ts") == {}
