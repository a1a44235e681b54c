"""What the list of contacts shows. No Qt."""

from collections.abc import Set
from dataclasses import dataclass

from exophone_desktop.domain.text import shown_text
from exophone_desktop.exotel.backend import Contact, ContactGroup
from exophone_desktop.ui.texts import Translate, initials, shown_name, shown_sentence
from exophone_desktop.ui.widgets.row_look import AnyLook, BlankLook, HeadingLook, RowAction, RowLook
from exophone_desktop.usecases.dialling import cleaned, user_dial_problem
from exophone_desktop.usecases.state import AppState


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A heading (``contact`` is None), or somebody in ``group``."""

    group: ContactGroup
    contact: Contact | None = None
    unfolded: bool = True


@dataclass(frozen=True, slots=True)
class ContactsView:
    """``notice`` is a sentence above the list, such as how old it is."""

    notice: str
    refreshing: bool
    busy: bool


def derive(state: AppState, now: float, translate: Translate) -> ContactsView:
    """The contacts for ``state``, at ``now`` (seconds since the epoch)."""
    contacts = state.contacts
    notice = ""
    if contacts.fetched is not None and contacts.offline:
        age = age_words(now - contacts.fetched, translate)
        notice = translate("Contacts", "Offline: as of {age}.").format(age=age)
        notice = f"{notice} {shown_sentence(contacts.problem, translate)}".strip()
    elif contacts.fetched is not None:
        notice = shown_sentence(contacts.problem, translate)
    return ContactsView(notice, contacts.loading, bool(state.dialling))


def derive_blank(state: AppState, text: str, translate: Translate) -> BlankLook:
    """What to show where no row is; ``text`` is searched for."""
    contacts = state.contacts
    if contacts.fetched is None and contacts.loading:
        return BlankLook("contacts", "muted", translate("Contacts", "Fetching contacts…"))
    if contacts.fetched is None and contacts.problem:
        return BlankLook(
            "error",
            "danger",
            translate("Contacts", "The contacts could not be fetched"),
            shown_sentence(contacts.problem, translate),
            translate("Contacts", "Try again"),
        )
    if text.strip():
        title = translate("Contacts", "No contact found")
        number = cleaned(text)
        if user_dial_problem(number, state.user):
            return BlankLook("search", "muted", title)
        call = translate("Contacts", "Call {number}").format(number=number)
        return BlankLook("search", "muted", title, button=call, dial=number)
    if state.user is not None and state.user.sip_address:
        why = translate("Contacts", "Contacts come from Exotel; a SIP account has none.")
        return BlankLook("contacts", "muted", translate("Contacts", "No contacts"), why)
    return BlankLook(
        "contacts",
        "muted",
        translate("Contacts", "No contacts"),
        translate("Contacts", "Your administrator adds them."),
        translate("Contacts", "Look again"),
    )


def rows_of(
    groups: tuple[ContactGroup, ...], folded: Set[str], searching: bool
) -> tuple[ContactRow, ...]:
    """``groups`` as rows. A search unfolds everything: what was found must be seen."""
    rows: list[ContactRow] = []
    for group in groups:
        unfolded = searching or group.name not in folded
        rows.append(ContactRow(group, unfolded=unfolded))
        if unfolded:
            rows.extend(ContactRow(group, contact) for contact in group.contacts)
    return tuple(rows)


def row_look(row: ContactRow, translate: Translate) -> AnyLook:
    """What ``row`` looks like."""
    if row.contact is None:
        return _heading(row, translate)
    name = shown_name(row.contact.name or row.contact.number, translate)
    number = shown_text(row.contact.number)
    number = number if number != name else ""
    words = [part for part in (number, _way(row.group, translate)) if part]
    return RowLook(
        title=name,
        initials=initials(name),
        line=" · ".join(words),
        spoken=", ".join((name, *words)),
        actions=(RowAction.CALL,),
    )


def _way(group: ContactGroup, translate: Translate) -> str:
    return translate("Contacts", "dialled direct") if group.is_special else ""


def _heading(row: ContactRow, translate: Translate) -> HeadingLook:
    title = shown_text(row.group.name) or translate("Contacts", "Without a group")
    count = len(row.group.contacts)
    state = translate("Contacts", "unfolded") if row.unfolded else translate("Contacts", "folded")
    spoken = translate("Contacts", "Group {name}, %Ln contact(s), {state}", None, count).format(
        name=title, state=state
    )
    shown = translate("Contacts", "%Ln", None, count)
    return HeadingLook(title, shown, spoken, row.unfolded)


def age_words(seconds: float, translate: Translate) -> str:
    """How long ago something was, in a person's words."""
    minutes = max(0, int(seconds)) // 60
    hours, days = minutes // 60, minutes // 60 // 24
    if minutes < 1:
        return translate("Contacts", "less than a minute ago")
    if hours < 1:
        return translate("Contacts", "%n minute(s) ago", None, minutes)
    if days < 1:
        return translate("Contacts", "%n hour(s) ago", None, hours)
    return translate("Contacts", "%n day(s) ago", None, days)
