"""Archives of comments as files, for sites that have them."""

from __future__ import annotations

import json
from typing import Any


def comment(id: str = "isso-1", **keys: Any) -> dict[str, Any]:
    """One archived comment."""
    return {
        "id": id,
        "parent": "",
        "author": "مینا",
        "website": "",
        "created": "2026-02-10T08:12:30Z",
        "edited": "",
        "official": False,
        "html": "<p>ایستگاه تازه کی باز می‌شود؟</p>",
        **keys,
    }


def archive(item: str, *comments: dict[str, Any], edition: str = "public") -> str:
    """The file of an item's thread."""
    thread = {
        "prsite": "comments/1",
        "edition": edition,
        "item": item,
        "title": "",
        "comments": list(comments),
        "forgotten": [],
    }
    return json.dumps(thread, ensure_ascii=False, indent=1) + "\n"
