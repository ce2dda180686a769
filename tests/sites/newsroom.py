"""A small newsroom in a folder of its own, built as the command line builds."""

from __future__ import annotations

import atexit
import shutil
import struct
import tempfile
import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from prsite.diagnostics import Diagnostic, Severity
from prsite.pipeline import Request, Result, build

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SETTINGS = """
[site]
title.fa = "اتاق خبر نمونه"
title.en = "Sample newsroom"
title.ar = "غرفة الأخبار"
url = "{url}"
language = "fa"
languages = [{languages}]
id_authority = "x.example,2026"
theme = "{theme}"

[organisation]
name.fa = "سازمان نمونه"
name.en = "Sample organisation"
name.ar = "المؤسسة"

[theme]
fonts = "system"
"""


@cache
def _shared() -> Path:
    """What all sites of a test run compile alike: templates and catalogues, which are kept by content."""
    folder = Path(tempfile.mkdtemp(prefix="prsite-tests-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for name in ("templates", "messages"):
        (folder / name).mkdir()
    return folder


def share_compiled(root: Path) -> None:
    """Gives a site that has no cache yet one in which only what all sites share is there."""
    if not (root / ".prsite").exists():
        (root / ".prsite").mkdir(parents=True)
        for folder in sorted(_shared().iterdir()):
            with suppress(OSError):  # some systems let nobody make links
                (root / ".prsite" / folder.name).symlink_to(folder, target_is_directory=True)


def png(width: int = 2, height: int = 2, *, comment: str = "") -> bytes:
    """The bytes of a true picture; ``comment`` makes it another one."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress((b"\0" + b"\x7f" * width) * height, 0)
    text = chunk(b"tEXt", b"Comment\0" + comment.encode()) if comment else b""
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + text + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def item(body: str = "متن مطلب.", **keys: Any) -> str:
    """A source: front matter of plain keys, then a body."""
    lines = [f"{name}: {value}" for name, value in keys.items()]
    return "\n".join(["---", *lines, "---", "", body, ""])


@dataclass(slots=True)
class Newsroom:
    """A site's folder; ``build`` publishes it into ``output``."""

    root: Path
    url: str = "https://x.example/"
    languages: tuple[str, ...] = ("fa", "en")
    theme: str = "newsroom"
    more: str = ""
    output: Path = field(init=False)
    request: Request = field(init=False)

    def __post_init__(self) -> None:
        self.output = self.root / "public"
        self.request = Request(root=self.root, output=self.output, at=NOW)

    def write(self, files: Mapping[str, str | bytes]) -> Newsroom:
        """Put files into the site, beside its settings."""
        settings = SETTINGS.format(
            url=self.url, languages=", ".join(f'"{tag}"' for tag in self.languages), theme=self.theme
        )
        self.root.mkdir(parents=True, exist_ok=True)
        share_compiled(self.root)
        for name, data in {"prsite.toml": settings + self.more, **files}.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
        return self

    def build(self, **changes: Any) -> Result:
        """Build, whatever comes of it."""
        return build(replace(self.request, **changes))

    def publish(self, **changes: Any) -> dict[str, bytes]:
        """Build without errors; what was published."""
        result = self.build(**changes)
        assert result.published is not None, errors(result)
        return tree(changes.get("output", self.output))


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder by its POSIX path."""
    files = (p for p in sorted(folder.rglob("*")) if p.is_file())
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in files}


def errors(result: Result) -> list[str]:
    """The errors of a build as ``code place values``."""
    return [told(d) for d in result.diagnostics if d.severity is Severity.ERROR]


def told(diagnostic: Diagnostic) -> str:
    """A finding on one line."""
    return f"{diagnostic.code} {diagnostic.place or ''} {dict(diagnostic.values)}".strip()


def codes(result: Result) -> list[str]:
    """The codes of a build's findings, in their order."""
    return [d.code for d in result.diagnostics]
