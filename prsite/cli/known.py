"""The baseline of a site, as ``prsite check`` reads, applies and writes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from prsite.check.baseline import Baseline, Sifted, baseline_text, make_baseline, read_baseline, sift
from prsite.check.texts import rules_in_force
from prsite.cli.console import Console
from prsite.cli.replacing import replace_file
from prsite.config.decode import SOURCE_FOLDERS
from prsite.config.load import load_config
from prsite.diagnostics import Diagnostic, PrsiteError, Severity
from prsite.pipeline import Request


@dataclass(slots=True)
class Known:
    """What a site's baseline says, what is wrong with it, and the codes of the rules that were looked for."""

    root: Path
    name: str
    baseline: Baseline | None
    found: tuple[Diagnostic, ...]
    codes: frozenset[str]
    whole: bool
    """Whether every rule of the site was looked for."""

    @classmethod
    def of(cls, request: Request) -> Known | None:
        """The baseline of the site that was looked at; None where its settings cannot be read."""
        try:
            settings = load_config(request.root).value.check
        except PrsiteError:
            return None
        looked = settings.text or request.rules or request.mend
        codes = (rule.code for rule in rules_in_force(settings, request.rules)) if looked else ()
        whole = settings.text and not request.rules
        read = read_baseline(request.root, settings.baseline)
        return cls(request.root, settings.baseline, read.value, read.diagnostics, frozenset(codes), whole)

    def sift(self, found: Sequence[Diagnostic]) -> Sifted:
        """The findings that are not known yet."""
        return sift(found, self.baseline or Baseline({}), self.codes)

    def write(self, console: Console, found: Sequence[Diagnostic]) -> bool:
        """Makes all of these known, errors aside, and writes it down; tells whether it did.

        It does not where the site was not looked at as a whole, nor where entries that should stay cannot be
        read: those would be forgotten.
        """
        faults = [d for d in found if d.severity is Severity.ERROR and not d.value("piece")]
        if not all(_is_of_a_source(d) for d in faults) or not self._may_be_replaced():
            return False
        looked_at = {d.place.path for d in found if d.place is not None and d.value("piece")}
        unread = {d.place.path for d in faults if d.place is not None} - looked_at
        baseline, errors = make_baseline(found, self.baseline, self.codes, unread)
        path = self.root / self.name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(path, baseline_text(baseline).encode("utf-8"))
        except OSError as fault:
            console.tell(console.phrase("baseline-failed", reason=fault.strerror or fault), "error")
            console.tell(self.name, "place")
            return False
        if self.found:
            console.tell(console.phrase("baseline-replaced"), "warning")
        self.baseline, self.found = baseline, ()
        console.mention(console.phrase("baseline-written", count=sum(baseline.counts.values())), "good")
        console.mention(self.name, "place")
        if errors:
            console.mention(console.phrase("baseline-errors", count=errors), "warning")
        return True

    def _may_be_replaced(self) -> bool:
        """Whether nothing is lost with a file that is damaged; one that cannot be opened stays anyhow."""
        damaged = all(d.code == "baseline-damaged" for d in self.found)
        return not self.found or (damaged and self.whole)


def _is_of_a_source(diagnostic: Diagnostic) -> bool:
    """Whether an error is one of the sources' own, so that the others were looked at all the same."""
    return diagnostic.place is not None and diagnostic.place.path.split("/")[0] in SOURCE_FOLDERS
