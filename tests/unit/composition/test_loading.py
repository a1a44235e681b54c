import json
import subprocess
import sys

HEAVY = ("numpy", "soundfile", "soxr", "miniaudio", "cryptography", "keyring", "websockets")


def test_the_window_comes_up_without_sound_libraries_keyring_and_servers():
    source = (
        "import json, sys, exophone_desktop.composition.desktop;"
        f"print(json.dumps([name for name in {HEAVY!r} if name in sys.modules]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", source], capture_output=True, text=True, timeout=50, check=True
    )
    assert json.loads(done.stdout) == []
