"""Sentences of lower layers are known again by their templates, and filled anew."""

import time

import pytest

from exophone_desktop.ui.language.sentences import MAX_TEXT, Sentences

FRENCH = {
    "The other side is busy.": "C'est occupé.",
    "the disk is full": "le disque est plein",
    "it": "lui",
    "{1} could not be reached: {2}.": "{2} : pas de {1}.",
    "{1} does not allow this{2}.": "Refus de {1}{2}.",
    "It is lost. {1}": "Perdu. {1}",
    "Your voice comes from {1}, no longer from {2}.": "Voix de {1}, plus de {2}.",
    "{1} is busy.": "{1} est pris.",
}


def french() -> Sentences:
    return Sentences(FRENCH, lambda text: FRENCH.get(text, ""))


@pytest.mark.parametrize(
    ("english", "other"),
    [
        ("The other side is busy.", "C'est occupé."),
        ("alice is busy.", "alice est pris."),
        ("alice could not be reached: no route.", "no route : pas de alice."),
        ("alice could not be reached: the disk is full.", "le disque est plein : pas de alice."),
        (
            "It is lost. The other side is busy.",
            "Perdu. C'est occupé.",
        ),
        ("h.example does not allow this.", "Refus de h.example."),
        ("h.example does not allow this (no credit).", "Refus de h.example (no credit)."),
        ("Your voice comes from it, no longer from B.", "Voix de lui, plus de B."),
        ("The other side is busy. alice is busy.", "C'est occupé. alice est pris."),
        ("Nobody knows this. The other side is busy.", "Nobody knows this. C'est occupé."),
    ],
)
def test_a_sentence_is_said_in_the_other_language(english: str, other: str) -> None:
    assert french().say(english) == other


@pytest.mark.parametrize("text", ["", "Nobody knows this.", "{1} could", "x" * (MAX_TEXT + 1)])
def test_what_is_not_known_stays_as_it_is(text: str) -> None:
    assert french().say(text) == text


def test_of_two_templates_that_fit_the_one_with_more_of_its_own_is_taken() -> None:
    assert french().say("The other side is busy.") == "C'est occupé."
    assert Sentences(FRENCH, lambda text: FRENCH.get(text, "")).say("a is busy.") == "a est pris."


def test_braces_in_what_a_stranger_sends_stay_text() -> None:
    assert french().say("{2}{1}{9} is busy.") == "{2}{1}{9} est pris."


def test_a_text_made_to_be_slow_is_not() -> None:
    hostile = "a is busy. b could not be reached: c does not allow this. " * 33
    assert len(hostile) < MAX_TEXT
    began = time.perf_counter()
    french().say(hostile)
    assert time.perf_counter() - began < 1.0
