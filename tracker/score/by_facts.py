"""Rules for facts from elsewhere: a fact that names a thing does not yet tell what was promised of it."""

from __future__ import annotations

import re

from tracker.score import by_words
from tracker.score.case import Case
from tracker.score.facts import examples_and_thing, object_of, thing
from tracker.score.finding import Told
from tracker.score.nouns import head

_COUNTED = "0123456789.个处座家所条"


def only_named(case: Case) -> Told | None:
    """A fact that holds the names of a promise and not what is promised of them is partial.

    「发挥“外滩大会”等系列会议活动的带动效应」 promises an effect of the meetings, not the meetings.
    """
    items, wanted = examples_and_thing(case.promise)
    examples_of_it = wanted != "、".join(items) and "的" not in wanted
    spoken_of = case.coverage >= by_words.SAME_WORDS or head(wanted) in case.said
    return None if examples_of_it or spoken_of else Told((by_words.common(case),))


def only_a_part(case: Case) -> Told | None:
    """Something named after the promised thing is a part of it at most, at whatever stage.

    「建成儿童友好城市阅读新空间」 is not yet 「建设儿童友好城市」.
    """
    wanted = thing(case.promise)
    objects = [object_of(part).rstrip(_COUNTED) for part in re.split("[,;。]", case.said)]
    parts = [one for one in objects if one.startswith(wanted) and len(one) >= len(wanted) + 2]
    if by_words.stage_reached(case) is None or not wanted or not parts or wanted in objects:
        return None
    return Told((parts[0],))
