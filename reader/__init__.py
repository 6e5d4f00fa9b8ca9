"""Xidu: close reading of Chinese newspapers and policy texts."""

__version__ = "0.1.0"
