from __future__ import annotations

import re

from tests.markup.resolver import check, faults, html


def test_numbers_are_native_and_links_go_both_ways() -> None:
    made = html("متن[^یک].\n\n[^یک]: یادداشت")
    number = re.search(
        r'<sup id="(fnref-\w+-1)" class="footnote-ref"><a href="#(fn-\w+-1)"[^>]*>۱</a></sup>', made
    )
    assert number is not None
    assert f'<li id="{number[2]}">' in made
    assert f'href="#{number[1]}" class="footnote-back" role="doc-backlink"' in made
    assert 'aria-label="[Back to the text] (۱)"' in made
    assert 'role="doc-endnotes" aria-label="[Footnotes]"' in made


def test_numbers_follow_the_text_not_the_definitions() -> None:
    made = html("الف[^b] ب[^a]\n\n[^a]: نخستین تعریف\n[^b]: دومین تعریف")
    assert made.index("دومین") < made.index("نخستین")


def test_a_note_cited_twice_leads_back_to_both() -> None:
    made = html("الف[^1] ب[^1]\n\n[^1]: متن")
    assert len(re.findall('class="footnote-back"', made)) == 2
    assert len(set(re.findall(r'id="(fnref[^"]*)"', made))) == 2


def test_a_note_may_cite_another_and_hold_blocks() -> None:
    made = html("متن[^1]\n\n[^1]: یک[^2]\n\n    - الف\n\n[^2]: دو")
    assert made.count("<li id=") == 2
    assert "<li>الف</li>" in made


def test_english_notes_in_an_english_page() -> None:
    assert ">1</a></sup>" in html("Text[^1]\n\n[^1]: Note", lang="en")


def test_ids_differ_between_files() -> None:
    from prsite.markup.conversion import MarkupOptions
    from prsite.markup.convert import convert
    from tests.markup.resolver import Newsroom

    def anchors(path: str) -> frozenset[str]:
        body = convert(
            "a[^1]\n\n[^1]: b",
            path=path,
            first_line=1,
            lang="en",
            resolver=Newsroom(),
            options=MarkupOptions(),
        )
        return body.value.anchors

    assert anchors("a.md").isdisjoint(anchors("b.md"))


def test_missing_and_unused_notes_are_reported_with_their_lines() -> None:
    assert faults("متن\n\nسطر[^x]\n\n[^y]: تنها") == [("footnote-missing", 3), ("footnote-unused", 5)]
    assert "<section" not in check("متن\n\n[^y]: تنها").value.html


def test_marks_are_not_in_the_text() -> None:
    assert check("متن[^1].\n\n[^1]: یادداشت").value.text == "متن.\nیادداشت"


def test_headings_and_marks_never_share_an_id() -> None:
    checked = check("## fn\n\n## fnref[^1]\n\n[^1]: متن")
    ids = re.findall(r' id="([^"]*)"', checked.value.html)
    assert len(ids) == len(set(ids)) == 4
    assert [h.text for h in checked.value.headings] == ["fn", "fnref"]
