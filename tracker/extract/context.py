"""What stands around a piece, as named features: which words it shares, and how the sentences beside it look.

What only leads in says again what the heading says, or what the next clauses spell out; what closes a
sentence takes up the words before it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tracker.extract.face import Face
from tracker.extract.passages import Above
from tracker.extract.sentences import Sentence
from tracker.language.places import MUNICIPALITIES, Level, level_of
from tracker.model import Report

_FIFTHS = 5


def shared(faces: Sequence[Sequence[Face]], number: int, heading: str) -> Iterator[list[str]]:
    """For each piece of a sentence the share of its words said before, behind, elsewhere, in the heading."""
    told = Counter(word for sentence in faces for word in {word for face in sentence for word in face.words})
    own = faces[number]
    for index, face in enumerate(own):
        behind = {word for other in own[index + 1 :] for word in other.words}
        names = [
            f"elsewhere={_share(face, {word for word in face.words if told[word] > 1})} {min(index, 1)}",
            f"in heading={_share(face, {word for word in face.words if word in heading})}",
        ]
        if index:
            names.append(f"as before={_share(face, set(own[index - 1].words))}")
        if index + 1 < len(own):
            names.append(f"as behind={_share(face, behind)}")
        if index == number == 0:
            names.append(f"opens as heading={names[1][-1]}")
        yield names


def _share(face: Face, others: set[str]) -> int:
    """How many fifths of its words are among the others."""
    words = set(face.words)
    return _FIFTHS * len(words & others) // len(words) if words else 0


def places(faces: Sequence[Sequence[Face]], cut: Sequence[Sentence], number: int, above: Above) -> list[str]:
    """Of a sentence: how long the paragraph is, what stands above, and how the sentences beside it look."""
    own = faces[number]
    names = [
        f"sentences={min(len(cut), 6)}",
        f"above={above}",
        f"above={above} {number == 0}",
        f"figures={min(sum(face.amount for face in own), 3)}",
    ]
    for side, at in (("P", number - 1), ("N", number + 1)):
        if not 0 <= at < len(cut) or not faces[at]:
            names.append(f"{side}:none")
            continue
        names += [
            f"{side}:pieces={min(len(faces[at]), 4)}",
            f"{side}:first={faces[at][0].first}",
            f"{side}:figure={any(face.amount for face in faces[at])}",
            f"{side}:length={min(len(cut[at].text) // 10, 6)}",
        ]
    return names


def spots(index: int, pieces: int, number: int) -> list[str]:
    """As features: where a piece stands in its sentence (``index`` of ``pieces``), and in its paragraph."""
    return [
        f"from left={min(index, 4)}",
        f"from right={min(pieces - 1 - index, 4)}",
        f"spot={min(index, 3)} of {min(pieces, 4)}",
        f"opens={number == 0} {index == 0} {min(pieces, 3)}",
    ]


def way_of(report: Report) -> Level:
    """The level that a report is written like: a district of a municipality writes like its city."""
    return "province" if report.jurisdiction.startswith(MUNICIPALITIES) else level_of(report.name)


def style(faces: Sequence[Face], whose: Level | str) -> Iterator[list[str]]:
    """For each piece of a sentence what tells how somebody writes: counties join where provinces cut.

    ``whose`` is a level of government. In training it is also the name of a labelled set: features of one
    set, which are not shipped, take up what is only that set's habit.
    """
    for index, face in enumerate(faces):
        yield [
            whose,
            f"{whose} {face.mark}",
            f"{whose} {'inner' if index else 'first'}",
            f"{whose} {'more' if index + 1 < len(faces) else 'last'}",
            f"{whose} result={face.result}",
            f"{whose} figure={face.amount}",
            f"{whose} only={len(faces) == 1}",
        ]
