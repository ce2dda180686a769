"""What bodies ask of the rest of the site is noted: a body is converted again when the answer is another."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.sites.newsroom import Newsroom, item

POLL = """[rail]
question = "راضی هستید؟"
options = [{{label = "آری", votes = {}}}, {{label = "نه", votes = 1}}]
"""
PAGE = "1404/11/a/index.html"
MORE = """
[ask]
endpoint = "https://forms.example/f"
[editions.intranet]
url = "https://intranet.example/"
"""


def newsroom(root: Path, more: str = MORE) -> Newsroom:
    return Newsroom(root, more=more).write(
        {
            "content/data/polls.toml": POLL.format(3),
            "content/posts/a.md": item(
                "::: poll id=rail\n\n::: ask", title="نظرسنجی", date="2026-02-01", id="a"
            ),
            "content/posts/b.md": item("متن", title="دیگر", date="2026-02-02", id="b"),
        }
    )


def test_new_results_make_the_page_again(tmp_path: Path) -> None:
    site = newsroom(tmp_path)
    assert "۷۵٪" in site.publish()[PAGE].decode()
    site.write({"content/data/polls.toml": POLL.format(1)})
    assert "۵۰٪" in site.publish()[PAGE].decode()


def test_a_new_address_of_the_item_makes_its_form_again(tmp_path: Path) -> None:
    site = newsroom(tmp_path)
    site.publish()
    text = item("::: poll id=rail\n\n::: ask", title="نظرسنجی", date="2026-02-01", id="a", slug="nazarsanji")
    site.write({"content/posts/a.md": text})
    assert (
        'value="https://x.example/1404/11/nazarsanji/"'
        in site.publish()["1404/11/nazarsanji/index.html"].decode()
    )


def test_each_edition_names_its_own_address(tmp_path: Path) -> None:
    """Bodies are kept for all editions: that of one must not tell where another lies."""
    site = newsroom(tmp_path)
    for _ in range(2):
        public = site.publish()[PAGE].decode()
        assert 'value="https://x.example/1404/11/a/"' in public
        assert "intranet.example" not in public
        inside = site.publish(edition="intranet", output=tmp_path / "inside")[PAGE].decode()
        assert 'value="https://intranet.example/1404/11/a/"' in inside


def test_a_new_title_is_the_subject_of_the_letter(tmp_path: Path) -> None:
    site = newsroom(tmp_path, more="")
    settings = tmp_path / "prsite.toml"
    mail = settings.read_text(encoding="utf-8").replace(
        "[organisation]", '[organisation]\nemail = "p@x.example"'
    )
    settings.write_text(mail, encoding="utf-8")
    assert "%D9%86%D8%B8%D8%B1" in site.publish()[PAGE].decode()
    path = tmp_path / "content/posts/a.md"
    text = path.read_text(encoding="utf-8").replace("title: نظرسنجی", "title: Renamed")
    path.write_text(text, encoding="utf-8")
    page = site.publish()[PAGE].decode()
    assert "Renamed&amp;body=" in page
    request = replace(site.request, cache=False, output=tmp_path / "anew")
    assert site.publish(cache=False, output=request.output)[PAGE].decode() == page
