"""Keys that are not known: harmless, or one that might have hidden something."""

from __future__ import annotations

import unicodedata

from prsite.content.nodes import Scalar
from prsite.diagnostics import Diagnostic, error, warning
from prsite.i18n.folding import distance, fold, nearest

VISIBILITY_KEYS = ("draft", "publish_at", "embargo_until", "expires", "editions")
_NEAR = 2
"""The edit distance up to which a key is taken for a misspelt visibility key."""

# What other systems call them, and what they are called in Persian; taken over, such a key would be ignored.
_FOREIGN = {
    "draft": "published status private hidden visible visibility unlisted is_draft drafts پیش_نویس پیشنویس",
    "publish_at": (
        "publishdate publish_date publish_on published_at published_on publish_time publication_date "
        "go_live live_at release_at release_date schedule scheduled scheduled_at schedule_at scheduled_for "
        "زمان_انتشار تاریخ_انتشار انتشار در_نوبت_انتشار"
    ),
    "embargo_until": (
        "embargo embargoed embargo_date embargo_time embargo_at embargo_to embargo_till embargo_end "
        "embargo_ends embargo_lift hold_until not_before "
        "قید_زمان دارای_قید_زمان ممنوع_الانتشار ممنوعیت_انتشار تا_زمان"
    ),
    "expires": (
        "expiry expiration expirydate expiry_date expiration_date expires_at expires_on expire_at expire_on "
        "expired unpublish unpublish_at unpublish_on publish_until remove_at end_date "
        "انقضا تاریخ_انقضا پایان_انتشار پایان"
    ),
    "editions": "audience_only only_for site sites channel channels نسخه نسخه_ها ویرایش",
}
_LOOK_ALIKES = str.maketrans("асеорхуіѕԁ", "aceopxyisd")
"""Cyrillic letters that no eye tells from Latin ones."""


def _plain(text: str) -> str:
    """A key as it is compared: folded, marks and look-alikes gone, words joined by one underscore."""
    key = fold(unicodedata.normalize("NFKC", text)).translate(_LOOK_ALIKES)
    return "_".join("".join(c if c.isalnum() else " " for c in key).split())


_MEANT = {_plain(name): key for key, names in _FOREIGN.items() for name in names.split()}


def meant_for_visibility(written: str) -> str | None:
    """The visibility key that an unknown key was meant to be, as far as one can tell."""
    plain = _plain(written)
    return _MEANT.get(plain) or next((k for k in VISIBILITY_KEYS if distance(plain, k) <= _NEAR), None)


def report_unknown(path: str, name: Scalar, known: tuple[str, ...], *, inside: str = "") -> Diagnostic:
    """The diagnostic of an unknown key; ``inside`` is the key of the table that it stands in.

    One that resembles a visibility key (edit distance at most 2, or another system's name for it), or is
    one in the wrong place, is an error: a misspelt embargo must not publish.
    """
    written = name.text.strip()
    meant = meant_for_visibility(written)
    if meant and inside:
        return error("misplaced-visibility-key", path, name.line, key=written, near=meant, table=inside)
    if meant:
        return error("misspelt-visibility-key", path, name.line, key=written, near=meant)
    near = nearest(_plain(written), known)
    if near:
        return warning("unknown-key-near", path, name.line, key=written, near=near)
    return warning("unknown-key", path, name.line, key=written, known="، ".join(sorted(known)))
