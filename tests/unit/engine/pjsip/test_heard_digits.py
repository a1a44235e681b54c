from exophone_desktop.engine.pjsip.heard_digits import HeardDigits

FIRST, UPDATE, END = 0, 1, 2


def heard(*packets: tuple[float, str, int, int]) -> str:
    """The digits that are heard of packets: seconds, digit, flags, milliseconds pressed."""
    now = 0.0
    digits = HeardDigits(lambda: now)
    found = ""
    for at, digit, flags, pressed in packets:
        now = at
        found += digit if digits.begins(digit, flags, pressed) else ""
    return found


def test_a_digit_is_heard_once_however_often_it_is_sent() -> None:
    again = [(1.0 + place / 50, "5", UPDATE, 20 + 20 * place) for place in range(1, 6)]
    assert heard((1.0, "5", FIRST, 20), *again, (1.12, "5", UPDATE | END, 120)) == "5"


def test_the_same_digit_pressed_again_is_heard_again() -> None:
    packets = [(1.0, "5", FIRST, 20), (1.02, "5", UPDATE | END, 40), (1.08, "5", FIRST, 20)]
    assert heard(*packets) == "55"


def test_a_digit_of_which_only_the_end_arrives_is_heard() -> None:
    assert heard((1.0, "5", END, 100), (2.0, "6", END, 160)) == "56"


def test_a_packet_that_was_overtaken_is_no_digit_more() -> None:
    late = [(1.04, "5", UPDATE, 60), (1.05, "5", FIRST, 40), (1.06, "5", UPDATE | END, 80)]
    assert heard((1.0, "5", FIRST, 20), *late) == "5"


def test_one_that_comes_with_the_next_digit_disturbs_neither() -> None:
    first = [(1.0, "5", FIRST, 20), (1.06, "5", UPDATE, 80)]
    then = [(1.12, "6", FIRST, 20), (1.13, "5", FIRST, 100), (1.14, "6", FIRST, 40)]
    assert heard(*first, *then) == "56"
