"""What our phone is worth beside others: measured, on virtual devices and on loopback."""
