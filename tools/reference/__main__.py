"""``python -m tools.reference``: writes the pages that have changed and names them."""

from __future__ import annotations

from tools.reference.collect import ROOT, pages


def main() -> None:
    """Write every generated page of docs/."""
    for name, text in pages().items():
        path = ROOT / name
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        print(name)


if __name__ == "__main__":
    main()
