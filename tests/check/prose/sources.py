"""Sources that hypothesis makes: pieces of Markdown, of front matter and of broken text, thrown together."""

from __future__ import annotations

from hypothesis import strategies as st

_WORDS = "سلام|دنیا|كتاب|علي|مي شود|میشود|می‌رود|کتابها|کتاب ها|پایهی|بزرگ تر|درصد|سـلام|water|ISO 9001|C++|#پ"
_NUMBERS = "۱۲|34|٤٥|۷۰,۵|۱,۱۴۰|۷۱.۸|۲۰٪|20%|٪۳۰|۱۰-۲۰|۵،۰۰۰|۲۰ درصد"
_MARKS = "،|؛|؟|!|.|:|,|;|?|...|…|«|»|“|”|\"|'|<<|>>|(|)|[|]|{|}|ـ|ــ"
_UNSEEN = "\u200c|\u200c\u200c|\u200b|¬|\u202b|\u202c|\u202e|\u2067|\u2069|\u200f| |  |\u00a0|\t"
_MARKUP = (
    "](a.md)|[^1]|**|*|_|`|``|```|~~~|\\|<b>|</b>|<code>|</code>|<!--|-->|<span lang=ar>|</span>|&nbsp;|"
    "{: .raw}|{: lang=ar}|{#a}|example.ir|a@b.ir|https://a.ir/ب"
)
_LINES = (
    '\n|\n\n|\n    |\n- |\n۱. |\n> |\n## |\n---\n|\n::: quote\n|\n:::\n|\n::: figure file="a" alt="ب , پ"\n|'
    '\r\n|--- \n|title: |summary: >\n|tags: [|id: |---\ntitle: "ا" , ب\n---\n'
)
_PIECES = "|".join((_WORDS, _NUMBERS, _MARKS, _UNSEEN, _MARKUP, _LINES)).split("|")
_TABLES = ("|", " | ", "\n|---|---|\n", "\n| الف | ۲۰ درصد |\n")
PIECES = (*_PIECES, *_TABLES)


def sources() -> st.SearchStrategy[str]:
    """Texts of up to forty pieces."""
    return st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
