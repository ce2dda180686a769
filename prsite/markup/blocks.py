"""Takes fenced code and directives out of the source before Markdown reads it.

Each becomes one placeholder line between blank lines, so that no rule of Markdown can misread what it
holds. Directives with content keep their lines; the block parser reads them where the placeholder stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from prsite.i18n.folding import nearest
from prsite.markup.conversion import Code, Conversion, Directive
from prsite.markup.directives.registry import FORMS
from prsite.markup.directives.syntax import CLOSING, OPENING, Form, check_values, read_values

_FENCE = re.compile(
    r"(?P<lead>(?:[ ]{0,3}>[ ]?)*)(?P<indent>[ ]*)(?P<fence>`{3,}(?=[^`]*$)|~{3,})[ ]*(?P<info>.*?)[ ]*$"
)
_LANGUAGE = re.compile(r"\{?[ ]*\.?([\w#+./-]+)")
_LIST_OR_CONTAINER = re.compile(r"(?:[ ]{0,3}>)*[ ]{0,3}(?:[*+-]|\d{1,9}[.)]|\[\^[^\]]*\]:|!!!|:)[ ]*\S")
_DEEPEST = 32
"""Directives inside directives: more than this is a mistake, and stays text."""


@dataclass(slots=True)
class _Frame:
    """An open directive: its form, its values, the indentation to take off, and the lines it has so far."""

    form: Form
    values: dict[str, str]
    line: int
    indent: int
    lines: list[str] = field(default_factory=list)


class _Reader:
    """Walks the lines of a body once. Line numbers here count from 0 within the body."""

    def __init__(self, lines: list[str], conversion: Conversion) -> None:
        self.lines = lines
        self.conversion = conversion
        self.first = conversion.source.first_line
        self.out: list[str] = []
        self.frames: list[_Frame] = []
        self.after_leaf = False
        self.in_list = False

    def read(self) -> list[str]:
        at = 0
        while at < len(self.lines):
            line = self.lines[at]
            if "```" in line or "~~~" in line:
                end = self._fence(at)
                if end > at:
                    at = end
                    continue
            if ":::" in line and self._directive(at):
                at += 1
                continue
            self._plain(line)
            at += 1
        while self.frames:
            frame = self.frames[-1]
            self.conversion.error("directive-not-closed", frame.line, directive=frame.form.name)
            self._close()
        return self.out

    def _plain(self, line: str) -> None:
        line = line.expandtabs(4) if "\t" in line else line
        blank = not line.strip()
        if not blank:
            self.after_leaf = False
            if _LIST_OR_CONTAINER.match(line):
                self.in_list = True
            elif self._after_blank() and not line.startswith(" "):
                self.in_list = False
        self._emit("" if blank else line)

    def _after_blank(self) -> bool:
        lines = self.frames[-1].lines if self.frames else self.out
        return not lines or not lines[-1]

    def _emit(self, line: str) -> None:
        if self.frames:
            frame = self.frames[-1]
            lead = len(line) - len(line.lstrip(" "))
            frame.lines.append(line[min(frame.indent, lead) :])
        else:
            self.out.append(line)

    def _emit_block(self, lead: str, placeholder: str) -> None:
        quote = lead.rstrip(" ")
        for line in (quote, lead + placeholder, quote):
            self._emit(line)

    def _too_deep(self, indent: int) -> bool:
        """Whether the indentation makes it an indented code block, where fences and directives are text."""
        return indent > 3 and not self.in_list and not self.frames

    def _fence(self, at: int) -> int:
        opening = _FENCE.match(self.lines[at].expandtabs(4))
        if opening is None or self._too_deep(len(opening["indent"])):
            return at
        lead, indent, fence = opening["lead"], len(opening["indent"]), opening["fence"]
        quotes = lead.count(">")
        closing = re.compile(rf"[ ]*{re.escape(fence[0])}{{{len(fence)},}}[ \t]*$")
        code: list[str] = []
        end, closed = at + 1, False
        while end < len(self.lines) and not closed:
            text = _without_quotes(self.lines[end], quotes)
            if text is None:
                break
            closed = closing.match(text) is not None
            if not closed:
                code.append(_without_indent(text, indent))
            end += 1
        line = at + self.first
        if not closed:
            self.conversion.warning("code-not-closed", line)
        self.conversion.source.hide(at, end)
        named = _LANGUAGE.match(opening["info"])
        block = Code(named[1] if named else "", "\n".join(code), line)
        self._emit_block(lead + opening["indent"], self.conversion.stash(block))
        self.after_leaf = False
        return end

    def _directive(self, at: int) -> bool:
        line = self.lines[at].expandtabs(4)
        indent = len(line) - len(line.lstrip(" "))
        if self._too_deep(indent):
            return False
        if CLOSING.match(line):
            self.conversion.source.hide(at, at + 1)
            if self.frames:
                self._close()
            elif self.after_leaf:
                self.after_leaf = False
            else:
                self.conversion.error("directive-not-open", at + self.first)
            return True
        opening = OPENING.match(line)
        if opening is None or len(self.frames) >= _DEEPEST:
            return False
        if "](" not in line:
            # A caption is Markdown and may hold a link whose line is asked for.
            self.conversion.source.hide(at, at + 1)
        self._open(at, opening["name"], opening["rest"], indent)
        return True

    def _open(self, at: int, name: str, rest: str, indent: int) -> None:
        line = at + self.first
        values = read_values(rest, name, line, self.conversion)
        form = FORMS.get(name.lower())
        if form is None:
            near = nearest(name, FORMS)
            if near:
                self.conversion.error("directive-unknown-near", line, directive=name, near=near)
            else:
                known = "، ".join(f"`{known}`" for known in FORMS)
                self.conversion.error("directive-unknown", line, directive=name, known=known)
            form = Form(name="", holds="caption")
        else:
            check_values(form, values, line, self.conversion)
        if form.holds == "content" or (form.holds == "caption" and self._is_closed(at)):
            self.frames.append(_Frame(form, values, line, indent))
        else:
            directive = Directive(name=form.name, values=values, line=line)
            self._emit_block(" " * indent, self.conversion.stash(directive))
            self.after_leaf = True

    def _is_closed(self, at: int) -> bool:
        """Whether the next directive line is a bare ``:::`` that can only belong to this one."""
        if self.frames:
            return False
        for line in self.lines[at + 1 :]:
            if line.lstrip().startswith(":::"):
                return CLOSING.match(line.expandtabs(4)) is not None
        return False

    def _close(self) -> None:
        frame = self.frames.pop()
        if frame.form.holds == "content" and not any(line.strip() for line in frame.lines):
            self.conversion.error("directive-empty", frame.line, directive=frame.form.name)
        directive = Directive(
            name=frame.form.name, values=frame.values, line=frame.line, content=tuple(frame.lines)
        )
        self._emit_block(" " * frame.indent, self.conversion.stash(directive))
        self.after_leaf = False


def take_out(text: str, conversion: Conversion) -> list[str]:
    """The lines of a body with placeholders for its fenced code and directives, tabs expanded elsewhere."""
    lines = text.split("\n")
    may_hold = (
        "\t" in text
        or ("`" in text and "```" in text)
        or ("~" in text and "~~~" in text)
        or (":" in text and ":::" in text)
    )
    if may_hold or conversion.options.thorough:
        return _Reader(lines, conversion).read()
    return ["" if line.isspace() else line for line in lines]


def _without_quotes(line: str, count: int) -> str | None:
    """The line without that many ``>`` before it; None where it has fewer."""
    for _ in range(count):
        rest = line.lstrip(" ")
        if not rest.startswith(">"):
            return None
        line = rest[2:] if rest.startswith("> ") else rest[1:]
    return line


def _without_indent(line: str, indent: int) -> str:
    lead = len(line) - len(line.lstrip(" "))
    return line[min(lead, indent) :]
