"""``python -m tools.fold``: the browser's fold, written from the tables of ``prsite.i18n.folding``.

Themes that compare words carry ``static/js/fold.js``; a house test says when it is stale.
"""

from __future__ import annotations

import json
from pathlib import Path

from prsite.i18n.folding import DROPPED, HAMZA_STEMS, REPLACED

ROOT = Path(__file__).resolve().parent.parent
SCRIPT = ROOT / "themes" / "newsroom" / "static" / "js" / "fold.js"

_TEMPLATE = """\
/* Keys for comparing words, as prsite.i18n.folding has them. Written by `python -m tools.fold`. */
(function (scope) {
  "use strict";
  var from = %(from)s;
  var to = %(to)s;
  var stems = %(stems)s;
  var letters = {};
  from.split("").forEach(function (letter, i) { letters[letter] = to[i]; });
  var replaced = new RegExp("[" + from + "]", "g");
  var dropped = new RegExp("[%(dropped)s]", "g");
  var beginning = new RegExp("(^|[^\\\\p{L}\\\\p{N}_])(" + Object.keys(stems).join("|") + ")", "gu");

  scope.prsiteFold = function (text) {
    var key = text.normalize("NFKC").toLowerCase().toUpperCase().toLowerCase().replace(/ς/g, "σ");
    key = key.normalize("NFKC").replace(dropped, "");
    key = key.replace(replaced, function (letter) { return letters[letter]; }).normalize("NFKC");
    key = key.replace(beginning, function (all, before, stem) { return before + stems[stem]; });
    return key.split(/[\\s\\x1c-\\x1f\\x85]+/).filter(Boolean).join(" ");
  };
})(globalThis);
"""


def script() -> str:
    """The text of the script."""
    stems = {stem: HAMZA_STEMS[stem] for stem in sorted(HAMZA_STEMS, key=lambda stem: (-len(stem), stem))}
    return _TEMPLATE % {
        "from": _quoted("".join(REPLACED)),
        "to": _quoted("".join(REPLACED.values())),
        "stems": json.dumps(stems, ensure_ascii=False, separators=(",", ":")),
        "dropped": "".join(c if c == "-" else f"\\u{ord(c):04x}" for c in DROPPED),
    }


def _quoted(text: str) -> str:
    """A literal with invisible characters spelled out."""
    shown = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
    return f'"{shown}"'


def main() -> None:
    """Write the script."""
    SCRIPT.write_text(script(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
