import pytest

from exophone_desktop.domain.call import CallFeedback, CallIssue


@pytest.mark.parametrize("rating", [1, 5])
def test_a_rating_from_1_to_5_is_taken(rating) -> None:
    assert CallFeedback(rating).issue is CallIssue.NO_ISSUE


@pytest.mark.parametrize("rating", [0, 6, -1])
def test_any_other_rating_is_refused(rating) -> None:
    with pytest.raises(ValueError, match="from 1 to 5"):
        CallFeedback(rating)
