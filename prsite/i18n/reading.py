"""How long a text takes to read."""

from __future__ import annotations

import codecs
import re

from prsite.i18n.languages import language

# A word begins with a letter or digit and runs to white space, Persian punctuation or a dash; ZWNJ and the
# ASCII marks inside «علی‌رضا», "don't" and v1.2 do not part it.
_PARTING = "،؛؟!«»()[]…–—|"
_WORD = re.compile(rf"[^\W_][^\s{re.escape(_PARTING)}]*")

# The same with a byte for each letter of ASCII, Arabic, Persian and Hebrew and for the usual signs, which
# takes an eighth of the time: what neither parts words nor is part of any is taken out, and words are counted
# where they begin.
_SIGNS = "".join(map(chr, [*range(0x80), *range(0x621, 0x63B), *range(0x640, 0x656), *range(0x660, 0x66D)]))
_SIGNS += (
    "".join(map(chr, [*range(0x6F0, 0x6FA), *range(0x5D0, 0x5EB)])) + "پچژکگۀیةە«»،؛؟…–—“”‘’\u200c\u0670\xa0"
)
_BYTES = codecs.charmap_build("".join(dict.fromkeys(_SIGNS)).ljust(256, "\ufffe"))
"""U+FFFE stands for no letter at all (Python's codecs)."""
_CLASSES = bytearray(256)
_SILENT = bytearray()
for _sign in _SIGNS:
    (_byte,) = codecs.charmap_encode(_sign, "strict", _BYTES)[0]
    _CLASSES[_byte] = ord("a" if _sign.isalnum() else " ")
    if not (_sign.isalnum() or _sign.isspace() or _sign in _PARTING):
        _SILENT.append(_byte)


def count_words(text: str) -> int:
    """The number of words of plain text; ZWNJ joins («می‌شود» is one), punctuation alone counts nothing."""
    try:
        letters = codecs.charmap_encode(text, "strict", _BYTES)[0]
    except UnicodeEncodeError:
        return len(_WORD.findall(text))
    return (b" " + letters.translate(_CLASSES, _SILENT)).count(b" a")


def reading_minutes(words: int, tag: str, words_per_minute: int | None = None) -> int:
    """Whole minutes to read that many words in a language, to the nearest, at least 1."""
    speed = words_per_minute or language(tag).words_per_minute
    return max(1, (words + speed // 2) // speed)
