"""Whether who runs this program may change a file of the machine, on Windows."""

import sys
from pathlib import Path

_COMMON_APPDATA = 0x23
"""CSIDL_COMMON_APPDATA: usually C:\\ProgramData. The environment would be the person's to set."""

_GENERIC_WRITE = 0x40000000
_WRITE_DAC = 0x00040000
_DELETE = 0x00010000
_DELETE_CHILD = 0x00000040
_SHARE_ALL = 0x7
_OPEN_EXISTING = 3
_BACKUP_SEMANTICS = 0x02000000
"""Without it no folder can be opened (CreateFileW)."""

# Who owns a file may always change its access list, even where writing is denied just now.
_RIGHTS_IN_FILE = (_GENERIC_WRITE, _WRITE_DAC, _DELETE)
_RIGHTS_IN_FOLDER = (_DELETE_CHILD, _WRITE_DAC)


def program_data() -> Path:
    """The folder of data for everybody on this machine."""
    if sys.platform == "win32":
        import ctypes

        buffer = ctypes.create_unicode_buffer(260)
        if ctypes.windll.shell32.SHGetFolderPathW(None, _COMMON_APPDATA, None, 0, buffer) == 0:
            return Path(buffer.value)
    return Path("C:/ProgramData")


def may_be_changed(file: Path) -> bool:
    """Whether the person may write or replace ``file`` without being an administrator."""
    if sys.platform == "win32":
        import ctypes

        if ctypes.windll.shell32.IsUserAnAdmin():
            return False
        return any(_opens(file, right) for right in _RIGHTS_IN_FILE) or any(
            _opens(file.parent, right) for right in _RIGHTS_IN_FOLDER
        )
    return False


def _opens(path: Path, right: int) -> bool:
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        kernel = ctypes.WinDLL("kernel32")
        kernel.CreateFileW.restype = wintypes.HANDLE
        kernel.CreateFileW.argtypes = [
            wintypes.LPCWSTR,
            wintypes.DWORD,
            wintypes.DWORD,
            ctypes.c_void_p,
            wintypes.DWORD,
            wintypes.DWORD,
            wintypes.HANDLE,
        ]
        kernel.CloseHandle.argtypes = [wintypes.HANDLE]
        handle = kernel.CreateFileW(
            str(path), right, _SHARE_ALL, None, _OPEN_EXISTING, _BACKUP_SEMANTICS, None
        )
        if handle in (None, wintypes.HANDLE(-1).value):
            return False
        kernel.CloseHandle(handle)
        return True
    return False
