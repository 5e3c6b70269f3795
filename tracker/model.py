"""The words of the design as frozen dataclasses: what the stages pass to one another.

Offsets count characters of the verbatim text; line numbers start at 1 and are those of the file as
its user sees it (for .pdf, .docx and .html: of the text that was read out of it, one paragraph a line).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

SectionKind = Literal["review", "plan", "self", "glossary", "other"]
Coverage = Literal["full", "digest", "plan only", "review only"]
Kind = Literal["target", "deliverable", "general"]
Op = Literal[">=", "<=", "~", "="]
Status = Literal["fulfilled", "partial", "unmentioned", "pending"]
PersonStatus = Literal["fulfilled", "partial", "unmentioned", "pending", "abandoned", "unratable"]
Change = Literal["raised", "held", "lowered", "continued"]
Measure = Literal["level", "up", "down", "rank"]
Standing = Literal[
    "outcome",  # of the year and of the thing: only such a figure decides
    "planned",  # 计划, 拟, 将
    "under way",  # 正在建设, against a promise of completion
    "start",  # where a change began: 由5.5%…
    "bound",  # 不足, 不到, 近: the figure lies below it; 几十: it may lie on either side
    "average",  # 两年平均, 年均
    "total",  # 五年累计
    "stock",  # 达到: all there is, against a promise of what is to come in a year
    "part of year",  # 前三季度
    "moment",  # 年末, against a promise for the year
    "part",  # 其中: a part of the whole
    "estimated",  # 预计
    "of another",  # of 规上工业, of a city or county, of another report
]
DoubtKind = Standing | Literal["of another report", "not due"]
Provenance = Literal["", "own review", "review", "other review", "outcomes", "person"]

_NAME = re.compile(r"([^\s@/#]+)@(\d{4})")


@dataclass(frozen=True, slots=True, order=True)
class ReportName:
    """How a report is named everywhere: the place and the year that it plans, 徐汇@2025."""

    district: str
    year: int

    @classmethod
    def parse(cls, text: str) -> ReportName:
        """The name that is written ``徐汇@2025``. Raises ValueError for anything else."""
        found = _NAME.fullmatch(text)
        if not found:
            raise ValueError(f"not a report's name: {text!r}")
        return cls(found[1], int(found[2]))

    @classmethod
    def is_one(cls, text: str) -> bool:
        """Whether ``parse`` takes this text."""
        return _NAME.fullmatch(text) is not None

    def __str__(self) -> str:
        return f"{self.district}@{self.year}"

    @property
    def next(self) -> ReportName:
        """Next year's report of the place, whose review answers this one's plan."""
        return ReportName(self.district, self.year + 1)

    @property
    def previous(self) -> ReportName:
        """Last year's report of the place, whose plan this one's review answers."""
        return ReportName(self.district, self.year - 1)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a report, its broken lines joined.

    ``text`` is verbatim but for white space and invisible characters; ``folded`` has the same length and
    is what rules read (half-width, simplified, one kind of quote). ``lines`` are (offset, line number)
    pairs in ascending order: the characters from ``offset`` on stand on that line of the file.
    ``level`` is 0 for running text and 1, 2, 3 for a heading, 1 the highest. ``topics`` are the headings
    above it, outermost first, without numbering. A heading that runs on into its text in one
    line is given as two paragraphs.
    """

    text: str
    folded: str
    lines: tuple[tuple[int, int], ...]
    level: int = 0
    topics: tuple[str, ...] = ()

    def line_at(self, offset: int) -> int:
        """The line of the file on which the character at ``offset`` stands."""
        found = self.lines[0][1]
        for start, number in self.lines:
            if start > offset:
                break
            found = number
        return found


@dataclass(frozen=True, slots=True)
class Section:
    """A run of lines of one kind; ``title`` is its heading as written, or empty."""

    kind: SectionKind
    first: int
    last: int
    title: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """One jurisdiction's work report. ``year`` is the year it plans; ``name`` is ``徐汇@2025``."""

    name: str
    district: str
    year: int
    jurisdiction: str
    source: str
    first: int
    last: int
    sha256: str
    coverage: Coverage
    sections: tuple[Section, ...]
    guessed: tuple[str, ...] = ()
    """What was inferred and should be shown to the user, a sentence each (「年份取自…」)."""
    notes: tuple[str, ...] = ()
    """What was seen in its file and not taken, a sentence each."""

    def of_kind(self, *kinds: SectionKind) -> tuple[Section, ...]:
        """The sections of these kinds, in report order."""
        return tuple(section for section in self.sections if section.kind in kinds)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A measured amount tied to its noun: 「PM2.5浓度低于30微克/立方米」 = PM2.5浓度 <= 30 微克/立方米.

    ``value`` is in ``unit`` as written (2.5 and 万平方米, exact); ``high`` is the upper end of a range.
    ``measure`` tells a level (达到1700亿元) from a change upwards (增长5%) or downwards (下降3%), and from
    a place in an order (第48名);
    ``total`` marks 累计 (a stock, not this year's flow). ``text`` is verbatim with modifiers (5%左右) and
    stands at ``start:end`` of its clause's text.
    """

    noun: str
    op: Op
    value: Decimal
    unit: str
    text: str = ""
    high: Decimal | None = None
    measure: Measure = "level"
    total: bool = False
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Opening:
    """How a clause begins: its main verb (or ""), where that verb starts and where its object starts."""

    verb: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What a sentence or clause says, read once (``tracker.language.reading``).

    ``text`` is verbatim; ``folded`` is its fold, of the same length, and what rules look at. ``words`` are
    those of the folded text and make it up. ``amounts`` are its figures in order, each tied to what it
    measures; ``names`` what is quoted, and places, roads, bodies and projects. ``opening`` is how it
    begins, ``closing`` the verb that ends it and tells what is to be reached (……项目开工 → 开工), or "".
    """

    text: str
    folded: str
    words: tuple[str, ...]
    amounts: tuple[Quantity, ...]
    names: tuple[str, ...]
    opening: Opening
    closing: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a sentence that says one thing, with what it is about.

    ``reading`` is of its verbatim text; ``elided`` are words carried over from a neighbour that are needed
    to understand it (never shown inside a quote). ``stage`` counts 0 研究/谋划, 1 启动/开工, 2 推进/加快,
    3 封顶/基本完成, 4 建成/竣工, 5 投用/通车/开放, and -1 where the verb has no stage.
    """

    reading: Reading
    line: int
    elided: str = ""
    action: str = ""
    stage: int = -1
    object: str = ""

    @property
    def text(self) -> str:
        return self.reading.text

    @property
    def folded(self) -> str:
        return self.reading.folded

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        return self.reading.amounts

    @property
    def names(self) -> tuple[str, ...]:
        return self.reading.names


@dataclass(frozen=True, slots=True)
class Commitment:
    """One clause of a plan that can be fulfilled or not by itself.

    ``topics`` are what it inherits, outermost first: section headings, then the paragraph's lead.
    ``section`` is the same for people: 「【六】回应群众期待…/改善群众居住环境」. ``context`` is its whole
    paragraph, verbatim. ``strength`` is the hedge or pledge as written (确保, 力争), ``deadline`` likewise.
    """

    id: str
    report: str
    section: str
    kind: Kind
    clause: Clause
    topics: tuple[str, ...] = ()
    context: str = ""
    strength: str = ""
    deadline: str = ""

    @property
    def text(self) -> str:
        return self.clause.text

    @property
    def line(self) -> int:
        return self.clause.line

    @property
    def targets(self) -> tuple[Quantity, ...]:
        return self.clause.quantities


@dataclass(frozen=True, slots=True)
class OutcomeSource:
    """Where facts of an outcomes file were read."""

    key: str
    title: str
    address: str
    published: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One review sentence, verbatim, or one fact of an outcomes file, ready to be compared.

    ``tone`` tells what was done from problems and shortcomings (a mention among those is no
    fulfilment). ``report`` is the report it stands in; for a fact, the plan it speaks of, with
    ``outcome`` set. ``paragraph`` numbers the paragraphs of a report, so that neighbours are known.
    """

    reading: Reading
    report: str
    line: int
    clauses: tuple[Clause, ...]
    topics: tuple[str, ...] = ()
    tone: Literal["report", "problem"] = "report"
    paragraph: int = 0
    outcome: OutcomeSource | None = None
    source: str = ""
    """The file (workspace-relative) that an outcome's fact stands in."""
    commitment: str = ""
    """The id of the commitment that this is, where a next plan is compared as statements."""

    @property
    def text(self) -> str:
        return self.reading.text

    @property
    def folded(self) -> str:
        return self.reading.folded


@dataclass(frozen=True, slots=True)
class Extracted:
    """A report, its paragraphs left out, with what it promises and what it says was done."""

    report: Report
    commitments: tuple[Commitment, ...]
    statements: tuple[Statement, ...]


Parts = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement that may speak of a commitment; ``parts`` sum to the logit of ``score``, a probability."""

    statement: Statement
    clause: Clause
    score: float
    parts: Parts = ()


@dataclass(frozen=True, slots=True)
class Match:
    """What alignment found for one commitment: candidates best first, and whether the first is a mention."""

    commitment: Commitment
    candidates: tuple[Candidate, ...]
    mention: float
    parts: Parts = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that prove a verdict, with report and line; ``source`` is the key of an outcomes source.

    The ledger keeps no line of a fact: ``line`` is 0 in one that was read from it.
    """

    text: str
    report: str
    line: int
    score: float = 0.0
    source: str = ""


@dataclass(frozen=True, slots=True)
class Second:
    """The other engine's verdict beside a language model's."""

    status: Status
    confidence: float = 0.0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A promised quantity beside the reported one that was compared with it, and what that one stands for.

    Whether it meets the promise, and by how much, is told by ``tracker.score.arithmetic.compare``.
    """

    target: Quantity
    reported: Quantity
    standing: Standing = "outcome"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reason to be less sure of a verdict: its ``kind``, and the words that tell it (前三季度)."""

    kind: DoubtKind
    words: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The machine's judgement, as data; ``reason`` is the same in a line of Chinese.

    ``confidence`` is the chance that the status is right, calibrated on labelled sets. ``rule`` is the stable
    word for the rule that decided, empty while nothing was judged. ``missed`` tells a target whose figure was
    reported and falls short (status ``partial``) from one that is reported in part. ``doubts`` are not kept
    in the ledger, whose ``reason`` tells them.
    """

    status: Status
    confidence: float = 0.0
    reason: str = ""
    evidence: tuple[Evidence, ...] = ()
    provenance: Provenance = ""
    figures: tuple[Figure, ...] = ()
    rule: str = ""
    missed: bool = False
    doubts: tuple[Doubt, ...] = ()
    reader: str = ""
    """The language model that read it, where one did; ``second`` is then what the other engine says."""
    second: Second | None = None
    read: Status | None = None
    """The model's own word, where the arithmetic of figures says otherwise and decides."""

    @property
    def contested(self) -> bool:
        """Whether the model that read it, and the engine beside it or the arithmetic, do not say the same."""
        return self.read is not None or (self.second is not None and self.second.status != self.status)


@dataclass(frozen=True, slots=True)
class Baseline:
    """What the same report's own review says on the matter: last year's outcome beside this year's target."""

    text: str
    line: int
    change: Change = "continued"
    quantity: Quantity | None = None
    """The reported figure that answers the first target, where there is one."""


@dataclass(frozen=True, slots=True)
class Carried:
    """The next plan promises it again, in the commitment ``id``, with its target raised, held or lowered."""

    id: str
    change: Change = "continued"


@dataclass(frozen=True, slots=True)
class PersonReview:
    """What a person wrote; the machine never changes it. With a ``status`` it is a verdict and wins.

    Without one it is a note, which leaves the machine's verdict standing.
    """

    status: PersonStatus | Literal[""] = ""
    note: str = ""
    by: str = ""
    date: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Past:
    """A verdict that was replaced on ``date`` because of ``reason`` (new report, engine version, person)."""

    date: str
    status: PersonStatus
    reason: str
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One block of the ledger: a commitment, its verdict, and what people wrote."""

    id: str
    report: str
    text: str
    section: str
    line: int
    kind: Kind
    targets: tuple[Quantity, ...] = ()
    elided: str = ""
    strength: str = ""
    deadline: str = ""
    baseline: Baseline | None = None
    carried: Carried | None = None
    verdict: Verdict = field(default_factory=lambda: Verdict("pending"))
    history: tuple[Past, ...] = ()
    look_again: str = ""
    """Why the person's verdict asks for another look: what it was given on has changed since."""
    review: PersonReview | None = None
    own: tuple[tuple[str, str], ...] = ()
    """An office's own fields (牵头单位, 存在问题 …) by name, as people wrote them."""

    @classmethod
    def of(cls, commitment: Commitment) -> Entry:
        """The block of a commitment before it is judged."""
        return cls(
            id=commitment.id,
            report=commitment.report,
            text=commitment.text,
            section=commitment.section,
            line=commitment.line,
            kind=commitment.kind,
            targets=commitment.targets,
            elided=commitment.clause.elided,
            strength=commitment.strength,
            deadline=commitment.deadline,
        )

    @property
    def status(self) -> str:
        """The status that counts: a person's where there is one, else the machine's."""
        return (self.ruling and self.ruling.status) or self.verdict.status

    @property
    def ruling(self) -> PersonReview | None:
        """What a person wrote, where it is a verdict and no mere note."""
        return self.review if self.review and self.review.status else None

    @property
    def missed(self) -> bool:
        """Whether it is a target that was reported and not reached, which a person has not said otherwise."""
        return self.verdict.missed and self.status == "partial"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a file was fetched: its address, when (ISO time with its zone), and the file's hash then."""

    address: str
    time: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ReportRecord:
    """What the ledger's header keeps of a report; ``sections`` are (kind, first, last) line runs."""

    name: str
    jurisdiction: str
    source: str
    first: int
    last: int
    sha256: str
    coverage: Coverage
    sections: tuple[tuple[SectionKind, int, int], ...] = ()
    commitments: int | None = None
    """How many blocks the ledger has of it; None in a ledger of an older program."""
    origin: Origin | None = field(default=None, compare=False)
    """Where its file was fetched, if it was: the header keeps that by file, under ``fetched``."""

    @classmethod
    def of(cls, report: Report) -> ReportRecord:
        """The record of a report that was read."""
        return cls(
            name=report.name,
            jurisdiction=report.jurisdiction,
            source=report.source,
            first=report.first,
            last=report.last,
            sha256=report.sha256,
            coverage=report.coverage,
            sections=tuple((section.kind, section.first, section.last) for section in report.sections),
        )

    @property
    def district(self) -> str:
        return ReportName.parse(self.name).district

    @property
    def year(self) -> int:
        return ReportName.parse(self.name).year


@dataclass(frozen=True, slots=True)
class Document:
    """A file as read: its text as lines (``lines[0]`` is line 1), decoded without loss.

    ``path`` is relative to the workspace with forward slashes (or as given, outside of one);
    ``sha256`` is the file's hash (see ``workspace.hashes``), in hex. ``pages`` gives the page of each line
    where the file has pages. ``notes`` tells what was seen and not taken, a sentence each.
    """

    path: str
    sha256: str
    lines: tuple[str, ...]
    pages: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """One plan put beside one or more reviews without a ledger; entries in plan order.

    ``notes`` tell what a reader must know before they quote it: a review of several years, of another place.
    """

    plan: str
    reviews: tuple[str, ...]
    entries: tuple[Entry, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanChange:
    """What became of a commitment: ``old`` is None where it is new, ``new`` where it is dropped."""

    old: Entry | None
    new: Entry | None
    change: Literal["raised", "held", "lowered", "continued", "new", "dropped"]


@dataclass(frozen=True, slots=True)
class PlanDiff:
    """Plan against plan, in the order of the new plan; dropped ones last, in the old plan's order."""

    old: str
    new: str
    changes: tuple[PlanChange, ...]

    @property
    def of_two_places(self) -> bool:
        """Whether the plans are of two places, so that neither came out of the other."""
        return self.old.partition("@")[0] != self.new.partition("@")[0]
