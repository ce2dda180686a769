from __future__ import annotations

from prsite.markup.conversion import MarkupOptions
from tests.markup.resolver import check, faults, html


def test_known_languages_are_coloured_by_classes() -> None:
    made = html('```python\ndef f():\n    return "سلام"\n```')
    assert made.startswith(
        '<pre class="highlight" dir="ltr" tabindex="0"><code class="language-python" dir="ltr">'
    )
    assert '<span class="k">def</span> <span class="nf">f</span>' in made
    assert "style=" not in made
    assert check('```python\nx = "a"\n\n\ty\n```').value.text.startswith('x = "a"')


def test_the_code_itself_is_unchanged() -> None:
    code = "if a < b && c:\n\n\tx = '&amp;'  # ۱-۲ C++\n"
    for language in ("", "python", "text"):
        made = check(f"```{language}\n{code}```").value.text
        assert made.split() == code.split()


def test_unknown_languages_are_warned_about() -> None:
    assert faults("متن\n\n```pyhton\nx\n```") == [("code-language-near", 3)]
    assert faults("```qqqqqqqqqqqqqqqq\nx\n```") == [("code-language", 1)]
    assert faults("```text\nx\n```\n\n```\nx\n```\n\n``` {.json}\n{}\n```\n\n```html title=x\n<b>\n```") == []


def test_colours_can_be_turned_off() -> None:
    made = html("```python\nx = 1\n```", options=MarkupOptions(highlight=False))
    assert made == '<pre dir="ltr" tabindex="0"><code class="language-python" dir="ltr">x = 1\n</code></pre>'


def test_indented_code_is_dressed_alike() -> None:
    assert (
        html("    x &lt; *y*") == '<pre dir="ltr" tabindex="0"><code dir="ltr">x &amp;lt; *y*\n</code></pre>'
    )
