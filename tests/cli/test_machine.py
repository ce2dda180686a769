from __future__ import annotations

import json

from prsite.cli.machine import json_line, json_summary, rule_counts
from prsite.cli.report import count
from prsite.diagnostics import Place, error, note, warning


def test_json_is_one_ascii_line_with_the_six_names() -> None:
    line = json_line(error("empty-file", "content/posts/یکم\u2028.md", 4), "fa")
    assert line.isascii()
    assert "\n" not in line
    said = json.loads(line)
    assert set(said) == {"code", "severity", "path", "line", "message", "hint"}
    assert (said["severity"], said["path"], said["line"]) == ("error", "content/posts/یکم\u2028.md", 4)
    assert said["message"] == "این پرونده خالی است."


def test_a_finding_in_a_text_has_more() -> None:
    values = {"piece": "كتاب", "better": "کتاب", "text": "این كتاب", "mends": "yes", "column": 5}
    said = json.loads(json_line(warning("text-arabic-letters", "a.md", 5, **values), "fa"))  # type: ignore[arg-type]
    assert (said["text"], said["better"], said["column"], said["fixable"]) == ("كتاب", "کتاب", 5, True)
    bare = values | {"better": "", "mends": ""}
    said = json.loads(json_line(warning("text-arabic-letters", "a.md", 5, **bare), "fa"))  # type: ignore[arg-type]
    assert (said["better"], said["fixable"]) == (None, False)


def test_json_without_a_place() -> None:
    said = json.loads(json_line(error("disk-full"), "en"))
    assert (said["path"], said["line"]) == (None, 0)


def test_json_tells_the_other_places() -> None:
    said = json.loads(json_line(error("duplicate-url", "a.md", 1, also=[Place("b.md", 2)], url="/x/"), "en"))
    assert said["also"] == [{"path": "b.md", "line": 2}]


def test_summary_counts_by_severity() -> None:
    found = [error("empty-file"), warning("empty-file"), warning("empty-file"), note("empty-file")]
    assert count(found) == {"errors": 1, "warnings": 2, "notes": 1}
    assert json.loads(json_summary(found, ok=False)) == {
        "summary": True,
        "errors": 1,
        "warnings": 2,
        "notes": 1,
        "ok": False,
    }


def test_rules_are_counted_in_the_order_of_codes() -> None:
    found = [warning(c, "a.md", 1, piece="x") for c in ("text-tatweel", "text-percent", "text-tatweel")]
    assert list(rule_counts([*found, error("empty-file")]).items()) == [
        ("text-percent", 1),
        ("text-tatweel", 2),
    ]
