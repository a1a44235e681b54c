"""A caller's name is data, whatever it says."""

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, strategies as st

from exophone_desktop.domain.call import CallDetails, CallDirection
from exophone_desktop.usecases.caller_data import (
    NAMES,
    TemplateError,
    caller_data,
    command_environment,
    filled_command,
    filled_url,
)

HOSTILE = (
    "https://evil.example/", "//evil.example", "javascript:alert(1)", "../../admin", "..", ".",
    "a&admin=1", "a#b", "a?b=c", "a;b", "%2e%2e%2f", "%0d%0aHost: x", "{number}", "{", "}",
    "; rm -rf ~", "$(reboot)", "`reboot`", "| sh", "&& del C:\\", "%PATH%", "!x!", "^&calc", '"; x',
    "' or 1=1 --", "--output=/etc/passwd", "-rf", "/delete", "@file", "\\\\host\\share", "\n-x",
    "\x00", "\x1b]0;x\x07", "\u202egnp.exe", "<script>", "", " ", "😀", "Zoë", "\ud800",
)  # fmt: skip


def data_of(name: str) -> dict[str, str]:
    call = CallDetails(
        "call-1",
        CallDirection.INCOMING,
        remote_id="+919845012345",
        remote_display_name=name,
        message=name,
    )
    return dict(caller_data(call, "alice", "IN"))


names = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=200))


@given(names)
def test_a_name_is_one_value_of_a_web_address(name: str) -> None:
    data = data_of(name)
    template = "https://crm.example:8443/find/{name}/show?who={name}&n={international}#{name}"
    parts = urlsplit(filled_url(template, data))
    assert (parts.scheme, parts.netloc) == ("https", "crm.example:8443")
    assert parts.path.startswith("/find/")
    assert parts.path.endswith("/show")
    assert parts.path.count("/") == 3
    assert parts.path.split("/")[2] not in (".", "..")
    query = parse_qs(parts.query, keep_blank_values=True)
    assert set(query) == {"who", "n"}
    assert query["n"] == ["+919845012345"]
    assert filled_url(template, data).isascii()


@given(names)
def test_a_name_is_one_argument_of_a_command_and_no_option(name: str) -> None:
    command = filled_command(["crm", "--caller", "{name}", "n={name}", "-q"], data_of(name))
    assert len(command) == 5
    assert command[0] == "crm"
    assert command[1] == "--caller"
    assert command[4] == "-q"
    assert command[2][:1] not in ("-", "/", "@")
    assert command[3].startswith("n=")
    assert all(each.isprintable() for each in command)


@given(names)
def test_the_environment_has_one_line_a_value(name: str) -> None:
    environment = command_environment(data_of(name))
    assert set(environment) == {f"EXOPHONE_{each.upper()}" for each in NAMES}
    assert all("\n" not in each and "\x00" not in each for each in environment.values())
    assert all(len(each) <= 128 for each in environment.values())


def test_the_number_is_given_as_announced_and_internationally() -> None:
    data = data_of("Bob")
    assert data["number"] == data["international"] == "+919845012345"
    assert data["call_id"] == "call-1"
    assert data["user"] == "alice"


@pytest.mark.parametrize(
    "template",
    ["", "crm", "ftp://crm.example/{name}", "file:///{name}", "javascript:{name}", "{name}",
     "https://{name}/", "https://crm.{name}.example/", "{name}://crm.example", "https:///x",
     "https://user:pass@crm.example/", "https://crm.example:{number}/", "https://crm.example:x/",
     "https://crm.example/{password}", "https://crm.example/a b", "https://crm.example/\n",
     "https:\\\\crm.example", "https://[::1", "https://crm.example/" + "x" * 3000],
)  # fmt: skip
def test_an_address_that_could_lead_elsewhere_is_not_used(template: str) -> None:
    with pytest.raises(TemplateError) as refused:
        filled_url(template, data_of("Bob"))
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize(
    "template",
    [[], [""], ["{name}"], ["crm-{number}"], ["run.bat"], ["RUN.CMD"], ["C:\\crm\\run.bat ."],
     ["../crm"], ["a/crm"], ["crm", "{shell}"], ["crm", "\x00"], ["crm"] * 40],
)  # fmt: skip
def test_a_command_that_could_be_somebody_elses_is_not_run(template: list[str]) -> None:
    with pytest.raises(TemplateError) as refused:
        filled_command(template, data_of("Bob"))
    assert str(refused.value).endswith(".")
