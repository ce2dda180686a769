"""Names that trouble URLs, shells and disks: the site builds right, or says in one sentence why not."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from tests.faults.conftest import MakeSite
from tests.faults.sample import PNG, post

NAMES = (
    "با فاصله",
    "نقل‌قول «او»",
    "it's",
    "100%",
    "a%20b",
    "چرا؟ why?",
    "شماره #۱",
    "😀 شادی",
    "a&b+c=d;e",
    "(x) [y]",
    "{{ x }}",
    "$HOME ~x",
    "`c`",
    "@x *y* _z_",
    "الف، ب, پ",
    "é",
    "-dash",
    "v1.2",
)


@pytest.mark.parametrize("name", NAMES)
def test_folders_and_files_of_any_name(site: MakeSite, name: str) -> None:
    address = quote(f"{name}/{name}")
    links = f"[پیوند]({address}.md)\n\n![عکس]({address}.png)\n"
    try:
        sample = site(
            {
                "content/posts/a.md": post(body=links),
                f"content/posts/{name}/{name}.md": post(f"image: {name}.png", body="[بازگشت](../a.md)"),
                f"content/posts/{name}/{name}.png": PNG,
                f"static/{name}/{name}.txt": "نوشته",
            }
        )
    except OSError:
        pytest.skip("this file system refuses such names")
    result = sample.build()
    assert result.diagnostics == ()
    assert (sample.output / name / f"{name}.txt").read_text(encoding="utf-8") == "نوشته"
    assert len(list((sample.output / "media").iterdir())) == 1
    page = (sample.output / "1404" / "08" / "a" / "index.html").read_text(encoding="utf-8")
    (other,) = [p for p in (sample.output / "1404" / "08").iterdir() if p.name not in ("a", "index.html")]
    assert f'href="/1404/08/{other.name}/"' in page


def test_a_directive_takes_a_name_as_it_is(site: MakeSite) -> None:
    name = 'شماره #۱ 100% "نو".png'
    try:
        sample = site(
            {
                f"content/posts/{name}": PNG,
                "content/posts/b.md": post(body=f"::: figure file='{name}' alt='نو'"),
            }
        )
    except OSError:
        pytest.skip("this file system refuses such names")
    assert sample.build().diagnostics == ()


@pytest.mark.parametrize("letter", ["a", "ن", "😀", "é"])
def test_a_name_of_300_letters(site: MakeSite, letter: str) -> None:
    long = letter * 300
    text = f"---\ntitle: {long}\nslug: {long}\ntags: [{long}]\ndate: 1404/08/25\n---\n## {long}\n"
    sample = site({"content/posts/b.md": text})
    assert sample.build().diagnostics == ()
    assert all(len(p.name.encode("utf-8")) <= 255 for p in sample.output.rglob("*"))


def test_an_id_of_300_letters(site: MakeSite) -> None:
    site({"content/posts/b.md": post("id: " + "a" * 300)}).finds("bad-id", "content/posts/b.md:4")


def test_a_file_name_as_long_as_the_disk_allows(site: MakeSite) -> None:
    name = "ن" * 120
    try:
        sample = site(
            {f"content/posts/{name}.md": post(f"image: {name}.png"), f"content/posts/{name}.png": PNG}
        )
    except OSError:
        pytest.skip("this file system refuses such names")
    assert sample.build().diagnostics == ()
