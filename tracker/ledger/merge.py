"""Putting computed entries into the old blocks: what people made stays, or moves along, or is kept apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from tracker.ledger import history, homes, splice
from tracker.ledger.encode import Fields, Tree, entry_tree
from tracker.ledger.layout import ENTRY, PEOPLES, report_of
from tracker.model import Entry
from tracker.strictyaml.cut import Cut, Part, cut
from tracker.workspace.header import Header

Block: TypeAlias = tuple[Part, dict[str, Any]]
"""A block's lines and its values as a plain tree."""
STEP = "  "


class Merge:
    """One update of all blocks; ``blocks`` and ``strays`` are the new ``commitments`` and ``orphaned``.

    ``changed`` are the ids of blocks that differ now; ``verdicts`` are (id, old status, new status).
    ``moved`` maps an old id to the id of the block that took what people had made in it; of those,
    ``in_words`` held more than history. ``orphaned`` are ids for which no such block was found.
    ``reworded`` maps the id of a block whose text was corrected in a newer version of its report to its id
    now; ``corrected`` are ids whose verdict changed with such a version, ``look_again`` ids whose person's
    verdict was given on what has changed since.
    """

    def __init__(
        self, old: Cut, trees: Mapping[str, Any], stray: Cut, stray_trees: Mapping[str, Any], end: str
    ) -> None:
        self.old = {part.key: (part, trees[part.key]) for part in old.parts}
        self.stray = {part.key: (part, stray_trees[part.key]) for part in stray.parts}
        self.tail, self.end = old.tail, end
        self.blocks: list[Part] = []
        self.strays: list[Part] = []
        self.changed: list[str] = []
        self.verdicts: list[tuple[str, str, str]] = []
        self.moved: dict[str, str] = {}
        self.orphaned: list[str] = []
        self.in_words: set[str] = set()
        self.reworded: dict[str, str] = {}
        self.corrected: set[str] = set()
        self.look_again: list[str] = []

    def run(self, places: Mapping[str, Entry | None], before: Header, after: Header, today: str) -> None:
        """Merge the computed entries, which stand in ``places`` under their ids, in the ledger's order.

        Where no entry stands, the old block is kept as it is. ``today`` dates the history.
        """
        entries = {id: entry for id, entry in places.items() if entry is not None}
        lost = {id: block for id, block in self.old.items() if id not in places}
        self._keep_place_of(lost)
        homeless = self.stray | {id: block for id, block in lost.items() if _made_by_people(*block)}
        renamed = homes.successors(before.reports.values(), after.reports)
        wanted = {}
        for id, (_, tree) in homeless.items():
            wanted[id] = (renamed.get(report_of(id), report_of(id)), tree["text"])
        fresh = frozenset(entries.keys() - self.old.keys())
        home_of = homes.find(wanted, entries, fresh, frozenset(self.stray))
        guests = self._settle(home_of, homeless)
        self._follow(
            {id: one for id, one in lost.items() if id not in homeless}, entries, guests, before, after
        )
        for id, one in places.items():
            moving = [self.old.get(guest) or self.stray[guest] for guest in guests.get(id, ())]
            block = self.old[id][0] if one is None else self._block(one, moving, before, after, today)
            self.blocks.append(block)
        for id, (part, tree) in homeless.items():
            if id not in self.moved:
                self.strays.append(part if id in self.stray else self._as_stray(part, tree, today))

    def _keep_place_of(self, lost: Mapping[str, Block]) -> None:
        """Remarks that stand apart from a block that goes (a blank line between) stay where they are."""
        waiting: list[str] = []
        for id, (part, _) in self.old.items():
            if id not in lost:
                part.lead, waiting = waiting + part.lead, []
                continue
            apart = _apart(part.lead)
            if any(line.strip() for line in part.lead[:apart]):
                waiting += part.lead[:apart]
            part.lead = part.lead[apart:]
        self.tail = waiting + self.tail

    def _settle(self, names: Mapping[str, str], homeless: Mapping[str, Block]) -> dict[str, list[str]]:
        """Home → ids of the blocks that move there; one whose ``review`` or ``own`` the home has does not."""
        guests: dict[str, list[str]] = {}
        taken = {(id, key) for id, (_, tree) in self.old.items() for key in PEOPLES if key in tree}
        for id, home in names.items():
            brought = {(home, key) for key in PEOPLES if key in homeless[id][1]}
            if brought & taken:
                continue
            taken |= brought
            guests.setdefault(home, []).append(id)
            self.moved[id] = home
            if _has_words(*homeless[id]):
                self.in_words.add(id)
        return guests

    def _follow(
        self,
        lost: Mapping[str, Block],
        entries: Mapping[str, Entry],
        guests: dict[str, list[str]],
        before: Header,
        after: Header,
    ) -> None:
        """Add to ``guests`` the blocks whose text a newer report version corrected: their history is kept."""
        newer = history.newer_versions(before, after)
        wanted = {
            id: (report_of(id), tree["text"]) for id, (_, tree) in lost.items() if report_of(id) in newer
        }
        free = {id: entry for id, entry in entries.items() if id not in self.old and id not in guests}
        for id, home in homes.find(wanted, free, frozenset(free)).items():
            if home not in guests:
                guests[home] = [id]
                self.reworded[id] = home

    def _block(
        self, entry: Entry, guests: Sequence[Block], before: Header, after: Header, today: str
    ) -> Part:
        """The new block of an entry: the old one, or a guest's, or a fresh one."""
        tree = entry_tree(entry)
        base = self.old.get(entry.id)
        if base is None and guests:
            base, guests = guests[0], guests[1:]
        if base is None:
            return self._fresh(entry.id, tree)
        part, old = base
        new_line = history.past(old, tree, before, after, entry.report, today)
        corrected = new_line is not None and history.is_corrected(entry.report, old, tree, before, after)
        if corrected:
            self.corrected.add(entry.id)
        if old["status"] != tree["status"]:
            self.verdicts.append((entry.id, old["status"], entry.verdict.status))
        past = [line for _, guest in guests for line in guest.get("history", ())]
        past += [*old.get("history", ()), *([new_line] if new_line else ())]
        if past:
            tree["history"] = past
        verbatim = _by_people(tree, [base, *guests])
        if "review" in tree:
            tree |= _look_again(entry, [base, *guests], new_line if corrected else None)
            if "look_again" in tree and "look_again" not in old:
                self.look_again.append(entry.id)
        if part.key == entry.id and not guests and splice.plain_tree(tree) == old:
            return part
        self.changed.append(entry.id)
        lead = [*part.lead, *(line for guest, _ in guests for line in self._remarks(guest))]
        renamed = Part(entry.id, lead, [_with_key(part, entry.id), *part.lines[1:]], part.first)
        return splice.block(renamed, old, tree, ENTRY, self.end, verbatim)

    def _fresh(self, id: str, tree: Fields) -> Part:
        return Part(id, [], [f"{STEP}{id}:{self.end}", *splice.fresh(tree, ENTRY, STEP * 2, self.end)])

    def _remarks(self, part: Part) -> list[str]:
        """The comments of a block that is taken apart, but for those that move with its review."""
        inner = cut(part.lines[1:])
        rest = [part.lines[0]]
        for field in inner.parts:
            rest += [] if field.key in PEOPLES else [*field.lead, *field.lines]
        rest += inner.tail
        return [*part.lead, *splice.comments(rest, STEP, self.end)]

    def _as_stray(self, part: Part, tree: Mapping[str, Any], today: str) -> Part:
        """A block whose commitment is gone, kept as it was with a last line of history."""
        self.orphaned.append(part.key)
        line = {"date": today, "status": tree["status"], "reason": history.GONE}
        return splice.block(
            part, tree, {**tree, "history": [*tree.get("history", ()), line]}, ENTRY, self.end
        )


def _by_people(tree: Fields, owners: Iterable[Block]) -> dict[str, list[str]]:
    """Give ``tree`` what people wrote in its owners; the lines of it, to be kept as they are."""
    owner_of: dict[str, list[str]] = {}
    for part, values in owners:
        if values.keys().isdisjoint(PEOPLES):
            continue
        for field in cut(part.lines[1:]).parts:
            if field.key in PEOPLES and field.key not in owner_of:
                tree[field.key] = values[field.key]
                owner_of[field.key] = [*field.lead, *field.lines]
    return owner_of


def _look_again(entry: Entry, owners: Iterable[Block], gone: Mapping[str, Tree] | None) -> dict[str, Tree]:
    """Why a person's verdict asks for another look; nothing where what it was given on is as it was.

    ``gone`` is the line of history of a verdict that changed with a newer version of a report.
    """
    for part, values in owners:
        if "status" not in values.get("review", {}):
            continue
        if "".join(values["text"].split()) != "".join(entry.text.split()):
            return {"look_again": f"文字变了,复核时是「{values['text']}」({part.key})"}
        if gone is not None:
            return {"look_again": f"报告变了,复核时的证据是「{gone.get('evidence', '无')}」"}
        if "look_again" in values:
            return {"look_again": values["look_again"]}
    return {}


def _with_key(part: Part, id: str) -> str:
    """The first line of a block with another id; a comment behind it stays."""
    line = part.lines[0]
    return line if part.key == id else line.replace(part.key, id, 1)


def _apart(lead: Sequence[str]) -> int:
    """How many lines above a block do not belong to it: up to the last blank one."""
    return max((number + 1 for number, line in enumerate(lead) if not line.strip()), default=0)


def _made_by_people(part: Part, tree: Mapping[str, Any]) -> bool:
    """Whether a block holds what no program can compute again: a review, a remark, its history."""
    return "history" in tree or _has_words(part, tree)


def _has_words(part: Part, tree: Mapping[str, Any]) -> bool:
    """Whether a person wrote in a block: a review, a field of an office, a remark."""
    remarks = bool(part.lead) or bool(splice.comments(part.lines, "", ""))
    return remarks or not tree.keys().isdisjoint(PEOPLES)
