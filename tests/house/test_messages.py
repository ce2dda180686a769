"""The built-in themes' catalogues say all that templates and code say, and nothing else."""

from __future__ import annotations

from pathlib import Path

from tools.messages import ROOT, ids, of_templates, survey


def test_catalogues_are_whole() -> None:
    assert [line for findings, _ in survey() for line in findings.lines()] == []


def test_persian_and_english_are_there() -> None:
    messages = ROOT / "themes" / "newsroom" / "messages"
    assert {"ar.po", "en.po", "fa.po"} <= {path.name for path in messages.iterdir()}


def test_a_message_in_a_template_is_seen() -> None:
    page = ROOT / "themes" / "newsroom" / "templates" / "partials" / "masthead.html"
    said = {m.one for m in of_templates(page.parent)}
    assert "Main menu" in said


def test_an_empty_translation_counts_as_missing(tmp_path: Path) -> None:
    catalogue = tmp_path / "fa.po"
    catalogue.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
        'msgid "Menu"\nmsgstr ""\n\nmsgid "Home"\nmsgstr "خانه"\n',
        encoding="utf-8",
    )
    assert ids(catalogue) == {"Home"}
