from exophone_desktop.engine.pjsip.stack_log import LineLimit


def test_a_flood_of_lines_is_cut_short_and_told_of() -> None:
    now = 0.0
    limit = LineLimit(lambda: now)
    told = [limit.next() for _ in range(1000)]
    assert told == [(True, 0)] * 50 + [(False, 0)] * 950
    now = 1.0
    assert [limit.next() for _ in range(2)] == [(True, 950), (True, 0)]


def test_lines_that_come_slowly_all_pass() -> None:
    now = 0.0
    limit = LineLimit(lambda: now)
    for _ in range(200):
        now += 0.03
        assert limit.next() == (True, 0)
