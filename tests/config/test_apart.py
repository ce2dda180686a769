"""`[check]` is told from what pages depend on, where it ends the file."""

from __future__ import annotations

import pytest

from prsite.config.apart import without_check

SITE = '[site]\ntitle = "x"\n'


@pytest.mark.parametrize(
    "check",
    ["[check]\ntext = false\n", "[check.rules]\ntext-percent = 'off'\n", " [ check ]\n[check.rules]\n"],
)
def test_the_end_of_the_file_is_cut(check: str) -> None:
    assert without_check((SITE + check).encode()) == (SITE.encode(), check.encode())


def test_with_a_mark_and_windows_ends() -> None:
    data = b'\xef\xbb\xbf[site]\r\ntitle = "x"\r\n[check]\r\ntext = true\r\n'
    assert without_check(data)[1] == b"[check]\r\ntext = true\r\n"


@pytest.mark.parametrize(
    "text",
    [
        SITE,
        f"[check]\ntext = true\n{SITE}",
        f'{SITE}[check]\n[theme]\naccent = "#fff"\n',
        f'{SITE}[check]\n[[menus.main]]\ntitle = "x"\n',
        f'{SITE}note = """\n[check]\ntext = true\n"""\n',
        f"{SITE}note = '''\n[check]\n'''\n[check]\n",
        f"{SITE}[check]\ntext =\n",
        f"{SITE}[checks]\ntext = 1\n",
        f"{SITE}# [check]\n",
        f"check.text = true\n{SITE}",
    ],
)
def test_anything_else_stays_whole(text: str) -> None:
    assert without_check(text.encode()) == (text.encode(), b"")


def test_what_is_no_text_stays_whole() -> None:
    assert without_check(b"[check]\n\xff") == (b"[check]\n\xff", b"")
