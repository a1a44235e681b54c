"""The Exotel voice client as a Python library: the SDK's names, without Qt and without SIP."""
