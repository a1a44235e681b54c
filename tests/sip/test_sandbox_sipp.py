"""A foreign SIP program at the local Exotel: sipp registers and calls through the ExoPhone."""

import asyncio
import os
import shutil
from pathlib import Path

import httpx
import pytest

from exophone_desktop.sandbox.server import LocalExotel
from exophone_desktop.sandbox.settings import SandboxSettings

SCENARIO = Path(__file__).with_name("sandbox_sipp.xml")
# sipp 3.6 looks at the first challenge only, and knows MD5.
SETTINGS = SandboxSettings(digest_algorithms=("MD5", "SHA-256"))


async def password_of_alice(http: httpx.AsyncClient) -> str:
    body = {"user_name": "alice", "password": "alice-pass1"}
    body |= {"account_sid": "exotel1", "device_id": "d"}
    token = (await http.post("/v1/login", json=body)).json()["subscriber_token"]["access_token"]
    path = "/v2/accounts/exotel1/subscribers/alice/profile"
    headers = {"Authorization": f"Bearer {token}"}
    return str((await http.get(path, headers=headers)).json()["sip_password"])


@pytest.mark.interop
@pytest.mark.parametrize("transport", ["u1", "t1"])
async def test_sipp_registers_calls_the_echo_line_and_hangs_up(
    tmp_path: Path, transport: str
) -> None:
    sipp = shutil.which("sipp")
    if sipp is None:
        if os.environ.get("CI"):
            pytest.fail("sipp is not installed.")
        pytest.skip("sipp is not installed.")
    async with (
        LocalExotel(SETTINGS) as exotel,
        httpx.AsyncClient(base_url=exotel.http_url, trust_env=False, timeout=5) as http,
    ):
        scenario = tmp_path / "scenario.xml"
        text = SCENARIO.read_text(encoding="ascii")
        scenario.write_text(text.replace("PASSWORD", await password_of_alice(http)))
        errors = tmp_path / "errors.log"
        process = await asyncio.create_subprocess_exec(
            sipp,
            *("-sf", str(scenario), "-m", "1", "-t", transport, "-i", "127.0.0.1"),
            *("-nostdin", "-timeout", "15s", "-timeout_error"),
            *("-trace_err", "-error_file", str(errors)),
            f"{exotel.sip_host}:{exotel.sip_port}",
            cwd=tmp_path,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        status = await asyncio.wait_for(process.wait(), 30)
        assert status == 0, errors.read_text(errors="replace") if errors.exists() else status
        (record,) = (await http.get("/sandbox/v1/calls")).json()
    assert (record["callee"], record["state"]) == ("echo", "ended")
