import re
import shutil
import subprocess
from pathlib import Path

import pytest

from builder import windows

CLONE = Path(__file__).resolve().parents[3]


@pytest.fixture
def script() -> str:
    return (CLONE / "packaging/windows/exophone.nsi").read_text(encoding="utf-8")


def test_every_file_is_installed_and_taken_away_by_name(tmp_path: Path) -> None:
    folder = windows.stand_in(tmp_path / "app")
    (folder / "lib" / "a$b.txt").write_text("x")
    install, _, remove = windows.file_list(folder).partition("!macro RemoveFiles")
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert install.count("  File ") == remove.count("  Delete ") == len(files)
    assert 'Delete "$INSTDIR\\lib\\a$$b.txt"' in remove
    assert 'RMDir "$INSTDIR\\lib"' in remove


def test_folders_are_taken_away_from_the_inside_out_and_only_when_empty(tmp_path: Path) -> None:
    folder = windows.stand_in(tmp_path / "app")
    (folder / "lib" / "deep").mkdir()
    (folder / "lib" / "deep" / "x").write_text("x")
    lines = windows.file_list(folder).splitlines()
    inner, outer = (
        lines.index('  RMDir "$INSTDIR\\lib\\deep"'),
        lines.index('  RMDir "$INSTDIR\\lib"'),
    )
    assert inner < outer
    assert not any("RMDir /r" in line for line in lines)


def test_a_silent_uninstallation_keeps_the_persons_data(script: str) -> None:
    question = script.partition('/REMOVEDATA" $1')[2]
    assert "/SD IDNO IDNO keep" in question
    assert question.index("IDNO keep") < question.index("RMDir /r")
    assert script.count("RMDir /r") == 1


def test_no_question_of_the_installer_has_words_of_one_language_only(script: str) -> None:
    spoken = {path.stem for path in (CLONE / "resources/translations").glob("exophone_*.ts")}
    assert spoken == {"exophone_en", "exophone_hi"}
    assert '!insertmacro MUI_LANGUAGE "Hindi"' in script
    asked = re.findall(r'MessageBox \S+ "([^"]*)"', script)
    assert len(asked) == script.count("MessageBox ")
    assert all(words.startswith("$(") for words in asked)


def test_whatever_is_written_to_the_registry_is_taken_away(script: str) -> None:
    section = script.partition('Section "Uninstall"')[2]
    for key in (
        "Software\\Classes\\exophone",
        "Software\\Classes\\${APP}.Link",
        "${UNINSTALL_KEY}",
    ):
        assert f'DeleteRegKey SHCTX "{key}"' in section
    assert 'DeleteRegValue SHCTX "Software\\RegisteredApplications" "${APP}"' in section


@pytest.mark.parametrize("scheme", ["tel", "sip", "sips", "callto", "exophone"])
def test_each_kind_of_link_is_offered(script: str, scheme: str) -> None:
    assert f'URLAssociations" "{scheme}" "${{APP}}.Link"' in script
    assert 'exophonew.exe" open -- "%1"' in script


@pytest.mark.skipif(shutil.which("makensis") is None, reason="NSIS is not installed")
def test_the_script_compiles_without_a_warning(tmp_path: Path) -> None:
    (tmp_path / "exophone.ico").write_bytes(b"")
    folder = windows.stand_in(tmp_path / "app")
    (tmp_path / "files.nsh").write_text(windows.file_list(folder))
    script = CLONE / "packaging/windows/exophone.nsi"
    icon = windows.ico()
    (tmp_path / "exophone.ico").write_bytes(icon)
    done = subprocess.run(
        [
            *("makensis", "-V2", "-WX", "-NOCD", "-INPUTCHARSET", "UTF8", "-DVERSION=1.2.3"),
            *(
                f"-DFOLDER={folder}",
                f"-DWORK={tmp_path}",
                f"-DOUTPUT={tmp_path / 'exophone-1.2.3.exe'}",
            ),
            script,
        ],
        capture_output=True,
        text=True,
        timeout=50,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "exophone-1.2.3.exe").read_bytes().startswith(b"MZ")
