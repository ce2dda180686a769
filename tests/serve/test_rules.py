"""Findings of rules for texts on the report's page: by rule, foldable, all of them."""

from __future__ import annotations

from pathlib import Path

from prsite.diagnostics import Diagnostic, Place, Severity, apart, warning
from prsite.serve.overlay import faults_page
from prsite.serve.rules import rule_groups


def finding(
    code: str, line: int = 1, piece: str = "كتاب", better: str = "کتاب", severity: Severity = Severity.WARNING
) -> Diagnostic:
    mends = "yes" if better else ""
    values = (("better", better), ("column", "1"), ("mends", mends), ("piece", piece), ("text", piece))
    return Diagnostic(code, severity, Place("content/posts/a.md", line), values)


def groups(*found: Diagnostic, lang: str = "fa") -> str:
    return "\n".join(rule_groups(apart(found)[1], lang))


def test_a_rule_is_one_group_with_every_place() -> None:
    page = groups(*(finding("text-arabic-letters", n) for n in range(1, 31)))
    assert page.count("<details") == page.count("</details>") == 1
    assert page.count("<li>") == 30
    assert '<span class="count">(۳۰)</span>' in page
    assert '<bdi dir="ltr"><code>content/posts/a.md:7</code></bdi>' in page


def test_the_arrow_points_as_the_page_is_read() -> None:
    assert "<bdi>كتاب</bdi> ← <bdi>کتاب</bdi>" in groups(finding("text-arabic-letters"))
    assert "<bdi>كتاب</bdi> → <bdi>کتاب</bdi>" in groups(finding("text-arabic-letters"), lang="en")


def test_errors_come_first_and_unfolded_then_what_is_most() -> None:
    page = groups(
        finding("text-percent"),
        finding("text-arabic-letters", 1),
        finding("text-arabic-letters", 2),
        finding("text-override-controls", severity=Severity.ERROR),
    )
    at = [
        page.index(f">{c}</code>") for c in ("text-override-controls", "text-arabic-letters", "text-percent")
    ]
    assert at == sorted(at)
    assert page.count('<details class="error" open>') == 1
    assert page.count(" open>") == 1


def test_everything_is_escaped() -> None:
    page = groups(finding("text-percent", piece="<b>\x1b", better="<i>&"))
    assert "<bdi>&lt;b&gt;</bdi> ← <bdi>&lt;i&gt;&amp;</bdi>" in page


def test_a_piece_alone_where_nothing_is_better() -> None:
    assert '<span class="change"><bdi>x</bdi></span>' in groups(finding("text-percent", piece="x", better=""))


def test_a_page_without_such_findings_is_as_it_was(tmp_path: Path) -> None:
    plain = faults_page(tmp_path, [warning("empty-file", "x.md")], "fa")
    assert "details" not in plain
    mixed = faults_page(tmp_path, [warning("empty-file", "x.md"), finding("text-percent")], "fa")
    assert mixed.count("<article") == 1
    assert mixed.count("<details class") == 1
    assert "هشدار: ۲" in mixed
