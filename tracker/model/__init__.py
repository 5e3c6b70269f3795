"""The words of the design as frozen dataclasses: what the stages pass to one another.

Offsets count characters of the verbatim text; line numbers start at 1 and are those of the file as
its user sees it (for .pdf, .docx and .html: of the text that was read out of it, one paragraph a line).
"""

from __future__ import annotations

from tracker.model.entry import Baseline, Carried, Comparison, Entry, Past, PersonReview, PlanChange, PlanDiff
from tracker.model.readings import OUTCOME, Clause, Opening, Quantity, Reading, Stands
from tracker.model.records import Origin, ReportRecord
from tracker.model.reports import Document, Paragraph, Report, ReportName, Section, next_report
from tracker.model.sentences import Commitment, Extracted, OutcomeSource, Outline, Statement
from tracker.model.verdict import Candidate, Doubt, Evidence, Figure, Match, Parts, Second, Verdict
from tracker.model.words import (
    Change,
    Coverage,
    DoubtKind,
    Kind,
    Measure,
    Op,
    PersonStatus,
    Provenance,
    SectionKind,
    Span,
    Standing,
    Status,
)

__all__ = [
    "OUTCOME",
    "Baseline",
    "Candidate",
    "Carried",
    "Change",
    "Clause",
    "Commitment",
    "Comparison",
    "Coverage",
    "Document",
    "Doubt",
    "DoubtKind",
    "Entry",
    "Evidence",
    "Extracted",
    "Figure",
    "Kind",
    "Match",
    "Measure",
    "Op",
    "Opening",
    "Origin",
    "OutcomeSource",
    "Outline",
    "Paragraph",
    "Parts",
    "Past",
    "PersonReview",
    "PersonStatus",
    "PlanChange",
    "PlanDiff",
    "Provenance",
    "Quantity",
    "Reading",
    "Report",
    "ReportName",
    "ReportRecord",
    "Second",
    "Section",
    "SectionKind",
    "Span",
    "Standing",
    "Stands",
    "Statement",
    "Status",
    "Verdict",
    "next_report",
]
