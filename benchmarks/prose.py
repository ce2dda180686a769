"""Persian sentences of a small grammar, with the inline constructs of Markdown."""

from __future__ import annotations

from benchmarks import words
from benchmarks.dice import Dice

_PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")

_FILES = ("stops.txt", "routes.txt", "feed.json", "config.ini")

INLINE = (
    "emphasis",
    "strong",
    "both",
    "code",
    "link",
    "titled",
    "term",
    "autolink",
    "post",
    "reference",
    "escape",
    "entity",
)
"""Inline constructs, the likelier ones first."""


def digits(number: int) -> str:
    """A number in Persian digits."""
    return str(number).translate(_PERSIAN_DIGITS)


def sentence(dice: Dice) -> str:
    """A sentence of nine to twenty words, without any markup."""
    form = dice.below(4)
    actor, place, thing = dice.pick(words.ACTORS), dice.pick(words.PLACES), dice.pick(words.THINGS)
    if form == 0:
        return f"{dice.pick(words.TIMES)} {actor} {thing} را {place} {dice.pick(words.DEEDS)}."
    if form == 1:
        deed, reason = dice.pick(words.DEEDS), dice.pick(words.REASONS)
        return f"{actor} {place} {thing} را {deed}، {reason}."
    if form == 2:
        return (
            f"{dice.pick(words.OPENINGS)} {actor}، {dice.pick(words.FINDINGS)} و {dice.pick(words.FINDINGS)}."
        )
    number = digits(dice.between(3, 980))
    measure, unit = dice.pick(words.MEASURES), dice.pick(words.UNITS)
    return f"{dice.pick(words.TIMES)} {measure} {place} به {number} {unit} رسید، {dice.pick(words.REASONS)}."


def marked(dice: Dice, construct: str, number: int) -> str:
    """A sentence with one inline construct. ``number`` is that of its post, which may link to older ones."""
    plain = sentence(dice)
    thing, actor, term = dice.pick(words.THINGS), dice.pick(words.ACTORS), dice.pick(words.TERMS)
    found = {
        "emphasis": f"*{thing}* برای {actor} تازگی دارد.",
        "strong": f"{actor} بر **{thing}** پافشاری می‌کند.",
        "both": f"***{thing}*** پیش از هر چیز دیگر می‌آید.",
        "code": f"در پروندهٔ `{dice.pick(_FILES)}` {thing} آمده است.",
        "link": f"[{thing}](https://data.example.org/{dice.between(1, 900)}/) در دسترس همگان است.",
        "titled": f'[{actor}](https://example.org/team/ "{thing}") پاسخ می‌دهد.',
        "term": f"{actor} از {term} در {thing} بهره می‌گیرد.",
        "autolink": f"نشانی آن <https://example.org/n/{dice.between(1, 900)}> است.",
        "post": f"[خبر پیشین](/posts/{slug(dice.below(max(number, 1)))}/) را نیز بخوانید.",
        "reference": f"{actor} [شیوه‌نامه][guide] را خوانده است.",
        "escape": f"{thing} با نشانهٔ \\*ستاره\\* در تابلو آمده است.",
        "entity": f"{thing} &amp; {dice.pick(words.THINGS)} با هم آماده شد &copy;.",
    }[construct]
    return f"{plain} {found}"


def slug(number: int) -> str:
    """The address part of a post, which no edit changes."""
    return f"report-{number:05d}"


def paragraph(dice: Dice, number: int, sentences: int = 4) -> str:
    """Sentences on one line, most of them plain, as people write them."""
    parts = [
        marked(dice, dice.pick_early(INLINE), number) if dice.chance(0.2) else sentence(dice)
        for _ in range(sentences)
    ]
    return " ".join(parts)


def title(dice: Dice) -> str:
    """A headline of five to nine words; one in six holds an English term."""
    line = f"{dice.pick(words.ACTORS)} {dice.pick(words.THINGS)} را {dice.pick(words.DEEDS)}"
    return f"{line}؛ {dice.pick(words.TERMS)}" if dice.chance(1 / 6) else line
