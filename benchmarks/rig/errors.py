"""What goes wrong on the rig."""


class RigError(Exception):
    """A measurement that could not be taken; the text is one sentence."""


class NotInstalledError(RigError):
    """Something that a measurement needs is not on this machine."""
