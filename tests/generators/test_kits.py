"""The archive of a press kit."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from prsite.digest import digest
from prsite.generators.kits import safe_name
from prsite.pipeline import build
from tests.sites.newsroom import Newsroom, errors, item, png, tree


def kit(*names: str, **keys: str) -> str:
    assets = ", ".join(f"{{file: '{n}', caption: شرح, credit: ما}}" for n in names)
    return item("متن.", title="بسته", id="kit", assets=f"[{assets}]", **keys)


def opened(site: Newsroom) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(site.publish()["press/k/k.zip"]))


@pytest.fixture
def site(tmp_path: Path) -> Newsroom:
    return Newsroom(tmp_path, theme="plain")


def test_it_holds_originals_facts_licences_and_a_manifest(site: Newsroom) -> None:
    facts = "[{name: ایستگاه, value: ۲۸, unit: باب, as_of: 1404, source: آمار}]"
    text = kit("a.png", facts=facts, boilerplates="{short: کوتاه, medium: میانه, long: بلند}")
    site.write({"content/presskit/k.md": text, "content/presskit/a.png": png(9, 9)})
    with opened(site) as bundle:
        names = ["facts.txt", "files/a.png", "licences.txt", "manifest.json"]
        assert bundle.namelist() == names
        assert bundle.read("files/a.png") == png(9, 9)
        assert bundle.read("licences.txt").decode() == "\u200fa.png: شرح · ما\n"
        sheet = bundle.read("facts.txt").decode()
        assert "ایستگاه: ۲۸ باب (۱۴۰۴ · آمار)" in sheet
        assert sheet.endswith("\nکوتاه\n\nمیانه\n\nبلند\n")
        manifest = json.loads(bundle.read("manifest.json"))
        assert manifest["files"] == [
            {"path": n, "size": len(bundle.read(n)), "sha256": digest(bundle.read(n))} for n in names[:3]
        ]
        assert {(i.compress_type, i.date_time, i.external_attr) for i in bundle.infolist()} == {
            (zipfile.ZIP_STORED, (1980, 1, 1, 0, 0, 0), 0o644 << 16)
        }


def test_the_size_that_pages_tell_is_the_size(site: Newsroom) -> None:
    names = ("a.png", "تصویر.png")
    site.write({"content/presskit/k.md": kit(*names), **{f"content/presskit/{n}": png(5, 5) for n in names}})
    site.write({"overrides/templates/presskit.html": "{{ archive.size }} {{ archive.files }}"})
    made = site.publish()
    assert made["press/k/index.html"].decode() == f"{len(made['press/k/k.zip'])} 2"


def test_names_are_safe_on_every_disk_and_no_two_are_alike(site: Newsroom) -> None:
    names = ("a/logo.png", "b/Logo.png", "b/a?b:c.png", "b/نشان <۱>.png")
    site.write({"content/presskit/k.md": kit(*names)})
    site.write({f"content/presskit/{n}": png(comment=n) for n in names})
    with opened(site) as bundle:
        inside = [n.removeprefix("files/") for n in bundle.namelist() if n.startswith("files/")]
    assert sorted(inside) == ["Logo-2.png", "a-b-c.png", "logo.png", "نشان -۱-.png"]


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("x\\..\\y.png", "x-..-y.png"),
        ("..", "file"),
        (" a. ", "a"),
        ("a\nb", "a-b"),
        ("\u202egnp.exe", "gnp.exe"),
        ("نشان\u200cها.png", "نشانها.png"),
    ],
)
def test_names_that_would_leave_the_folder(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_the_same_bytes_wherever_the_site_lies(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"content/presskit/k.md": kit("a.png"), "content/presskit/a.png": png()}
    one = Newsroom(tmp_path / "a", theme="plain").write(files).publish()
    two = Newsroom(tmp_path / "b", theme="plain").write(files).publish()
    assert one["press/k/k.zip"] == two["press/k/k.zip"]


def test_a_kit_without_files_has_no_archive(site: Newsroom) -> None:
    site.write({"content/presskit/k.md": item(title="بسته", id="kit")})
    assert not [path for path in site.publish() if path.endswith(".zip")]


def test_a_file_that_vanishes_while_the_site_is_built(
    site: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.write({"content/presskit/k.md": kit("a.png"), "content/presskit/a.png": png()})
    read = Path.read_bytes
    seen: list[Path] = []

    def once(path: Path) -> bytes:
        if path.name == "a.png":
            seen.append(path)
            if len(seen) > 1:
                raise FileNotFoundError(2, "No such file or directory")
        return read(path)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", once)
        result = build(site.request)
    assert [e.split()[0] for e in errors(result)] == ["unreadable"]
    assert not tree(site.output)
