from exophone_desktop.engine.pjsip.media_watch import MediaHealth, MediaLimits, MediaWatch

LIMITS = MediaLimits(disrupted_after=2.0, renewed_after=3.0, timed_out_after=30.0)


def test_packets_make_media_flow_and_more_of_them_change_nothing() -> None:
    watch = MediaWatch(LIMITS, 0.0)
    assert watch.look(5, 0.5) is MediaHealth.FLOWING
    assert watch.look(9, 1.0) is None


def test_silence_disrupts_renews_and_times_out_once_each() -> None:
    watch = MediaWatch(LIMITS, 0.0)
    watch.look(5, 10.0)
    seen = [(now, watch.look(5, float(now))) for now in range(11, 45)]
    assert [(now, health) for now, health in seen if health] == [
        (12, MediaHealth.DISRUPTED),
        (15, MediaHealth.RENEWING),
        (40, MediaHealth.TIMED_OUT),
    ]


def test_a_packet_after_a_disruption_restores() -> None:
    watch = MediaWatch(LIMITS, 0.0)
    watch.look(5, 0.0)
    assert watch.look(5, 2.0) is MediaHealth.DISRUPTED
    assert watch.look(6, 2.2) is MediaHealth.FLOWING


def test_a_call_on_which_nothing_ever_came_is_disrupted_too() -> None:
    watch = MediaWatch(LIMITS, 100.0)
    assert watch.look(0, 101.0) is None
    assert watch.look(0, 102.0) is MediaHealth.DISRUPTED


def test_a_renewed_stream_that_brings_nothing_is_no_recovery() -> None:
    watch = MediaWatch(LIMITS, 0.0)
    watch.look(500, 0.0)
    assert watch.look(500, 5.0) is MediaHealth.RENEWING
    seen = [(now, watch.look(0, float(now))) for now in range(6, 31)]
    assert [(now, health) for now, health in seen if health] == [(30, MediaHealth.TIMED_OUT)]


def test_the_first_packet_of_a_renewed_stream_restores() -> None:
    watch = MediaWatch(LIMITS, 0.0)
    watch.look(500, 0.0)
    watch.look(500, 5.0)
    assert watch.look(3, 5.5) is MediaHealth.FLOWING
    assert watch.look(4, 6.0) is None
