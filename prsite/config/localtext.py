"""Texts of settings that may differ by language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class LocalText:
    """A text in several languages, or (under ``""``) one text for all."""

    by_language: Mapping[str, str] = field(default_factory=dict)

    def of(self, tag: str) -> str:
        """The text in a language (of ``fa-AF`` else that of ``fa``), else the common one, else nothing."""
        texts = self.by_language
        return texts.get(tag) or texts.get(tag.partition("-")[0]) or texts.get("", "")

    def __bool__(self) -> bool:
        return any(self.by_language.values())
