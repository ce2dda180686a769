"""Reading the registries in ``content/data/*.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

from prsite.config.positions import key_lines, locate, toml_line, toml_reason
from prsite.diagnostics import Checked, Diagnostic, error, warning
from prsite.i18n.folding import nearest
from prsite.model.polls import KEYS, OPTION_KEYS, PollFault, read_poll
from prsite.model.registry import Entry, Registries, localised
from prsite.model.source import Source
from prsite.model.urls import runs_code

KNOWN = ("outlets", "authors", "tags", "audiences", "offices", "boilerplates", "holidays", "share", "polls")


def read_registries(root: Path, sources: Iterable[Source]) -> Checked[Registries]:
    """Every registry by name and id, texts still in all their languages."""
    found: list[Diagnostic] = []
    registries: dict[str, dict[str, Entry]] = {name: {} for name in KNOWN}
    for source in sources:
        if source.role != "data":
            continue
        if source.stem not in KNOWN:
            found.append(
                warning(
                    "registry-unknown",
                    source.path,
                    name=source.stem,
                    near=nearest(source.stem, KNOWN) or "",
                    known="، ".join(KNOWN),
                )
            )
        try:
            text = (root / source.path).read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
            table = tomllib.loads(text)
        except UnicodeDecodeError as fault:
            line = fault.object.count(b"\n", 0, fault.start) + 1
            found.append(error("not-utf8", source.path, line, byte=f"{fault.object[fault.start]:#04x}"))
            continue
        except tomllib.TOMLDecodeError as fault:
            found.append(error("data-not-toml", source.path, toml_line(fault), reason=toml_reason(fault)))
            continue
        except (ValueError, RecursionError):  # numbers of thousands of digits, lists a thousand deep
            found.append(error("data-not-toml", source.path, reason="too large a number, or too deep"))
            continue
        except OSError as fault:
            found.append(error("unreadable", source.path, reason=fault.strerror or fault))
            continue
        found += _unsafe(source.path, table, text)
        if source.stem == "polls":
            found += _examine_polls(source.path, table, text)
        registries.setdefault(source.stem, {}).update(_entries(table))
    return Checked(registries, tuple(found))


def _unsafe(path: str, table: dict[str, object], text: str) -> list[Diagnostic]:
    """Addresses that run code: those of outlets and share targets become links."""
    found = []
    for name, entry in _entries(table).items():
        url = entry.get("url", "")
        for written in url.values() if isinstance(url, dict) else (url,):
            if runs_code(str(written)):
                line = locate(key_lines(text), f"{name}.url")
                found.append(error("unsafe-link", path, line, target=str(written)[:80]))
    return found


def _examine_polls(path: str, table: dict[str, object], text: str) -> list[Diagnostic]:
    """What is wrong with polls, at the lines of their keys."""
    lines = key_lines(text)
    return [
        _poll_fault(path, locate(lines, f"{name}.{fault.key}"), name, fault)
        for name, entry in _entries(table).items()
        for fault in read_poll(localised(entry, "", ""))[1]
    ]


def _poll_fault(path: str, line: int, poll: str, fault: PollFault) -> Diagnostic:
    """A fault in words; options are counted from 1, as people count."""
    key = re.sub(r"\d+", lambda number: str(int(number[0]) + 1), fault.key)
    if fault.kind == "malformed":
        return error("poll-malformed", path, line, poll=poll, key=key, value=fault.value, wanted=fault.wanted)
    if fault.kind == "unknown":
        known = OPTION_KEYS if "." in fault.key else KEYS
        near = nearest(fault.key.rpartition(".")[2], known) or ""
        listed = "، ".join(f"`{name}`" for name in known)
        return warning("poll-key", path, line, poll=poll, key=key, near=near, known=listed)
    if fault.kind == "sum":
        return warning("poll-sum", path, line, poll=poll, value=fault.value)
    return warning("poll-respondents", path, line, poll=poll, value=fault.value)


def _entries(table: dict[str, object]) -> dict[str, Entry]:
    """Tables by id; the tables of an array (``[[day]]``) are numbered."""
    entries: dict[str, Entry] = {}
    for name, value in table.items():
        if isinstance(value, dict):
            entries[name] = value
        elif isinstance(value, list):
            for i, item in enumerate(value):
                if isinstance(item, dict):
                    entries[f"{name}-{i + 1}"] = item
    return entries
