"""From entries and header to the ledger's lines: short, one fact a line, Chinese as Chinese, nothing folded.

A ``tree`` is what the file holds, as plain strings, lists and dicts: what ``strictyaml.plain`` gives for
a parsed block, so that old and new compare without a conversion.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from tracker.language.quantity import show
from tracker.ledger.layout import ARROW, OUTCOME
from tracker.model import (
    Baseline,
    Carried,
    Entry,
    Evidence,
    Figure,
    Origin,
    PersonReview,
    ReportRecord,
    Second,
    Verdict,
)
from tracker.strictyaml import UNSAFE
from tracker.strictyaml.fields import scalar
from tracker.workspace.header import VERSION, Header

Tree: TypeAlias = "str | Sequence[Tree] | Mapping[str, Tree]"
Fields: TypeAlias = dict[str, Tree]

STEP = "  "
WIDEST = 100
"""Characters of a list on one line; a longer one gets a line for each item."""
_FLOW_MAPS = frozenset({"baseline", "carried", "second", "why"})
_BLOCK_LISTS = frozenset({"evidence"})
_ONE_EACH = frozenset({"figures", "history"})
_BARE = frozenset({"version", "commitments", "line", "lines", "missed", "confidence", "score", "date"})
"""Fields that hold numbers, dates and true: written bare, though other YAML readers will re-type them."""
_NUMBERS = frozenset("0123456789.-")


def entry_tree(entry: Entry) -> Fields:
    """The machine's fields of a block; ``history`` and what people write are not among them."""
    verdict = entry.verdict
    fields: Fields = {
        "text": entry.text,
        "elided": entry.elided,
        "section": entry.section,
        "line": str(entry.line),
        "kind": entry.kind,
        "targets": [show(quantity) for quantity in entry.targets],
        "strength": entry.strength,
        "deadline": entry.deadline,
        "baseline": _baseline(entry.baseline),
        "status": verdict.status,
        "why": _why(verdict),
        "second": _second(verdict.second),
        "figures": [_figure(one) for one in verdict.figures],
        "evidence": [_evidence(item) for item in verdict.evidence],
        "carried": _carried(entry.carried),
    }
    return _filled(fields)


def review_tree(review: PersonReview) -> Fields:
    """What a block keeps of a person's verdict or note: the fields of its ``review``."""
    return _filled(
        {
            "status": review.status,
            "note": review.note,
            "by": review.by,
            "date": review.date,
            "source": review.source,
        }
    )


def record_tree(record: ReportRecord) -> Fields:
    """What the header keeps of a report."""
    return _filled(
        {
            "jurisdiction": record.jurisdiction,
            "source": record.source,
            "lines": f"{record.first}-{record.last}",
            "sha256": record.sha256,
            "coverage": record.coverage,
            "commitments": "" if record.commitments is None else str(record.commitments),
            "sections": [f"{kind} {first}-{last}" for kind, first, last in record.sections],
            "several_years": record.several_years,
            "pages": " ".join(map(str, record.pages)),
        }
    )


def origin_tree(origin: Origin) -> Fields:
    """Where a file was fetched as the fields that the header keeps of it."""
    return {"address": origin.address, "time": origin.time, "sha256": origin.sha256}


def header_tree(header: Header) -> Fields:
    """Everything above ``commitments:``, reports by district, then year."""
    records = sorted(header.reports.values(), key=lambda record: (record.district, record.year))
    fields: Fields = {
        "version": VERSION,
        "sources": list(header.sources),
        "engine": header.engine,
        "ledger": header.ledger,
        "names": dict(header.names),
        "policy": dict(header.policy),
        "site": dict(header.site),
        "outcomes": dict(sorted(header.outcomes.items())),
        "readings": header.readings,
        "removed": dict(sorted(header.removed.items())),
        "fetched": {path: origin_tree(origin) for path, origin in sorted(header.fetched.items())},
        "reports": {record.name: record_tree(record) for record in records},
    }
    return _filled(fields)


def lines_of(key: str, value: Tree, indent: str = "") -> list[str]:
    """The lines (without line ends) of one field, in the machine's own style."""
    head = f"{indent}{scalar(key)}:"
    if isinstance(value, str):
        return [f"{head} {value if _is_bare(key, value) else scalar(value)}".rstrip()]
    if isinstance(value, Mapping):
        if key in _FLOW_MAPS:
            return [f"{head} {_flow(value)}"]
        return [head, *(line for k, v in value.items() for line in lines_of(k, v, indent + STEP))]
    one_line = f"{head} {_flow(value)}"
    if key in _BLOCK_LISTS or len(one_line) > WIDEST or (key in _ONE_EACH and len(value) > 1):
        return [head, *(f"{indent}{STEP}- {_item(item)}" for item in value)]
    return [one_line]


def _is_bare(key: str, value: str) -> bool:
    """Whether a value is written without quotes: not where an office's own field has such a name."""
    return key in _BARE and (_NUMBERS.issuperset(value) or (key, value) == ("missed", "true"))


def _flow(value: Tree, key: str = "") -> str:
    if isinstance(value, str):
        return value if _is_bare(key, value) else scalar(value, flow=True)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{scalar(k, flow=True)}: {_flow(v, k)}" for k, v in value.items()) + "}"
    return "[" + ", ".join(_flow(item) for item in value) + "]"


def _item(value: Tree) -> str:
    return scalar(value) if isinstance(value, str) else _flow(value)


def _filled(fields: Fields) -> Fields:
    """Empty fields are not written."""
    return {key: _clean(value) for key, value in fields.items() if value not in ("", [], {})}


def _clean(value: Tree) -> Tree:
    """As it will be read back: without the characters that a ledger must not hold."""
    if isinstance(value, str):
        return UNSAFE.sub("", value)
    if isinstance(value, Mapping):
        return {key: _clean(item) for key, item in value.items()}
    return [_clean(item) for item in value]


def _share(value: float) -> str:
    return f"{min(max(value, 0.0), 1.0):.2f}" if value else ""


def _figure(figure: Figure) -> str:
    """Both quantities; what the reported one stands for is told where it is no outcome of the year."""
    standing = "" if figure.standing == OUTCOME else f" ({figure.standing})"
    return f"{show(figure.target)}{ARROW}{show(figure.reported)}{standing}"


def _why(verdict: Verdict) -> Fields:
    """Nothing for a commitment that waits for its review."""
    return _filled(
        {
            "by": _by(verdict),
            "read": verdict.read or "",
            "rule": verdict.rule,
            "missed": "true" if verdict.missed else "",
            "confidence": _share(verdict.confidence),
            "reason": verdict.reason,
        }
    )


def _by(verdict: Verdict) -> str:
    """Whose word it is, and the model that read it: 「review (deepseek-chat)」."""
    return f"{verdict.provenance} ({verdict.reader})" if verdict.reader else verdict.provenance


def _second(second: Second | None) -> Fields:
    if second is None:
        return {}
    return _filled(
        {"status": second.status, "confidence": _share(second.confidence), "reason": second.reason}
    )


def _baseline(baseline: Baseline | None) -> Fields:
    if baseline is None:
        return {}
    fields: Fields = {"text": baseline.text, "line": str(baseline.line), "change": baseline.change}
    return _filled(fields | {"quantity": show(baseline.quantity) if baseline.quantity else ""})


def _carried(carried: Carried | None) -> Fields:
    return {"id": carried.id, "change": carried.change} if carried else {}


def _evidence(item: Evidence) -> Fields:
    """A fact's line is left out: its source and words name it, and a fact added above would move it."""
    return _filled(
        {
            "text": item.text,
            "report": item.report,
            "source": item.source,
            "line": "" if item.source else str(item.line),
            "score": _share(item.score),
        }
    )
