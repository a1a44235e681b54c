"""The numbers of HID Usage Tables 1.5 that call control uses, as page and usage in one."""

BUTTON_PAGE = 0x09
LED_PAGE = 0x08
TELEPHONY_PAGE = 0x0B

HOOK_SWITCH = 0x0B0020
FLASH = 0x0B0021
HOLD = 0x0B0023
REDIAL = 0x0B0024
DROP = 0x0B0026
PHONE_MUTE = 0x0B002F
SEND = 0x0B0031

PROGRAMMABLE_BUTTON = 0x0B0007
BUTTON_1 = 0x090001
BUTTON_7 = 0x090007
"""Makers reject a call with one of these three, and mean the same: descriptors say usage 7 on the
telephony page, then change to the button page before the item that uses it (HID 1.11, 6.2.2.8)."""

LED_MUTE = 0x080009
LED_OFF_HOOK = 0x080017
LED_RING = 0x080018
LED_HOLD = 0x080020
LED_MICROPHONE = 0x080021


def page_of(usage: int) -> int:
    """The page of ``usage``."""
    return usage >> 16
