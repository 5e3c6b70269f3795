"""Which of the sentences found answers first."""

from __future__ import annotations

from dataclasses import replace

from tests.score.build import match, statement
from tracker.model import Candidate
from tracker.score import judge


def test_what_was_done_answers_before_the_problem_that_remains() -> None:
    problem = statement("一些领域不正之风和腐败问题仍然多发", "problem")
    both = match(
        "严肃查处不正之风和腐败问题", problem, "坚决查处违法违规行为，严厉惩处腐败分子", kind="general"
    )
    less = replace(both.candidates[1], score=0.25)
    assert isinstance(less, Candidate)
    verdict = judge(replace(both, candidates=(both.candidates[0], less)), "review")
    assert (verdict.status, verdict.evidence[0].text[:4]) == ("fulfilled", "坚决查处")
