"""What a schema says of its keys: the metadata of a dataclass field."""

from __future__ import annotations

from typing import Any


def key(
    fa: str, en: str, *, required: bool = False, text: bool = False, address: bool = False
) -> dict[str, Any]:
    """Metadata of a key of front matter or settings: its help in both languages.

    ``required`` marks a key that an original must have; ``text`` one that a translation writes
    for itself instead of inheriting it from its original; ``address`` one whose value becomes a link.
    """
    return {"fa": fa, "en": en, "required": required, "text": text, "address": address}
