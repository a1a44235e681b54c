"""Every secret that the app holds, fed through every kind of logger."""

import asyncio
import logging
from pathlib import Path

import pytest
from fakes.desk import FORM, Office

from exophone_desktop.composition.platform_adapter import VoicePlatform
from exophone_desktop.domain.account import SipAccount, SubscriberProfile
from exophone_desktop.domain.secret import Secret
from exophone_desktop.host.logs import AppLog, Redactor
from exophone_desktop.host.problem_report import ReportWriter
from exophone_desktop.usecases.sign_in import sign_in
from exophone_desktop.voice.platform import SubscriberSession

SIP_PASSWORD = Secret("sip-password-of-alice")
LOGGERS = ("exophone_desktop.voice.client", "exophone.sip", "httpcore", "asyncio", "")


class Http:
    """The platform: hands out a profile."""

    def fetch_profile(self, session: SubscriberSession) -> SubscriberProfile:
        return SubscriberProfile(SipAccount(id="sip:alice@x", password=SIP_PASSWORD))


@pytest.mark.expects_log("it is")
async def test_no_secret_that_the_app_holds_reaches_log_or_report(
    tmp_path: Path, office: Office
) -> None:
    redactor = Redactor()
    await sign_in(office.desk, FORM)
    session = office.desk.session.current
    assert session is not None
    first = session.token
    office.backend.access = Secret("access-2")
    renewed = await asyncio.to_thread(session.tokens.renewed, first.access)
    for secret in office.hidden:
        redactor.hide(secret)
    log_file = tmp_path / "log" / "exophone.log"
    app_log = AppLog(log_file, redactor)
    assert app_log.open()
    try:
        platform = VoicePlatform(Http(), redactor.hide, app_log.follow)  # type: ignore[arg-type]
        platform.fetch_profile(SubscriberSession("https://x", "alice", "", "sid", Secret("{}")))
        app_log.follow("DEBUG", 7)
        held = [FORM.password, first.access, first.refresh, renewed, SIP_PASSWORD]
        for secret in held:
            for name in LOGGERS:
                logging.getLogger(name).warning("it is %s there", secret.reveal())
    finally:
        app_log.close()
    text = log_file.read_text()
    report = ReportWriter(log_file, redactor, "1").write(0.0, 4e9, "", {})
    assert text.count("it is *** there") == len(held) * len(LOGGERS)
    everything = text + "".join(file.text for file in report.files)
    assert [secret for secret in held if secret.reveal() in everything] == []
