from __future__ import annotations

import pytest

from prsite.markup.conversion import MarkupOptions
from prsite.markup.safety import is_safe_address
from tests.markup.resolver import check, faults

STRICT = MarkupOptions(raw_html=False)

UNSAFE = [
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](javascript&#58;alert(1))",
    "[x](java&#10;script:alert(1))",
    "[x](<java script:alert(1)>)",
    "[x](vbscript:x)",
    "[x](data:text/html,<b>)",
    "[x](file:///C:/x)",
    "<javascript://%0aalert(1)>",
    '<a href=" &#x6A;avascript:x">y</a>',
    '<a href="java\tscript:x">y</a>',
    '<a href="\u0001javascript:x">y</a>',
    '<form action="javascript:x"></form>',
    '<button formaction="javascript:x">y</button>',
    '<svg><a xlink:href="javascript:x">y</a></svg>',
    "![x](javascript:x)",
    "![x](data:text/html,x)",
    "[x][r]\n\n[r]: javascript:x",
    'متن\n{: cite="javascript:x" }',
]

HANDLERS = [
    "<p onclick=x>متن</p>",
    '<p ONCLICK="x">متن</p>',
    "متن <b onmouseover=x>y</b>",
    '<svg onload="x"></svg>',
    'متن\n{: onclick="x" }',
    "![الف](a.jpg){: onerror=x }",
    "## تیتر {: onclick=x }",
    '<p/onclick="x">متن</p>',
    '<p\nonclick\n=\n"x">متن</p>',
    "الف | ب\n--|--\nپ {: onclick=x } | ت",
]

FORBIDDEN = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//a.ir/x.js></SCRIPT>",
    "متن <script>alert(1)</script>",
    "<iframe src=x></iframe>",
    "<object data=x></object>",
    "<embed src=x>",
    "<base href=//a.ir>",
    '<meta http-equiv="refresh" content="0">',
    "<link rel=stylesheet href=x>",
    "<style>p{}</style>",
    "<svg><script>x</script></svg>",
    "<svg><animate attributeName=href values=javascript:x /></svg>",
    "<plaintext>",
]

HIDDEN = [
    "<!--><script>x</script>-->",
    "<b <script>x</script>",
    "<![CDATA[<script>x</script>]]>",
    "<?<script>x",
]


@pytest.mark.parametrize("source", UNSAFE)
def test_addresses_that_run_code_are_errors(source: str) -> None:
    for options in (MarkupOptions(), STRICT):
        checked = check(source, options=options)
        assert "unsafe-link" in {d.code for d in checked.diagnostics}
        assert checked.failed
        made = "".join(checked.value.html.lower().split())
        assert '="javascript:' not in made
        assert '="data:text' not in made


@pytest.mark.parametrize("source", HANDLERS)
def test_event_handlers_are_errors(source: str) -> None:
    for options in (MarkupOptions(), STRICT):
        checked = check(source, options=options)
        assert [d.code for d in checked.diagnostics] == ["event-handler"]
        assert "=x" not in checked.value.html.replace('"', "")


@pytest.mark.parametrize("source", FORBIDDEN)
def test_elements_that_run_code_are_errors(source: str) -> None:
    for options in (MarkupOptions(), STRICT):
        checked = check(source, options=options)
        assert "forbidden-html" in {d.code for d in checked.diagnostics}
        for name in ("script", "iframe", "object", "embed", "base", "meta", "link", "style", "plaintext"):
            assert f"<{name}" not in checked.value.html.lower()


@pytest.mark.parametrize("source", HIDDEN)
def test_nothing_slips_through_what_browsers_and_markdown_read_differently(source: str) -> None:
    assert "<script" not in check(source).value.html


def test_each_is_named_with_its_line() -> None:
    source = "متن\n\n<p onclick=x>ب</p>\n\n[x](javascript:y)\n\n<script>z</script>\n\n<p style='a'>پ</p>"
    assert sorted(faults(source), key=lambda fault: fault[1]) == [
        ("event-handler", 3),
        ("unsafe-link", 5),
        ("forbidden-html", 7),
        ("inline-style", 9),
    ]


def test_words_about_scripts_are_only_words() -> None:
    source = '`javascript:` و javascript: و [x](/a "javascript: زبان")\n\n![data: داده](a.jpg)'
    assert faults(source) == []


def test_inline_styles_are_taken_out() -> None:
    checked = check("متن\n{: style='color:red' }\n\n<b style=x>y</b>")
    assert [d.severity.value for d in checked.diagnostics] == ["warning", "warning"]
    assert "style" not in checked.value.html


def test_small_pictures_may_be_data() -> None:
    assert is_safe_address("data:image/png;base64,AAAA", picture=True)
    assert not is_safe_address("data:image/png;base64,AAAA")
    assert not is_safe_address("data:image/svg+xml,<svg>", picture=True)
    assert is_safe_address("https://a.ir/?q=javascript:x")


def test_pages_keep_raw_html_and_commentaries_only_what_they_need() -> None:
    source = 'متن <font color="red">x</font> <b>y</b>\n\n<form action="/x"><input name="q"></form>'
    assert '<font color="red">x</font> <b>y</b>' in check(source).value.html
    clean = check(source, options=STRICT).value.html
    assert "<b>y</b>" in clean
    assert "<font" not in clean
    assert "<form" not in clean


def test_our_own_markup_survives_the_cleaning() -> None:
    source = (
        "- [x] الف\n\n۰۲۱-۸۸۷۷۶۶۵۵[^1]\n\nالف | ب\n:-:|--\n۱ | ۲\n\n```python\nx = 1\n```\n\n[^1]: متن\n\n"
    )
    plain = check(source).value.html
    cleaned = check(source + "<b>ب</b>", options=STRICT).value.html
    for name in (
        "tabindex",
        "role=",
        "aria-label",
        'class="',
        'dir="ltr"',
        "tel:",
        "checkbox",
        "scope",
        "id=",
    ):
        assert cleaned.count(name) == plain.count(name)
