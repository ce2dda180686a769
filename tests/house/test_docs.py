"""The documentation is true of the tree: paths exist, links lead somewhere, the reference is as generated."""

from __future__ import annotations

import re
from pathlib import Path

from prsite.cli.main import COMMANDS
from tests.house.tree import ROOT, shown
from tools.reference import pages

DOCS = tuple(sorted((ROOT / "docs").rglob("*.md")))
TOP = tuple(sorted(ROOT.glob("*.md")))


def prose(text: str) -> str:
    """A page without its fenced code."""
    fenced = re.sub(r"^ *(```|~~~).*?^ *\1", "", text, flags=re.MULTILINE | re.DOTALL)
    return re.sub(r"`[^`\n]+`", lambda found: found[0].replace("](", "] ("), fenced)


def test_where_do_i_change_names_paths_that_exist() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    section = text.partition("## Where do I change")[2].partition("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| ") and "`" in line]
    paths = [
        name
        for row in rows
        for name in re.findall(r"`([^`]+)`", row.split("|")[2])
        if "/" in name or name.endswith((".py", ".toml"))
    ]
    assert len(rows) >= 10
    assert [name for name in paths if "<" not in name and not _exists(name)] == []


def _exists(name: str) -> bool:
    return any((ROOT / base / name).exists() for base in ("", "prsite", "themes/newsroom/templates"))


def test_links_between_pages_lead_somewhere() -> None:
    broken = []
    for page in (*DOCS, *TOP):
        for target in re.findall(r"\]\(([^)\s]+)\)", prose(page.read_text(encoding="utf-8"))):
            if re.match(r"[a-z]+:", target) or target.startswith("#"):
                continue
            path, _, anchor = target.partition("#")
            there = page.parent / path
            found = there.exists() or path.startswith("docs/images/")
            if not found or (anchor and anchor not in anchors(there)):
                broken.append(f"{shown(page)} → {target}")
    assert broken == []


def anchors(page: Path) -> set[str]:
    """The anchors that a Markdown host gives a page's headings."""
    headings = re.findall(r"^#+ +(.+?)$", prose(page.read_text(encoding="utf-8")), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", h.lower().replace("`", "")).strip().replace(" ", "-") for h in headings}


def test_the_reference_is_up_to_date() -> None:
    def written(path: Path) -> str:
        return path.read_text(encoding="utf-8") if path.is_file() else ""

    assert [name for name, text in pages().items() if written(ROOT / name) != text] == [], "run `make docs`"


def test_the_index_leads_to_every_page() -> None:
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    inside = {shown(page).removeprefix("docs/") for page in DOCS} - {"index.md"}
    decisions = {name for name in inside if name.startswith("decisions/")}
    assert [name for name in sorted(inside - decisions) if f"]({name})" not in index] == []
    record = (ROOT / "docs" / "decisions" / "README.md").read_text(encoding="utf-8")
    listed = {f"decisions/{name}" for name in re.findall(r"\]\(([\w-]+\.md)\)", record)}
    assert decisions - {"decisions/README.md"} == listed


def test_commands_in_the_documentation_exist() -> None:
    unknown = [
        f"{shown(page)}: prsite {word}"
        for page in (*DOCS, *TOP)
        for word in re.findall(r"(?:^|[`$ ])prsite ([a-z]+)\b", _code(page.read_text(encoding="utf-8")))
        if word not in COMMANDS
    ]
    assert unknown == []


def _code(text: str) -> str:
    """The code of a page: fenced blocks and spans, a line each."""
    fences = re.findall(r"^(?:```|~~~)[^\n]*\n(.*?)^(?:```|~~~)", text, flags=re.MULTILINE | re.DOTALL)
    return "\n".join([*fences, *re.findall(r"`(prsite [^`\n]+)`", text)])
