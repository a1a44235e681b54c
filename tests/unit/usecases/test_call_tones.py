import pytest

from exophone_desktop.audio.settings import ToneCountry
from exophone_desktop.host.setting_choices import ToneChoice
from exophone_desktop.usecases.call_tones import tone_country


@pytest.mark.parametrize(
    ("region", "country"),
    [
        ("IN", ToneCountry.INDIA),
        ("US", ToneCountry.UNITED_STATES),
        ("GB", ToneCountry.UNITED_KINGDOM),
        ("DE", ToneCountry.EUROPE),
        ("FR", ToneCountry.EUROPE),
        ("IE", ToneCountry.EUROPE),
        ("JP", ToneCountry.INDIA),
        ("", ToneCountry.INDIA),
    ],
)
def test_without_a_choice_the_tones_are_those_of_the_region(
    region: str, country: ToneCountry
) -> None:
    assert tone_country(ToneChoice.REGION, region) is country


def test_every_choice_of_a_country_has_its_tones_wherever_the_person_is() -> None:
    chosen = {each: tone_country(each, "DE") for each in ToneChoice if each != ToneChoice.REGION}
    assert {each.value for each in chosen} == {each.value for each in ToneCountry}
    assert all(choice.value == country.value for choice, country in chosen.items())
