"""The panel finds what careful readers found in the provinces' reports of 2025 and 2026.

Of panel.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

_SPEC = importlib.util.spec_from_file_location("panel_measured", Path(__file__).with_name("measured.py"))
assert _SPEC is not None
assert _SPEC.loader is not None
measured = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(measured)

FLOORS = {
    "targets precision": 0.97,
    "targets recall": 0.97,
    "where": 0.97,
    "outcomes precision": 0.97,
    "outcomes recall": 0.92,
    "period": 0.97,
}

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not measured.GOLD.is_file(), reason="../shared/gold/panel-2025.jsonl is not here"),
]


@pytest.fixture(scope="module")
def figures() -> dict[str, float]:
    return measured.figures()


def test_counties_are_read_as_a_person_reads_them() -> None:
    cells = list(measured.counties())
    right = sum(label == said for *_, label, said in cells)
    assert right / sum(said != "-" for *_, said in cells) >= 0.99
    assert right / sum(label != "-" for *_, label, _ in cells) >= 0.97


@pytest.mark.parametrize("what", FLOORS)
def test_no_figure_falls_below_its_floor(what: str, figures: dict[str, float]) -> None:
    assert figures[what] >= FLOORS[what]
