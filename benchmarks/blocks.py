"""The block constructs of Markdown, in the dialect that Python-Markdown's ``extra`` and Goldmark share."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks import words
from benchmarks.dice import Dice
from benchmarks.prose import INLINE, digits, marked, paragraph, sentence

PICTURE = "/figures/line.svg"
"""A picture that every site serves from its static files."""

_PYTHON = '''```python
def minutes(stops: list[int], pause: int = 30) -> float:
    """Time over all stops."""
    return sum(stop + pause for stop in stops) / 60  # {number}
```'''
_SHELL = """```sh
curl -s https://data.example.org/feed/{number}.json | sort > feed.json
```"""
_PLAIN = """```
{number}  06:30  06:42  06:51
{number}  07:00  07:12  07:21
```"""


def _heading(dice: Dice, number: int) -> str:
    return f"### {dice.pick(words.HEADINGS)}\n\n{paragraph(dice, number, 2)}"


def _list(dice: Dice, number: int) -> str:
    return "\n".join(f"* {sentence(dice)}" for _ in range(dice.between(3, 5)))


def _ordered(dice: Dice, number: int) -> str:
    return "\n".join(f"{n}. {sentence(dice)}" for n in range(1, dice.between(4, 6)))


def _nested(dice: Dice, number: int) -> str:
    first, second = dice.pick(words.PLACES), dice.pick(words.PLACES)
    return (
        f"* {first}:\n    * {dice.pick(words.THINGS)}\n    * {dice.pick(words.THINGS)}\n"
        f"* {second}:\n    1. {dice.pick(words.THINGS)}\n    2. {dice.pick(words.THINGS)}"
    )


def _loose(dice: Dice, number: int) -> str:
    return f"* {sentence(dice)}\n\n    {sentence(dice)}\n\n* {sentence(dice)}"


def _quote(dice: Dice, number: int) -> str:
    return f"> {sentence(dice)}\n>\n> {sentence(dice)} — **{dice.pick(words.ACTORS)}**"


def _table(dice: Dice, number: int) -> str:
    rows = [
        f"| {dice.pick(words.MEASURES)} | {digits(dice.between(2, 900))} | {dice.pick(words.UNITS)} |"
        for _ in range(dice.between(3, 6))
    ]
    return "\n".join(("| سنجه | مقدار | یکا |", "|---|---:|:---:|", *rows))


def _fence(dice: Dice, number: int) -> str:
    return dice.pick((_PYTHON, _SHELL, _PLAIN)).format(number=dice.between(100, 999))


def _indented(dice: Dice, number: int) -> str:
    return f"{sentence(dice)}\n\n    line = {dice.between(1, 9)}\n    speed = {dice.between(30, 80)}"


def _footnote(dice: Dice, number: int) -> str:
    first, second = sentence(dice), sentence(dice)
    return (
        f"{first[:-1]}[^a]. {second[:-1]}[^b].\n\n"
        f"[^a]: {dice.pick(words.FINDINGS)}.\n[^b]: بنگرید به *{dice.pick(words.THINGS)}*."
    )


def _definitions(dice: Dice, number: int) -> str:
    terms = (dice.pick(words.TERMS), dice.pick(words.MEASURES))
    return "\n\n".join(f"{term}\n:   {sentence(dice)}" for term in terms)


def _breaks(dice: Dice, number: int) -> str:
    return f"{dice.pick(words.ACTORS)}  \n{dice.pick(words.PLACES)}  \nساعت {digits(dice.between(8, 18))}"


def _rule(dice: Dice, number: int) -> str:
    return f"{sentence(dice)}\n\n---\n\n{sentence(dice)}"


def _picture(dice: Dice, number: int) -> str:
    return f"![{dice.pick(words.THINGS)}]({PICTURE})"


def _inline_html(dice: Dice, number: int) -> str:
    thing = dice.pick(words.THINGS)
    return f"{sentence(dice)} کلید <kbd>Ctrl</kbd> و <mark>{thing}</mark> را ببینید. H<sub>2</sub>O"


def _block_html(dice: Dice, number: int) -> str:
    return f'<div class="box">\n<p>{sentence(dice)}</p>\n</div>'


def _references(dice: Dice, number: int) -> str:
    return marked(dice, "reference", number)


def _marks(dice: Dice, number: int) -> str:
    return " ".join(marked(dice, construct, number) for construct in INLINE)


COMMON: tuple[Callable[[Dice, int], str], ...] = (
    _list,
    _quote,
    _ordered,
    _table,
    _heading,
    _nested,
    _fence,
    _footnote,
    _picture,
    _breaks,
    _loose,
    _definitions,
    _rule,
)
"""What any post may hold, the likelier ones first."""

RARE: tuple[Callable[[Dice, int], str], ...] = (_indented, _inline_html, _block_html, _references, _marks)
"""What one post in forty holds."""

_SECTIONS = 3
GUIDE = '[guide]: https://example.org/guide/ "راهنما"'


def body(dice: Dice, number: int) -> str:
    """About 450 words: a lead, sections with one or two paragraphs, and some blocks between them.

    Post *n* holds the *n*-th construct in turn, so that a corpus of forty posts holds each.
    """
    turn = number % 40
    wanted = [dice.pick_early(COMMON) for _ in range(dice.between(1, 3))]
    if turn < len(COMMON) + len(RARE):
        wanted.append((*COMMON, *RARE)[turn])
    # Two sets of footnotes in one post would share their names.
    blocks = list(dict.fromkeys(wanted))
    parts = [paragraph(dice, number, 3)]
    for section in range(_SECTIONS):
        parts.append(f"## {dice.pick(words.HEADINGS)}")
        parts += [paragraph(dice, number, dice.between(3, 4)) for _ in range(dice.between(1, 2))]
        parts += [block(dice, number) for block in blocks[section::_SECTIONS]]
    text = "\n\n".join(parts)
    return f"{text}\n\n{GUIDE}\n" if "][guide]" in text else f"{text}\n"
