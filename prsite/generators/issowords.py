"""The words of Isso's interface, from the theme's catalogues: Isso lacks some of them in Persian, and knows
no Arabic, Kurdish, Hebrew, Pashto or Urdu."""

from __future__ import annotations

from collections.abc import Mapping

from prsite.model.protocols import View

KNOWN = frozenset(
    "bg ca cs da de el en eo es fa fi fr gl hr hu id it ja ko nl oc pl pt ru sk sv tr uk vi zh".split()
)
"""The languages that Isso 0.14 speaks; words for any other must be given as those of English."""

WORDS: Mapping[str, tuple[str, ...]] = {
    "postbox-text": ("Write your comment here (at least three letters)",),
    "postbox-author": ("Name (optional)",),
    "postbox-author-placeholder": ("Your name",),
    "postbox-email": ("E-mail (optional, not published)",),
    "postbox-website": ("Website (optional)",),
    "postbox-preview": ("Preview",),
    "postbox-edit": ("Back to writing",),
    "postbox-submit": ("Send",),
    "postbox-notification": ("Tell me of replies by e-mail",),
    "comment-reply": ("Reply",),
    "comment-edit": ("Edit",),
    "comment-save": ("Save",),
    "comment-delete": ("Delete",),
    "comment-confirm": ("Yes, delete",),
    "comment-close": ("Close",),
    "comment-cancel": ("Cancel",),
    "comment-deleted": ("This comment has been deleted.",),
    "comment-queued": ("Your comment waits for approval.",),
    "comment-anonymous": ("Anonymous",),
    "comment-page-author-suffix": ("Author",),
    "date-now": ("just now",),
    "date-minute": ("a minute ago", "{n} minutes ago"),
    "date-hour": ("an hour ago", "{n} hours ago"),
    "date-day": ("yesterday", "{n} days ago"),
    "date-week": ("last week", "{n} weeks ago"),
    "date-month": ("last month", "{n} months ago"),
    "date-year": ("last year", "{n} years ago"),
}
"""What Isso calls its words, and our messages: for one and for more where a number stands in them."""

_SAMPLES = {
    "postbox-email-placeholder": "name@example.org",
    "postbox-website-placeholder": "https://example.org",
}
_AS_TEXT = str.maketrans({"'": "’", '"': "”", "<": "‹", ">": "›", "&": "+", "\\": "/", "\n": " "})
"""Isso puts its words into markup as they are, some of them between single quotation marks."""


def isso_words(lang: str, view: View) -> tuple[str, Mapping[str, str]]:
    """The language that Isso is told, and our words for its interface by the names it gives them.

    A word that the theme's catalogue lacks is left to Isso; in English there are all.
    """
    return view.once(("isso", "words", lang), lambda: _words(lang, view))


def _words(lang: str, view: View) -> tuple[str, Mapping[str, str]]:
    base = lang.partition("-")[0].lower()
    told = base if base in KNOWN else "en"
    found = {}
    for name, messages in WORDS.items():
        words = [view.text(message, lang) for message in messages]
        if base == "en" or words != list(messages):
            found[name] = "\n".join(word.translate(_AS_TEXT).replace("{n}", "{{ n }}") for word in words)
    return told, {**found, **_SAMPLES} if found else {}
