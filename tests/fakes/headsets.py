"""Headsets as their own descriptions and reports were published, and a library that has them."""

import queue
from dataclasses import dataclass, field

from exophone_desktop.headset.library import FoundHeadset, HeadsetError

WIDESPREAD = bytes.fromhex(
    "050b0905a1018502050b15002501092009977501950281 22092f092109240950750195048106"
    "0907050975019501 8102050b0906a10219b029bb1500250b750495018100c0750195058101"
    "050815002501091709090918092009217501950591 22050b15002501099e750195019122"
    "7501950a9101c0"
)
"""The telephony collection of a headset's 332 bytes, as printed with the makers' names of each item
in blog.csdn.net/paodiao2012/article/details/94834444. Gigaset documents the same bits for its ION
(teamwork.gigaset.com, "USB HID commands"), and Yealink's part of purecloudlabs'
softphone-vendor-headsets reads them so: hook 1, mute 4, flash 8, reject 0x40."""

LAMP_EACH = bytes.fromhex(
    "050b0905a1018508150025010920750195018122 0997750195018122092b750195018122"
    "092a750195018122092f750195018106 0921750195018106 0924750195018106"
    "0907050909017501950181 02050885090909950191229507910185170917950191229507 9101"
    "85180918950191229507910185200920950191229507 9101c0"
)
"""A report for each lamp, as Plantronics has it: from a published USB gadget driver (f_hidg). The
numbers 8, 9, 23 and 24 are those of a Blackwire 3220 in libusb/hidapi, pull request 262."""

DELL_SP325 = bytes.fromhex(
    "050c0901a101850c1500250109e909ea09e209cd09b509b609b009b1"
    "750195088102c00613ff0901a101150026ff00850609007508953d91"
    "02850709007508953d8102c00614ff0901a101150026ff0085100900"
    "750895058102c00699ff0901a101859a150026ff00953f75080903b1"
    "02859b150025019501750109048106750195078101c0050b0905a101"
    "1500250175018505092095018122092f95018106092409210997092a"
    "0950950581060907050909017501950181020508850509170909091"
    "809200921092a9506912295029101c0"
)
"""A Dell SP325 (413c:8223), with consumer and vendor collections, as read from a running one and
published with a program for meetings in 2026."""

ANKER_POWERCONF = bytes.fromhex(
    "050c0901a1018501150025 0109e909ea09e209cd09b509b609b309b7750195088142c0"
    "050b0905a1018502050b1500250109200997750195028123"
    "092f092109700950750195048107050809170909091809200921750195059122 95039103c0"
)
"""An Anker PowerConf (291a:3301): it calls its buttons constant. Inputs as read from a device, the
lamps put together by their publisher from what the device had told."""

RAZER = bytes.fromhex(
    "050c0901a10185011500250109e909ea75019502814209cd09b509b609b709e2"
    "9505810606ff01090195018106050c090095088106090075089502810606ff07"
    "0901950b81020900950f9102c0050b0905a10185020920150025019501750181"
    "23950175078107c0"
)
"""A Razer microphone with a hook and no lamps, as published with a test of a mouse program."""

MX_BRIO = bytes.fromhex(
    "0600ff0901a1018540150025010902750195018106090375019501810695068101"
    "8541150026ff00090195027508910285420901810285430901810285440901950"
    "491028545090181028546950209018102854709018102c00601ff0901a101850a"
    "150026ff000901951f75088102c00602ff0901a1010509190129011500257f850"
    "1950175088102c006a1ff0903a1018555150026ff000903950675088102c00699"
    "ff0903a101859a0903150026ff00951f75080903b20201c0050b0905a10185081"
    "5002501092f750195018106092075019501812295068101050885080909750195"
    "019122050b092a75019501912295069101c0"
)
"""A Logitech MX Brio: mute and hook, one lamp, far behind vendor collections."""

NO_BUTTONS = bytes.fromhex(
    "050c0901a1018501150026ff000900 75 08953d9102090081028504090075 08951a9102"
    "850509007508951681028508090075089501 8102850c090075 08950a8102854009007508950c9102"
    "854109007508950c81028552150025 0109e909ea7501950281060900950681018570150026ff00"
    "09007508950491028571090075 0895048102c0050b0905a101c0"
)
"""A headphone amplifier that says it is a headset, without one button of a phone."""

GAME_VOICE = bytes.fromhex(
    "050b0905a10105091911291815002501750195088122 0508093aa1020509191129171500250175019507b1a2"
    "c006ffff0901150025017501 9501b122c0"
)
"""Microsoft Game Voice: a "headset" whose buttons mean nothing to calls."""

ALL = {
    "widespread": WIDESPREAD,
    "lamp each": LAMP_EACH,
    "Dell SP325": DELL_SP325,
    "Anker PowerConf": ANKER_POWERCONF,
    "Razer": RAZER,
    "MX Brio": MX_BRIO,
    "no buttons": NO_BUTTONS,
    "Game Voice": GAME_VOICE,
}


@dataclass
class PluggedIn:
    """A headset that does what a test says. ``None`` among the reports means that it was pulled."""

    name: str
    descriptor: bytes = WIDESPREAD
    refused: str = ""
    reports: "queue.SimpleQueue[bytes | None]" = field(default_factory=queue.SimpleQueue)
    written: "queue.SimpleQueue[bytes]" = field(default_factory=queue.SimpleQueue)
    opened: int = 0

    def report_descriptor(self) -> bytes:
        return self.descriptor

    def read(self, seconds: float) -> bytes:
        try:
            report = self.reports.get(timeout=seconds)
        except queue.Empty:
            return b""
        if report is None:
            raise OSError("read error")
        return report

    def write(self, report: bytes) -> None:
        self.written.put(report)

    def close(self) -> None:
        self.opened -= 1


class Hid:
    """Has what is plugged in, and counts how often it was asked."""

    def __init__(self, *plugged_in: PluggedIn) -> None:
        self.plugged_in = list(plugged_in)
        self.looks = 0

    def headsets(self) -> tuple[FoundHeadset, ...]:
        self.looks += 1
        return tuple(FoundHeadset(each.name.encode(), each.name) for each in self.plugged_in)

    def open(self, headset: FoundHeadset) -> PluggedIn:
        there = next(each for each in self.plugged_in if each.name == headset.name)
        if there.refused:
            raise HeadsetError(there.refused)
        there.opened += 1
        return there
