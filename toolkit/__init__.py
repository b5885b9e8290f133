"""Turn Arabic news of the war in Iraq into events, charts and maps."""

__version__ = "0.1.0"
