"""Makes the clone runnable on a bare machine. Standard library only, any Python from 3.8 on."""
