from __future__ import annotations

import ast
import re
import string
import tomllib
from pathlib import Path
from typing import get_args

import pytest

import prsite
from prsite.cli.phrases import say
from prsite.cli.progress import STAGES
from prsite.cli.why import KINDS
from prsite.i18n.languages import DigitSystem
from prsite.site.visibility import State

PACKAGE = Path(prsite.__file__).parent
PHRASES = tomllib.loads((PACKAGE / "texts" / "cli.toml").read_text(encoding="utf-8"))

_WITH_WORDS = re.compile(r"\{(\w+):[^{}|]*\|([^{}|]*)\}")
"""A number with the words for one and for more than one."""


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_numbers_take_the_languages_digits() -> None:
    assert say("heading-error", "fa", count=12) == "خطاها: ۱۲"
    assert say("heading-error", "en", count=12) == "Errors: 12"
    assert "۰٫۵ ثانیه" in say("serve-built", "fa", pages=3, seconds=0.5)


def test_paths_keep_their_digits() -> None:
    assert say("explain-url", "fa", value="/1405/02/x/") == "نشانی: /1405/02/x/"


@pytest.mark.parametrize("name", sorted(PHRASES))
def test_every_sentence_is_found_without_reading_the_others(name: str) -> None:
    values = dict.fromkeys(fields(PHRASES[name]["fa"]) | fields(PHRASES[name]["en"]), "x")
    for lang in ("fa", "en"):
        assert say(name, lang, **values) == _WITH_WORDS.sub(r"{\1} \2", PHRASES[name][lang]).format_map(
            values
        )


def test_a_word_goes_with_its_number() -> None:
    assert say("mend-question", "en", count=1) == "Write these changes into 1 file? [y/N]"
    assert say("mend-question", "en", count=0) == "Write these changes into 0 files? [y/N]"
    assert say("mend-left", "fa", count=1) == "۱ پرونده درست نشد؛ نامش در بالا آمده است."
    assert say("mend-left", "fa", count=12) == "۱۲ پرونده درست نشد؛ نامشان در بالا آمده است."


def test_an_unknown_sentence_is_a_bug() -> None:
    with pytest.raises(KeyError):
        say("no-such-sentence", "en")


@pytest.mark.parametrize("name", sorted(PHRASES))
def test_every_sentence_has_both_languages_with_the_same_values(name: str) -> None:
    phrase = PHRASES[name]
    assert set(phrase) == {"fa", "en"}
    if name != "bad-now":
        assert fields(phrase["fa"]) == fields(phrase["en"])


def test_every_sentence_is_said_somewhere() -> None:
    said: set[str] = set()
    for path in (PACKAGE / "cli").rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        said |= {n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)}
    composed = {f"state-{s}" for s in State} | {f"heading-{s}" for s in ("error", "warning", "note")}
    composed |= {f"stage-{s}" for s in (*STAGES, "other")}
    composed |= {f"severity-{s}" for s in ("error", "warning", "note")}
    composed |= {f"why-{phrase}" for phrase, _ in KINDS.values()}
    composed |= {f"cache-{lack}" for lack in ("damaged", "foreign")}
    composed |= {f"init-word-{w}" for w in ("jalali", "gregorian", *get_args(DigitSystem))}
    assert set(PHRASES) - said - composed == set()
