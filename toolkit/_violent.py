"""Name the types of events that are political violence, by the codebook."""

from __future__ import annotations

VIOLENT_TYPES = ("Battles", "Explosions/Remote violence", "Violence against civilians")
VIOLENT_SUBTYPES = ("Mob violence", "Excessive force against protesters")
