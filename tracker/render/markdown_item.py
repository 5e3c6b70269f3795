"""One commitment as an item of a Markdown list: the promise, what answers it, and why."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.language.safe import address, markdown
from tracker.model import Entry
from tracker.render.changes import since
from tracker.render.diff import Piece, compare
from tracker.render.entries import by_machine, disputes, outcome, readings, unsure
from tracker.render.look import Look, on_page
from tracker.render.palette import CHANGES, CONFLICT, KINDS, sign_of
from tracker.render.why import whose


def inline(pieces: Sequence[Piece]) -> str:
    """A diff in one text: words only promised struck, words only reported bold, figures 「50公里→30公里」.
    HTML tags do this, for Markdown ignores ``**`` and ``~~`` between a sign and a Chinese character
    (「**5%**增长」).
    """
    words = []
    for piece in pieces:
        if piece.mark == "figure" and piece.old and piece.new:
            words.append(f"<b>{markdown(piece.old)}→{markdown(piece.new)}</b>")
        elif piece.mark == "same":
            words.append(markdown(piece.new))
        else:
            words.append(f"<del>{markdown(piece.old)}</del>" if piece.old else "")
            words.append(f"<b>{markdown(piece.new)}</b>" if piece.new else "")
    return "".join(words)


def commitment(entry: Entry, look: Look) -> list[str]:
    """A list item with the promise, what answers it, and why."""
    lines = [
        f"- {status_of(entry)} {KINDS[entry.kind][0]} · {markdown(entry.in_full)} `{markdown(entry.id)}`"
    ]
    for item in entry.verdict.evidence[:1]:
        words = markdown(item.text)
        label = "外部" if item.source else "报告"
        lines.append(f"  - {label}:{words} {_origin(item.source, item.report, item.line, look)}")
        lines.append(f"  - 对照:{inline(compare(entry.text, item.text))}")
    if entry.verdict.reason and entry.verdict.status != "pending":
        sure = f"把握 {round(entry.verdict.confidence * 100)}%"
        lines.append(f"  - 依据:{markdown(entry.verdict.reason)} · {sure} · {markdown(whose(entry))}")
    if entry.verdict.second and entry.verdict.contested:
        read, other = (sign_of(one).chinese for one in readings(entry.verdict, entry.verdict.second))
        lines.append(f"  - 两种读法:{markdown(entry.verdict.reader)} 判为{read},文字对照判为{other}")
    for pair in disputes(entry):
        said = f"{pair.first.teller} 说{pair.said.text}"
        other = f"{pair.second.teller} 说{pair.other.text}"
        lines.append(
            f"  - {CONFLICT.mark} 矛盾:{markdown(pair.said.noun)}:{markdown(said)},{markdown(other)}"
        )
    if entry.baseline:
        words = markdown(entry.baseline.text)
        where = place_of(entry.report, entry.baseline.line, look)
        changed, what = since(entry, look)
        sign = CHANGES[changed]
        change = f" {sign.mark} {sign.chinese} {what}" if sign.chinese else ""
        lines.append(f"  - 上年:{words} {where}{change}")
    if entry.review:
        notes = [entry.review.note, entry.review.by, entry.review.date, entry.review.source]
        said = " · ".join(markdown(word) for word in notes if word)
        machine = sign_of(by_machine(entry))
        if entry.ruling:
            ruling = sign_of(entry.review.status).chinese
            lines.append(f"  - ✎ 人工:{ruling} · {said}(机器:{machine.chinese})")
        else:
            lines.append(f"  - ✎ 附注:{said}")
    return lines


def _origin(source: str, report: str, line: int, look: Look) -> str:
    known = look.sources.get(source)
    if not source:
        page = address(look.pages.get(report, ""))
        shown = place_of(report, line, look)
        return f"[{shown}]({page})" if page and ")" not in page else shown
    if known and (link := address(known.address)) and ")" not in link:
        return f"([{markdown(source)}]({link}),{markdown(known.published)})"
    return f"({markdown(source)})"


def place_of(report: str, line: int, look: Look) -> str:
    """Report and line as code, and the page where the file has pages."""
    return f"`{markdown(report)}:{line}`{on_page(report, line, look.printed)}"


def status_of(entry: Entry) -> str:
    """The sign and name of the status that counts, and whether it is doubtful."""
    sign = sign_of(outcome(entry))
    return f"{sign.mark} **{sign.chinese}**{' 存疑' if unsure(entry) else ''}"
