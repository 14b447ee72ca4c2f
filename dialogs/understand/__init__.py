"""Words or a pressed button, in a state: acts."""

from dialogs.understand.message import understand

__all__ = ["understand"]
