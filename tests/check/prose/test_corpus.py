"""Real prose of press offices, as it reaches them: what the check says of it, and that it touches nothing.

All findings of the rules for words were read by eye when the ranges were set; none was false.
"""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

import pytest

from prsite.check.prose.looking import Found, look
from prsite.check.prose.registry import RULES
from prsite.check.prose.words import WORD_RULES
from tests.check.prose.sample import repaired
from tests.conftest import ROOT

CORPUS = ROOT.parent / "shared" / "corpus"
LONG, ARTICLE, NOTE = (
    CORPUS / f"{name}.txt"
    for name in ("000_8aefecc6bc432419", "002_fc6344a38e503878", "003_00425554c8da8cad")
)

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus lies outside the repository and is not here"),
]

COUNTS: dict[Path, dict[str, tuple[int, int]]] = {
    LONG: {
        "text-glued-verb-prefix": (62, 68),
        "text-spaced-verb-prefix": (19, 22),
        "text-glued-plural": (100, 110),
        "text-spaced-plural": (30, 35),
        "text-glued-comparative": (13, 16),
        "text-spaced-comparative": (3, 4),
        "text-glued-indefinite": (10, 13),
        "text-spaced-indefinite": (2, 3),
        "text-glued-ezafe": (48, 56),
        "text-glued-copula": (11, 15),
        "text-spaced-copula": (2, 3),
        "text-glued-compound": (45, 60),
        "text-arabic-letters": (2, 5),
        "text-mixed-digits": (1, 1),
        "text-space-before-mark": (5, 9),
    },
    ARTICLE: {
        "text-glued-verb-prefix": (39, 43),
        "text-glued-plural": (32, 37),
        "text-spaced-plural": (16, 19),
        "text-glued-comparative": (6, 9),
        "text-glued-indefinite": (5, 8),
        "text-glued-ezafe": (2, 4),
        "text-glued-copula": (8, 11),
        "text-glued-compound": (22, 32),
        "text-mixed-digits": (1, 1),
    },
    NOTE: {
        "text-spaced-verb-prefix": (12, 15),
        "text-spaced-plural": (38, 44),
        "text-spaced-indefinite": (4, 7),
        "text-spaced-copula": (6, 9),
        "text-glued-plural": (1, 2),
        "text-space-before-mark": (18, 25),
        "text-space-inside-brackets": (2, 6),
        "text-latin-marks": (1, 3),
        "text-space-after-mark": (1, 5),
    },
}
FILES = pytest.mark.parametrize("path", COUNTS, ids=lambda path: path.name[:3])

UNSEEN = """
```text
میشود می شود سازمانها شبکه های مهمترین برنامهای حرفه ای پایهی پایه ی کردهایم کرده اند بهکارگیری
```

    میشود سازمانها برنامهای

`میشود` و `سازمانها`، <https://example.org/میشود/سازمانها> و https://example.org/پایهی؟q=میشود

[نشانی](/میشود/سازمانها.html "عنوان")

[پیوند]: https://example.org/میشود

<pre>میشود سازمانها</pre>
<span data-name="میشود سازمانها">متن</span>
"""


def read(path: Path) -> str:
    """The text of a file of the corpus, line ends as they are."""
    return path.read_bytes().decode("utf-8")


def counted(found: tuple[Found, ...]) -> Counter[str]:
    """How often each rule found something."""
    return Counter(rule.code for rule, _ in found)


@FILES
def test_counts_by_rule(path: Path) -> None:
    counts = counted(look(read(path), "fa", RULES))
    low_high = COUNTS[path]
    assert {
        c: n for c, n in counts.items() if not low_high.get(c, (0, 2))[0] <= n <= low_high.get(c, (0, 2))[1]
    } == {}
    assert [code for code, (low, _) in low_high.items() if low and not counts[code]] == []


@FILES
def test_nothing_is_found_in_code_and_addresses(path: Path) -> None:
    text = read(path)
    more = f"{text}\n\n{UNSEEN}"
    assert [f for f in look(more, "fa", WORD_RULES) if f[1].start >= len(text)] == []
    assert counted(look(more, "fa", RULES)) == counted(look(text, "fa", RULES))


@FILES
def test_the_file_stays_as_it_is(path: Path) -> None:
    before = path.read_bytes()
    look(read(path), "fa", RULES)
    assert path.read_bytes() == before


@FILES
def test_mending_leaves_only_what_a_person_must_decide(path: Path) -> None:
    text = read(path)
    mended = repaired(text, WORD_RULES)
    left = look(mended, "fa", WORD_RULES)
    assert [mended[f.start : f.end] for _, f in left if f.better is not None] == []
    assert len(left) <= 5
    assert repaired(mended, WORD_RULES) == mended
    assert "".join(c for c in mended if c.isalpha()).replace("\u0654", "") != ""


@FILES
def test_most_findings_can_be_mended(path: Path) -> None:
    found = look(read(path), "fa", WORD_RULES)
    assert sum(f.better is not None for _, f in found) >= 0.95 * len(found)


def test_it_is_quick() -> None:
    text = read(LONG)
    look(text, "fa", WORD_RULES)
    began = time.process_time()
    look(text + " ", "fa", WORD_RULES)
    spent = time.process_time() - began
    assert spent < 0.004 * len(text.encode("utf-8")) / 3000
