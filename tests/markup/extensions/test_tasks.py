from __future__ import annotations

from tests.markup.resolver import check, html


def test_boxes_show_their_state_and_are_labelled_by_their_words() -> None:
    made = html("- [ ] یک\n- [x] **دو**\n- سه")
    assert made == (
        '<ul class="tasks">\n<li class="task"><label><input type="checkbox" disabled> یک</label></li>\n'
        '<li class="task"><label><input type="checkbox" disabled checked> <strong>دو</strong></label></li>\n'
        "<li>سه</li>\n</ul>"
    )


def test_nested_and_loose_tasks() -> None:
    made = html("- [ ] یک\n\n- [x] دو\n  - [ ] سه")
    assert made.count('type="checkbox"') == 3
    assert "<p><label>" in made
    assert "</label><ul" in made.replace("\n", "").replace("</p>", "")


def test_brackets_elsewhere_are_text() -> None:
    assert "checkbox" not in html("[ ] یک\n\n- الف [x] ب\n- [y] پ")


def test_the_box_is_not_in_the_text() -> None:
    assert check("- [x] دو").value.text == "دو"
