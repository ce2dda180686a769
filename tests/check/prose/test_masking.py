"""What is prose in a source, and what is not."""

from __future__ import annotations

import time
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prsite.builtin import BUILTIN
from prsite.check.prose.heads import PROSE_KEYS
from prsite.check.prose.masking import mask
from prsite.check.prose.values import HIDDEN
from prsite.model.item import Item
from tests.check.prose.sources import sources


def shown(source: str, lang: str = "fa") -> str:
    """What of a source is prose, with one · for every hole."""
    masked = mask(source, lang).text
    while HIDDEN * 2 in masked:
        masked = masked.replace(HIDDEN * 2, HIDDEN)
    return masked.replace(HIDDEN, "·")


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("متن `کد` متن", "متن · متن"),
        ("متن ``کد ` کد`` متن", "متن · متن"),
        ("متن ` متن", "متن ` متن"),
        ("متن `کد\n\nمتن` متن", "متن `کد\n\nمتن` متن"),
        ("متن `کد\nکد` متن", "متن ·\n· متن"),
        ("```python\nکد\n```\nمتن", "·\n·\n·\nمتن"),
        ("~~~\nکد\n```\n~~~\nمتن", "·\n·\n·\n·\nمتن"),
        ("> ```\n> کد\n> ```\n> متن", "·\n·\n·\n·متن"),
        ("> ```\n> کد\nمتن", "·\n·\nمتن"),
        ("- متن\n\n    ```\n    کد\n    ```\n- متن", "· متن\n\n    ·\n·\n·\n· متن"),
        ("متن\n\n    کد\n\n    کد\nمتن", "متن\n\n·\n\n·\nمتن"),
        ("متن\n    متن", "متن\n    متن"),
        ("- متن\n\n    متن\n\n            کد", "· متن\n\n    متن\n\n·"),
        ("- متن\n\n  متن\n\n      کد\n\nمتن", "· متن\n\n  متن\n\n·\n\nمتن"),
        ("- متن\n    - متن\n\n        متن", "· متن\n    · متن\n\n        متن"),
        ("[^1]: متن\n\n    متن", "· متن\n\n    متن"),
        ('!!! note "عنوان"\n    متن', "· ·عنوان·\n    متن"),
        ("[متن](نشانی.md) متن", "·متن· متن"),
        ('[متن](نشانی "عنوان") متن', "·متن· متن"),
        ("[متن](نشانی (۱).md) متن", "·متن· متن"),
        ("[متن](<نشانی دور.md>) متن", "·متن· متن"),
        ("![متن](نشانی.jpg)", "·متن·"),
        ("[![متن](a.jpg)](b.md) متن", "·متن· متن"),
        ("[متن] (متن)", "[متن] (متن)"),
        ("[متن][نشان]\n\n[نشان]: https://example.ir", "·متن·\n\n·"),
        ("[نشان] متن\n\n[نشان]: https://example.ir", "·نشان· متن\n\n·"),
        ("متن[^یادداشت]، متن", "متن·، متن"),
        ("*[HTML]: زبان وب", "· زبان وب"),
        ("متن <https://example.ir/متن> متن", "متن · متن"),
        ("متن https://example.ir/متن، متن", "متن ·، متن"),
        ("(https://fa.example.org/متن_(متن))", "(·)"),
        ("متن www.example.ir. متن", "متن ·. متن"),
        ("به rasaneh@example.ir بنویسید", "به · بنویسید"),
        ("example.ir/a-b را ببینید", "· را ببینید"),
        ("فایل report-1404.pdf و C:\\temp و ~/a و a/b", "فایل · و · و · و ·"),
        ("@acme و #PR و #روابط_عمومی و C++ و .NET", "· و · و · و · و ·"),
        ("Open Data متن PDF.", "Open Data متن PDF."),
        ('متن <span class="متن">متن</span>', "متن ·متن·"),
        ("متن <!-- متن\n\nمتن --> متن", "متن ·\n\n· متن"),
        ("<script>\nمتن < متن\n</script>\nمتن", "·\n·\n·\nمتن"),
        ("<style>متن</style> <pre>متن</pre> <kbd>متن</kbd> <b>متن</b>", "· · · ·متن·"),
        ("<code>متن <code>متن</code> متن</code> متن", "· متن"),
        ("<code>متن\n\nمتن", "·\n\nمتن"),
        ('1. !!! note "عنوان"\n    متن', "· · ·عنوان·\n    متن"),
        ('<div lang="ar">\n\nمتن\n\n</div>\n\nمتن', "·\n\n·\n\n·\n\nمتن"),
        ('<p lang="fa">متن</p>', "·متن·"),
        ("۵ < ۶ و <متن>", "۵ < ۶ و <متن>"),
        ("متن&nbsp;متن و &متن;", "متن·متن و &متن;"),
        (r"متن \* متن \و", r"متن · متن \و"),
        ("**متن** و *متن* و _متن_ و متن_متن", "·متن· و ·متن· و ·متن· و متن·متن"),
        ("# متن\n## متن {#نشان}\n### متن ###", "· متن\n· متن·\n· متن·"),
        ("متن\n===\nمتن\n---\nمتن\n\n***", "متن\n·\nمتن\n·\nمتن\n\n·"),
        ("- متن\n* متن\n۱. متن\n2) متن", "· متن\n· متن\n· متن\n· متن"),
        ("- [ ] متن\n- [x] متن", "· · متن\n· · متن"),
        ("> متن\n> > متن", "·متن\n·متن"),
        ("متن\n:   متن", "متن\n·متن"),
        ("متن\n{: .lead #نشان}", "متن\n·"),
        ("متن\n\nمتن\nمتن\n{: .raw}\n\nمتن", "متن\n\n·\n·\n·\n\nمتن"),
        ("متن\n{: lang=ar}\n\nمتن", "·\n·\n\nمتن"),
        ("متن *متن متن*{: lang=ar} متن", "متن · متن"),
        ("متن [متن](a){: .raw} متن", "متن · متن"),
        ("متن *متن*{: .big} متن", "متن ·متن· متن"),
        ("متن {متن} و {: متن", "متن {متن} و {: متن"),
        ('::: figure file="a.jpg" alt="متن" caption=متن', "·متن·"),
        ("::: quote by='متن'\nمتن\n:::", "·متن·\nمتن\n·"),
        ("::: quote\n    متن\n\n    متن\n:::", "·\n    متن\n\n    متن\n·"),
        (
            "| متن | متن |\n|:--|--:|\n| متن \\| متن | `a|b` |\n\nمتن | متن",
            "· متن · متن ·\n·\n· متن · متن · · ·\n\nمتن | متن",
        ),
        ("متن\r\n```\r\nمتن\r\n```\r\nمتن", "متن\r\n·\r\n·\r\n·\r\nمتن"),
    ],
)
def test_bodies(source: str, seen: str) -> None:
    assert shown(source) == seen


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        (
            "---\ntitle: متن\nslug: متن\ndate: ۱۴۰۴/۰۸/۲۵\n---\nمتن",
            "·\n· متن\n·\n·\n·\nمتن".replace("· متن", "·متن"),
        ),
        ("---\ntags: [آب، برق, گاز]\nauthors: [a, b]\n---\n", "·\n·آب· برق· گاز·\n·\n·\n"),
        ("---\ntags:\n  - آب\n  - برق\nauthors:\n  - متن\n---\n", "·\n·\n·آب\n·برق\n·\n·\n·\n"),
        ("---\nsummary: >\n  متن\n  متن\nid: متن\n---\n", "·\n·\n  متن\n  متن\n·\n·\n"),
        ("---\nid: |\n  متن\ntitle: متن\n---\n", "·\n·\n·\n·متن\n·\n"),
        ("---\nsummary: متن\n  متن\nid: متن\n  متن\n---\n", "·\n·متن\n  متن\n·\n·\n·\n"),
        ("---\ntitle: \"متن \\\" متن\"\nkicker: 'متن ''متن'''\n---\n", "·\n·متن · متن·\n·متن ·متن·\n·\n"),
        ("---\nimage:\n  file: متن.jpg\n  alt: متن\n---\n", "·\n·\n·\n·متن\n·\n"),
        ("---\nquotes:\n  - text: متن\n    person: متن\n---\n", "·\n·\n·متن\n·\n·\n"),
        ("---\n# متن\ntitle: متن\n\n---\n", "·\n·\n·متن\n\n·\n"),
        ("---\ntags: [آب،\n  برق]\nid: متن\n---\n", "·\n·آب·\n  برق·\n·\n·\n"),
        ("---\nimage: {file: متن, alt: متن}\n---\n", "·\n·\n·\n"),
        ("\n\u200f---\ntitle: متن\n...\nمتن", "\n·\n·متن\n·\nمتن"),
        ("---\ntitle: متن\n", "·\ntitle: متن\n"),
        ("---\n---\nمتن", "·\n·\nمتن"),
        ("متن\n---\nمتن", "متن\n·\nمتن"),
        ("---\ntitle: متن example.ir متن\n---", "·\n·متن · متن\n·"),
    ],
)
def test_front_matter(source: str, seen: str) -> None:
    assert shown(source) == seen


def test_where_the_body_begins() -> None:
    source = "---\ntitle: آب\n---\nمتن"
    assert mask(source, "fa").body_at == source.index("متن")
    assert mask("متن", "fa").body_at == 0
    assert mask("---\ntitle: آب\n---", "fa").body_at == len("---\ntitle: آب\n---")


def test_the_rows_of_tables() -> None:
    source = "متن\n\n| الف | ب |\n|---|---|\n| ۱ | ۲ |\n\nمتن | متن\n\n> ج | د\n> --|--\n"
    rows = [source[start:end] for start, end in mask(source, "fa").tables]
    assert rows == ["| الف | ب |", "| ۱ | ۲ |", "ج | د"]


def test_prose_keys_are_those_that_translations_write_for_themselves() -> None:
    machine = {"reference", "facts", "boilerplates", "colors", "assets", "quotes", "corrections"}
    kinds: tuple[type[Item], ...] = (Item, *BUILTIN.kinds)
    names = {
        field.metadata.get("alias", field.name)
        for kind in kinds
        for field in fields(kind)
        if field.metadata.get("text")
    }
    assert names - machine <= PROSE_KEYS


def test_controls_of_direction_stay_visible_in_code() -> None:
    assert mask("`a\u202eb`", "en").text == f"{HIDDEN * 2}\u202e{HIDDEN * 2}"


@given(sources())
def test_masking_keeps_length_and_line_ends(source: str) -> None:
    masked = mask(source, "fa")
    assert len(masked.text) == len(source)
    for was, now in zip(source, masked.text, strict=True):
        assert now in (was, HIDDEN)
        assert was not in "\n\r" or now == was
    assert 0 <= masked.body_at <= len(source)
    assert all(0 <= start <= end <= len(source) for start, end in masked.tables)


@given(st.text(max_size=300))
def test_any_text_can_be_masked(source: str) -> None:
    assert len(mask(source, "fa").text) == len(source)


@pytest.mark.parametrize(
    "piece",
    (
        '[ ]( ![a]( ` ``_`_ < <a_" <b_\'<a_" <!-- <code> <b_lang=ar> *a{:_.raw}_ {:_ &a >_ -_a¶ |- '
        ":::_quote¶ ```¶~~~¶ \ufffc a. #ا [a]:_b¶ سلام،_ {:_.raw}¶ \\"
    ).split(),
)
def test_time_grows_with_length_only(piece: str) -> None:
    def seconds(size: int) -> float:
        unit = piece.replace("_", " ").replace("¶", "\n")
        source = unit * (size // len(unit))
        begin = time.process_time()
        mask(source, "fa")
        return time.process_time() - begin

    # Four times the length in far less than sixteen times the time; the floor is for the clock's grain.
    assert min(seconds(80_000) for _ in range(2)) < 8 * max(seconds(20_000), 0.01)
