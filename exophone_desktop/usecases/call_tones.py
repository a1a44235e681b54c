"""Whose call progress tones are heard."""

from exophone_desktop.audio.settings import ToneCountry
from exophone_desktop.host.setting_choices import ToneChoice

_EUROPEAN_UNION = (
    *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"),
    *("IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
)
"""Its countries by their codes of ISO 3166-1."""

_OF_REGION = {
    "IN": ToneCountry.INDIA,
    "US": ToneCountry.UNITED_STATES,
    "GB": ToneCountry.UNITED_KINGDOM,
    **dict.fromkeys(_EUROPEAN_UNION, ToneCountry.EUROPE),
}


def tone_country(choice: ToneChoice, region: str) -> ToneCountry:
    """What ``choice`` means where ``region`` (ISO 3166-1) is whose numbers are meant.

    A region that is none of those that have tones here has India's: Exotel's home.
    """
    if choice is ToneChoice.REGION:
        return _OF_REGION.get(region, ToneCountry.INDIA)
    return ToneCountry(choice.value)
