from __future__ import annotations

import pytest

from tests.markup.resolver import check, faults, html


def code(text: str) -> str:
    return f'<pre dir="ltr" tabindex="0"><code dir="ltr">{text}\n</code></pre>'


@pytest.mark.parametrize(
    ("source", "result"),
    [
        ("```\na\n```", code("a")),
        ("~~~~\n```\n~~~\n~~~~", code("```\n~~~")),
        ("متن\n```\n*a* <b>\n```\nمتن", f"<p>متن</p>\n{code('*a* &lt;b&gt;')}\n<p>متن</p>"),
        ("> ```\n> a\n> ```", f"<blockquote>\n{code('a')}\n</blockquote>"),
        (
            "- الف\n\n    ```\n    a\n      b\n    ```",
            f"<ul>\n<li>\n<p>الف</p>\n{code('a' + chr(10) + '  b')}\n</li>\n</ul>",
        ),
        ("```\n\ta\n```", code("\ta")),
        ("متن ``` نه ``` متن", '<p>متن <code dir="ltr">نه</code> متن</p>'),
    ],
)
def test_fenced_code(source: str, result: str) -> None:
    assert html(source) == result


def test_an_open_fence_takes_the_rest() -> None:
    assert faults("متن\n\n```\na") == [("code-not-closed", 3)]
    assert check("```\na\n\nb").value.html == code("a\n\nb")


@pytest.mark.parametrize(
    "source", ["```\n::: quote\n```", "~~~\n:::\n::: x\n~~~", "    ::: quote\n", "`::: quote`"]
)
def test_directives_in_code_are_text(source: str) -> None:
    assert ":::" in html(source)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("متن\n\n::: qoute\nالف\n:::", [("directive-unknown-near", 3)]),
        ("::: zzzzzzzzzz", [("directive-unknown", 1)]),
        ("::: quote\nالف", [("directive-not-closed", 1)]),
        ("متن\n\n:::", [("directive-not-open", 3)]),
        ("::: quote\n\n:::", [("directive-empty", 1)]),
        ("::: download fil=list.csv", [("directive-key-near", 1), ("directive-value-missing", 1)]),
        ("::: download file=list.csv zzzzz=1", [("directive-key", 1)]),
        ('::: download file="list.csv', [("directive-syntax", 1), ("directive-value-missing", 1)]),
        ("::: download list.csv", [("directive-syntax", 1), ("directive-value-missing", 1)]),
        ("::: download file=", [("directive-syntax", 1), ("directive-value-missing", 1)]),
        ("::: quote\n::: quote\nالف\n:::", [("directive-not-closed", 1)]),
    ],
)
def test_faults_of_directives(source: str, found: list[tuple[str, int]]) -> None:
    assert faults(source) == found


@pytest.mark.parametrize("value", ['"list.csv"', "'list.csv'", "«list.csv»", "“list.csv”", "list.csv"])
def test_values_may_be_quoted_as_people_do(value: str) -> None:
    assert 'href="/site/media/list.csv"' in html(f"::: download file={value} title=«فهرست»")


def test_a_directive_without_content_may_be_closed() -> None:
    assert html("::: download file=list.csv title=الف\n:::") == html("::: download file=list.csv title=الف")
    assert faults("::: download file=list.csv\n\n:::\n\n:::") == [("directive-not-open", 5)]


def test_content_is_markdown_even_with_directives_in_it() -> None:
    made = html("::: quote\nالف *ب*[^1]\n\n::: figure file=a.jpg alt=نما\n\n- پ\n  - ت\n:::\n\n[^1]: ث")
    assert made.startswith('<figure class="pull-quote">\n<blockquote>\n<p>الف <em>ب</em><sup')
    assert '<figure class="figure"><img' in made
    assert "<li>پ<ul>\n<li>ت</li>" in made
    assert "</section>" in made


def test_directives_inside_lists_belong_to_their_item() -> None:
    made = html("- الف\n\n    ::: download file=list.csv title=ب\n\n- پ")
    assert made.index("download") < made.index("پ")
    assert made.count("<ul>") == 1


def test_an_unknown_directive_does_not_hide_faults_in_its_content() -> None:
    assert [code for code, _ in faults("::: qoute\n[x](no.md)\n:::")] == [
        "directive-unknown-near",
        "broken-link",
    ]
