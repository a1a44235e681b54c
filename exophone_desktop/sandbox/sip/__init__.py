"""The SIP side of the local Exotel: messages, transactions, registrar and stateful proxy."""
