"""Every directive by its name: what it accepts. Their builders are in ``extensions/directives``."""

from __future__ import annotations

from prsite.markup.directives.syntax import Form

_FORMS = (
    Form(
        name="figure",
        required=("file",),
        optional=("alt", "caption", "credit", "licence", "class"),
        inline=("caption",),
        holds="caption",
    ),
    Form(name="quote", optional=("by", "role", "person", "source", "url"), holds="content"),
    Form(name="download", required=("file",), optional=("title",)),
    Form(
        name="video",
        optional=("file", "url", "title", "caption", "poster", "captions", "width", "height"),
        inline=("caption",),
    ),
    Form(name="audio", optional=("file", "url", "title", "caption"), inline=("caption",)),
    Form(name="gallery", optional=("title",), holds="content"),
    Form(name="contact", required=("person",)),
    Form(name="ask", optional=("title",), holds="caption"),
    Form(name="poll", required=("id",)),
)

FORMS = {form.name: form for form in _FORMS}
"""The directives an author may write."""
