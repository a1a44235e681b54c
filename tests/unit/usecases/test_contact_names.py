import pytest
from fakes.records import record

from exophone_desktop.domain.matching import number_digits
from exophone_desktop.exotel.backend import Contact, ContactGroup
from exophone_desktop.usecases.contact_names import ContactNames, numbers_of

GROUPS = (
    ContactGroup(
        "Customers",
        False,
        (
            Contact("Asha Rao", "+91 98450 12345"),
            Contact("", "+919845099999"),
            Contact("Front desk", "101"),
            Contact("Bob Dialled By Name", "bob"),
        ),
    ),
    ContactGroup("Suppliers", True, (Contact("Asha at work", "09845012345"),)),
)
NAMES = ContactNames(GROUPS)


@pytest.mark.parametrize(
    "number", ["+919845012345", "098450 12345", "9845012345", "+91-98450-12345"]
)
def test_a_number_has_its_contacts_name_however_either_is_written(number: str) -> None:
    assert NAMES.name_at(number) == "Asha Rao"


@pytest.mark.parametrize("number", ["", "bob", "+449845012345", "45012345", "+919845099999"])
def test_another_number_or_none_has_no_name(number: str) -> None:
    assert NAMES.name_at(number) == ""


def test_a_number_of_a_few_digits_has_a_name_where_all_of_them_agree() -> None:
    assert NAMES.name_at("101") == "Front desk"
    assert NAMES.name_at("1101") == ""


def test_the_region_tells_what_a_national_number_means() -> None:
    groups = (ContactGroup("", False, (Contact("London", "+442079460958"),)),)
    assert ContactNames(groups, "GB").name_at("020 7946 0958") == "London"
    assert ContactNames(groups, "IN").name_at("020 7946 0958") == ""


def test_a_call_keeps_the_name_it_came_with() -> None:
    named = record(person="Asha's phone", remote_id="+919845012345")
    assert NAMES.name_of(named) == "Asha's phone"
    assert NAMES.name_of(record(person="09845012345")) == "Asha Rao"
    assert NAMES.name_of(record(person="+14155550100")) == "+14155550100"


@pytest.mark.parametrize("number", ["+91 98450-12345", "9845012345", "(0)98450 12345"])
def test_a_name_leads_to_its_numbers_however_a_call_has_them(number: str) -> None:
    found = numbers_of(GROUPS, "asha R", "IN")
    assert number_digits(number) in found
    assert "101" not in found
    assert numbers_of(GROUPS, "front", "IN") == {"101"}
    assert numbers_of(GROUPS, " ", "IN") == frozenset()


def test_abroad_a_name_does_not_lead_to_the_national_number() -> None:
    assert numbers_of(GROUPS[:1], "asha", "GB") == {"919845012345"}
