"""What a person calls a report, and the report that is meant: 徐汇, 徐汇区, 上海市徐汇区@2025, 徐汇2025."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Protocol

from tracker.errors import UnknownNameError
from tracker.language.fold import fold
from tracker.language.tables.jurisdictions import ALIASES, DROPPED

_YEAR = re.compile(r"(\D+?)\s*@?\s*(\d{4})年?")
_NEAR = 0.5


class Known(Protocol):
    """A report that is known under its name; ``jurisdiction`` is its full one (上海市徐汇区)."""

    @property
    def district(self) -> str:
        """The place in the report's name."""

    @property
    def jurisdiction(self) -> str:
        """The government whose report it is: 上海市徐汇区."""


def read(asked: str, known: Mapping[str, Known]) -> tuple[str, str]:
    """The district and the year that are meant; a year that was not written is empty.

    A district that no known report has is given back as it was written.
    """
    written = fold(asked).strip()
    dated = _YEAR.fullmatch(written)
    place, year = dated.groups() if dated else (written.partition("@")[0], written.partition("@")[2])
    place = ALIASES.get(place, place)
    districts = {one.district: one.jurisdiction for one in known.values()}
    if place not in districts:
        place = next((one for one, whole in districts.items() if _means(place, one, whole)), place)
    return place, year


def _means(place: str, district: str, jurisdiction: str) -> bool:
    """Whether 上海市徐汇区, 徐汇区 or 上海徐汇 is the 徐汇 of a jurisdiction; 徐汇县 is not."""
    before, there, suffix = place.rpartition(district)
    if not there or not (suffix in ("", *DROPPED) or jurisdiction.endswith(district + suffix)):
        return False
    above, _, own = jurisdiction.rpartition(district)
    if own and not own.endswith(suffix):
        return False
    return not before or not above or _bare(above) in before or _bare(before) in above


def _bare(place: str) -> str:
    return place.removesuffix("市").removesuffix("省")


def meant(name: str, known: Mapping[str, Known]) -> str:
    """``name`` as the ledger spells it, a district alone where it has only one report; empty if unknown.

    Raises UnknownNameError, which lists them, where a district without a year has several reports.
    """
    district, year = read(name, known)
    names = sorted(one for one, there in known.items() if there.district == district)
    if not year and len(names) > 1:
        raise UnknownNameError(f"「{name}」有多个年份,请写明:{'、'.join(names)}")
    wanted = f"{district}@{year}" if year else "".join(names)
    return wanted if wanted in known else ""


def unknown(asked: str, known: Mapping[str, Known], nothing: str) -> str:
    """What to say of a name that no report has: the nearest one after a slip of the keys, and what there is.

    ``nothing`` is said where there is no report at all.
    """
    place, year = read(asked, known)
    shown = f"{place}@{year}" if year else place
    own = sorted(name for name, one in known.items() if one.district == place)
    if own:
        return f"没有「{shown}」(unknown year);有:{'、'.join(own)}"
    near = _nearest(place, known)
    hint = f",是不是 {near}{'@' if year else ''}{year}?" if near else ""
    return f"没有「{shown}」(unknown district){hint};已知:{'、'.join(sorted(known)) or nothing}"


def _nearest(place: str, known: Mapping[str, Known]) -> str:
    from rapidfuzz import process  # late: a name that is known needs no second thought
    from rapidfuzz.distance import Levenshtein

    districts = sorted({one.district for one in known.values()})
    bare = next((place.removesuffix(end) for end in DROPPED if place.endswith(end) and place != end), place)
    near = process.extractOne(bare, districts, scorer=Levenshtein.normalized_similarity, score_cutoff=_NEAR)
    return near[0] if near else ""
