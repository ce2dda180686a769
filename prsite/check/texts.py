"""The texts of all items, read over by the rules of ``prose``: as ``prsite check`` does and builds do not."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor
from dataclasses import dataclass, replace
from pathlib import Path

from prsite.check.mending import Mended, SourceText, decode
from prsite.check.prose.fixing import fixed
from prsite.check.prose.looking import look
from prsite.check.prose.registry import RULES, rule
from prsite.check.prose.values import Finding, Rule, Style
from prsite.check.quoting import quote
from prsite.config.decode import SETTINGS
from prsite.config.schema import CheckSettings, Config
from prsite.diagnostics import Diagnostic, Place, PrsiteError, Severity, error
from prsite.i18n.folding import nearest
from prsite.model.item import Item

_SHARE = 100
"""Sources that a worker looks at before it tells of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A source to look at: project-relative POSIX path, language of its item, whether that is a draft."""

    path: str
    lang: str
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """What looking at a source came to; ``mended`` where it was asked for and rules would change it."""

    found: tuple[Diagnostic, ...] = ()
    mended: Mended | None = None


def subjects_of(items: Iterable[Item]) -> tuple[Subject, ...]:
    """The sources of items, hidden ones too."""
    return tuple(Subject(path=i.origin.path, lang=i.lang, draft=i.draft) for i in items)


def rules_in_force(settings: CheckSettings, wanted: Collection[str] = ()) -> tuple[Rule, ...]:
    """The rules as heavy as the site makes them, without those it turns off.

    With ``wanted`` only these, also where they are off: whoever names a rule wants to hear of it.
    """
    weighed = []
    for known in RULES:
        weight = settings.rules.get(known.code)
        if known.code in wanted or (not wanted and weight != "off"):
            heavy = weight is not None and weight != "off"
            weighed.append(replace(known, severity=Severity(str(weight))) if heavy else known)
    return tuple(weighed)


def check_rule_names(config: Config) -> Iterator[Diagnostic]:
    """Rules that the settings weigh and that do not exist."""
    codes = tuple(known.code for known in RULES)
    for code in config.check.rules:
        if rule(code) is None:
            near = nearest(code, codes) or ""
            yield error(
                "setting-rule",
                SETTINGS,
                config.line(f"check.rules.{code}"),
                value=code,
                near=near,
                other=near or codes[0],
                known=", ".join(codes),
            )


class Looker:
    """Looks at sources of a site by its settings; with ``wanted`` only for these rules. With ``mend`` it also
    works out what the sources would be if the rules could have their way."""

    def __init__(
        self, root: Path, settings: CheckSettings, wanted: Collection[str] = (), mend: bool = False
    ) -> None:
        self.root = root
        self.rules = rules_in_force(settings, wanted)
        self.style = Style(ezafe=settings.ezafe)
        self.mend = mend

    def see(self, subject: Subject) -> Seen:
        """What is found in a source. One that cannot be read is passed over: reading it has said so."""
        try:
            data = (self.root / subject.path).read_bytes()
            source = decode(data)
        except (OSError, UnicodeDecodeError):
            return Seen()
        findings = look(source.text, subject.lang, self.rules, self.style)
        found = self._told(subject, source.text, findings)
        if not self.mend or all(finding.better is None for _, finding in findings):
            return Seen(found)
        return Seen(found, self._mended(subject, data, source, findings))

    def _mended(
        self, subject: Subject, data: bytes, source: SourceText, findings: Sequence[tuple[Rule, Finding]]
    ) -> Mended | None:
        def again(text: str) -> tuple[tuple[Rule, Finding], ...]:
            return look(text, subject.lang, self.rules, self.style)

        text = fixed(source.text, findings, again)
        after = source.encode(text)
        if after is None or after == data:
            return None
        remaining = self._told(subject, text, again(text))
        return Mended(path=subject.path, before=data, after=after, remaining=remaining)

    @staticmethod
    def _told(
        subject: Subject, text: str, findings: Iterable[tuple[Rule, Finding]]
    ) -> tuple[Diagnostic, ...]:
        findings = tuple(findings)
        mends = [finding for _, finding in findings if finding.better is not None]
        found = (_diagnostic(subject.path, text, rule, finding, mends) for rule, finding in findings)
        return tuple(d.softened() if subject.draft else d for d in found)


def _diagnostic(path: str, text: str, rule: Rule, finding: Finding, mends: Sequence[Finding]) -> Diagnostic:
    """A finding as a diagnostic.

    Its values, by name: ``text``, ``better``, ``piece`` and ``column`` as in ``Quote``, ``mends`` where
    ``--fix`` may put ``better`` in its place, ``persian`` and ``european`` where it has counts.
    """
    shown = quote(text, finding, mends)
    values = [
        ("better", shown.better),
        ("column", str(shown.column)),
        ("mends", "yes" if finding.better is not None else ""),
        ("piece", shown.piece),
        ("text", shown.text),
    ]
    if finding.counts:
        values += [("persian", str(finding.counts[0])), ("european", str(finding.counts[1]))]
    return Diagnostic(rule.code, rule.severity, Place(path, shown.line), tuple(values))


_looker: Looker | None = None


def prepare_looker(root: Path, settings: CheckSettings, wanted: Collection[str], mend: bool) -> None:
    """Makes this process ready to look at sources; the initializer of a pool."""
    global _looker
    _looker = Looker(root, settings, wanted, mend)


def _see_share(share: Sequence[Subject]) -> list[Seen]:
    """Looks at sources in a prepared process."""
    if _looker is None:
        raise RuntimeError("prepare_looker() has not run in this process")
    return [_looker.see(subject) for subject in share]


def look_over(
    subjects: Sequence[Subject],
    looker: Looker,
    executor: Executor | None,
    tell: Callable[[str, int, int], None],
) -> list[Seen]:
    """What is found in many sources, in their order, perhaps by the prepared processes of ``executor``.

    Raises PrsiteError when one of these dies.
    """
    shares = [subjects[n : n + _SHARE] for n in range(0, len(subjects), _SHARE)]
    seen: list[Seen] = []
    tell("texts", 0, len(subjects))
    try:
        answers = (
            executor.map(_see_share, shares) if executor else ([looker.see(s) for s in p] for p in shares)
        )
        for answer in answers:
            seen += answer
            tell("texts", len(seen), len(subjects))
    except BrokenExecutor:
        raise PrsiteError(error("worker-died")) from None
    return seen
