"""What a reader is asked: a plan's sentences, and its commitments beside the numbered statements of a review.

A question's key is a hash of what its answer is about: the version of the instructions, the words themselves
with their sentence and, for a commitment, every statement of the review. So an answer is found again wherever
the same thing is asked, in whatever company and below whatever heading, and never where a word has changed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from tracker.extract.passages import running
from tracker.extract.sentences import sentences
from tracker.language.fold import fold
from tracker.model import Commitment, Report, Statement
from tracker.reader.instructions import VERSIONS, Stage
from tracker.reader.strangers import WITHHELD, handed_on

KEY = 16
"""Hex digits of a question's key."""
SHORTER = 4
"""A commitment's sentence is shown beside it if it is more than so many characters longer."""


@dataclass(frozen=True, slots=True)
class Question:
    """A sentence to be cut, or a commitment to be linked.

    ``words`` are those that the answer is about; ``heading`` and ``around`` (a commitment's sentence) help to
    understand them; ``opens`` marks the first sentence of a paragraph and the first commitment of a sentence.
    """

    key: str
    words: str
    heading: str = ""
    around: str = ""
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Asking:
    """All questions of one stage on a plan and its reviews, in the order of the plan, and what they share.

    ``prefix`` is the numbered review, the same in every request; ``most`` the highest number in it and
    ``withheld`` the numbers that were not shown.
    """

    stage: Stage
    plan: str
    reviews: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    prefix: str = ""
    most: int = 0
    withheld: tuple[int, ...] = ()


def pieces_of(report: Report) -> Asking:
    """The questions how to cut the sentences of a plan and of its chapter on the government's own work.

    The same sentence is asked about once; one that gives orders to a machine is not asked about.
    """
    by_key = {question.key: question for question in _plan_sentences(report)}
    return Asking("pieces", report.name, questions=tuple(by_key.values()))


def _plan_sentences(report: Report) -> Iterator[Question]:
    for section in report.of_kind("plan", "self"):
        for paragraph, _ in running(section.paragraphs):
            for sentence in sentences(paragraph.folded):
                text = paragraph.text[sentence.start : sentence.end]
                if handed_on(text) != WITHHELD:
                    heading = _heading(paragraph.topics)
                    yield Question(piece_key(text), text, heading, opens=sentence.index == 0)


def piece_key(sentence: str) -> str:
    """The key of the question how a ``sentence``, as written, is to be cut."""
    return _key(VERSIONS["pieces"], "pieces", sentence)


def links_of(
    commitments: Sequence[Commitment], statements: Sequence[Statement], plan: str, reviews: tuple[str, ...]
) -> Asking:
    """The questions which of the ``statements`` of reviews speak of each commitment of a plan."""
    pair = _pair(statements)
    by_key: dict[str, Question] = {}
    before = ""
    for commitment in commitments:
        if handed_on(commitment.text) != WITHHELD:
            question = _link(commitment, pair, before)
            before = sentence_of(commitment)
            by_key.setdefault(question.key, question)
    hidden = tuple(n for n, one in enumerate(statements, 1) if handed_on(one.text) == WITHHELD)
    prefix = _numbered(statements, plan, reviews)
    return Asking("links", plan, reviews, tuple(by_key.values()), prefix, len(statements), hidden)


def link_keys(commitments: Sequence[Commitment], statements: Sequence[Statement]) -> tuple[str, ...]:
    """The key of every commitment's question, in the order given."""
    pair = _pair(statements)
    return tuple(_link(commitment, pair).key for commitment in commitments)


def _pair(statements: Sequence[Statement]) -> str:
    return _key(VERSIONS["links"], "review", *(f"{one.report} {one.tone} {one.text}" for one in statements))


def _link(commitment: Commitment, pair: str, before: str = "") -> Question:
    around, words = sentence_of(commitment), commitment.text
    if commitment.clause.elided:
        words = f"({commitment.clause.elided}){words}"
    shown = around if len(around) > len(commitment.text) + SHORTER else ""
    heading = _heading(_above(commitment.topics, commitment.context))
    key = _key(VERSIONS["links"], "links", pair, around, words)
    return Question(key, words, heading, shown, around != before)


def sentence_of(commitment: Commitment) -> str:
    """The sentence that a commitment stands in, verbatim; its own words where that is not found."""
    context, at = commitment.context, commitment.context.find(commitment.text)
    for sentence in sentences(fold(context)) if at >= 0 else ():
        if sentence.start <= at < sentence.end:
            return context[sentence.start : sentence.end]
    return commitment.text


def _heading(topics: Iterable[str]) -> str:
    return " / ".join(handed_on(topic) for topic in topics)


def _numbered(statements: Sequence[Statement], plan: str, reviews: tuple[str, ...]) -> str:
    """The review as numbered lines below their headings; what it is a review of stands above."""
    year = plan.rpartition("@")[2]
    own = "这份回顾讲的是计划之前的一年:只问它是否说到同一件事。\n" if reviews == (plan,) else ""
    head = f"计划:{handed_on(plan)}(计划的是{year}年)\n回顾取自:{'、'.join(map(handed_on, reviews))}\n{own}"
    lines, above = [head, "<回顾>"], ""
    for _, group in groupby(enumerate(statements, 1), lambda pair: (pair[1].report, pair[1].paragraph)):
        paragraph = list(group)
        first = paragraph[0][1]
        heading = _heading(_above(first.topics, "".join(one.text for _, one in paragraph)))
        if len(reviews) > 1:
            heading = f"{handed_on(first.report)} {heading}".strip()
        if heading != above:
            above = heading
            lines.append(f"【{heading}】" if heading else "")
        lines += [_statement(number, one) for number, one in paragraph]
    return "\n".join([*lines, "</回顾>"])


def _above(topics: Iterable[str], paragraph: str) -> list[str]:
    """The ``topics`` of a paragraph that are not words of its own, which are read in it anyhow."""
    words = fold(paragraph)
    return [topic for topic in topics if fold(topic) not in words]


def _statement(number: int, statement: Statement) -> str:
    problem = "(问题和不足)" if statement.tone == "problem" else ""
    return f"{number} {problem}{handed_on(statement.text)}"


def _key(version: int, *parts: str) -> str:
    text = "\n".join((str(version), *parts))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:KEY]
