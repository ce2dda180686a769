"""What a written term counts as, and the part of an address that it becomes."""

from __future__ import annotations

import re
from functools import lru_cache

from prsite.digest import code
from prsite.i18n.folding import fold
from prsite.i18n.slugs import slugify
from prsite.site.paths import is_device

FALLBACKS = {"tags": "tag", "authors": "author", "series": "series"}
"""What begins the address of a term without any letter or digit, by taxonomy."""

_PLUS = re.compile(r"(?<=[^\W_])[+＋]+")
_SHARP = re.compile(r"(?<=[^\W_])[#＃]")
_DASHES = re.compile("[-\u2010-\u2015\u2212_]")


@lru_cache(maxsize=4096)
def identity(text: str) -> str:
    """The key of a term: texts of one key are one term. Dashes part words as spaces do."""
    return fold(_DASHES.sub(" ", text))


@lru_cache(maxsize=4096)
def term_slug(text: str, taxonomy: str) -> str:
    """The slug of a term, which is never empty and always the name of a folder.

    A plus or a sharp behind a letter or a digit is spelt out (C++ is ``c-plus-plus``, C# is ``c-sharp``),
    because names that differ in nothing else are not rare; a text without letters is called by its taxonomy
    and its own digest; a name that Windows keeps for a device gets a hyphen.
    """
    spelt = _PLUS.sub(lambda found: " plus" * len(found[0]) + " ", text)
    slug = slugify(_SHARP.sub(" sharp ", spelt))
    if not slug:
        word, own = FALLBACKS.get(taxonomy, "other"), identity(text)
        return f"{word}-{code(own, 6)}" if own else word
    return f"{slug}-" if is_device(slug) else slug
