from hypothesis import given, strategies as st

from exophone_desktop.exotel.backend import Contact, ContactGroup
from exophone_desktop.usecases.search_contacts import ContactSearch

JOSE, BOB, SHOP = (
    Contact("José Núñez", "+91 98765 43210"),
    Contact("Bob Smith", "bob"),
    Contact("Shop", "(080) 4718-0000"),
)
GROUPS = (ContactGroup("Friends", False, (JOSE, BOB)), ContactGroup("Exotel", True, (SHOP,)))

WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Zs"]), max_size=12)
CONTACTS = st.builds(Contact, WORDS, WORDS)
ALL = st.lists(
    st.builds(ContactGroup, WORDS, st.booleans(), st.lists(CONTACTS, max_size=4).map(tuple)),
    max_size=4,
).map(tuple)


def found(text: str) -> list[Contact]:
    return [each for group in ContactSearch(GROUPS).find(text) for each in group.contacts]


def test_a_contact_is_found_by_any_part_of_name_or_number() -> None:
    assert found("nunez") == [JOSE]
    assert found("SMI") == [BOB]
    assert found("98765-432") == [JOSE]
    assert found("4718 00") == [SHOP]
    assert found("o") == [JOSE, BOB, SHOP]
    assert found("nobody") == []


def test_a_group_keeps_what_it_is_and_goes_when_nobody_in_it_is_found() -> None:
    assert ContactSearch(GROUPS).find("shop") == (ContactGroup("Exotel", True, (SHOP,)),)


@given(ALL)
def test_nothing_typed_leaves_everything_as_it_is(groups) -> None:
    assert ContactSearch(groups).find(" ") == groups


@given(ALL, WORDS)
def test_what_is_found_was_there_in_that_order(groups, text) -> None:
    everybody = iter([each for group in groups for each in group.contacts])
    for group in ContactSearch(groups).find(text):
        assert group.contacts or not text
        for contact in group.contacts:
            assert any(contact is each for each in everybody)


@given(ALL, st.data())
def test_whoever_has_what_is_typed_is_found(groups, data) -> None:
    everybody = [each for group in groups for each in group.contacts]
    if not everybody:
        return
    wanted = data.draw(st.sampled_from(everybody))
    text = data.draw(st.sampled_from([wanted.name, wanted.number]))
    start = data.draw(st.integers(0, len(text)))
    part = text[start : data.draw(st.integers(start, len(text)))]
    shown = [each for group in ContactSearch(groups).find(part) for each in group.contacts]
    assert any(each is wanted for each in shown)
