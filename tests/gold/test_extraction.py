"""The extraction gate: figures on labelled sets may rise but not fall below these floors.

Of extract.
"""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from tests.gold.measure import NATIONAL, OUTSIDE, OWN, Predicted, extraction, folder_of, load, report_of
from tracker.extract import commitments

FLOORS = {
    "xuhui-2019-own": (0.92, 0.88, 0.99),
    "xuhui-2025-own": (0.955, 0.93, 0.97),
    "pudong-2024-own": (0.94, 0.90, 0.96),
    "shanghai-2024-own": (0.96, 0.945, 0.99),
}
"""F1 of clauses covered, of same boundaries, of numbers, for the weights that are shipped. They are learnt
from these very sets among many others: a fall here is a fault of the program, not what a new place gets."""
NATIONAL_FLOOR = (0.94, 0.87, 0.93)
LEFT_OUT = {
    "county": (0.90, 0.82, 0.90),
    "nation": (0.92, 0.845, 0.96),
    "own": (0.94, 0.90, 0.97),
    "province": (0.935, 0.90, 0.975),
}
"""The same for places that the weights never saw, as ``train_extraction --write`` measured them."""


@pytest.mark.parametrize("name", [*OWN, *NATIONAL])
def test_extraction_stays_above_its_floor(name: str) -> None:
    if folder_of(name) is None:
        pytest.skip(f"{name} is not on this machine (looked in {OUTSIDE.name}/gold beside the repository)")
    labelled = load(name)
    found = [Predicted.of(one) for one in commitments(report_of(name))]
    figures = extraction(labelled, found)
    floors = FLOORS.get(name, NATIONAL_FLOOR)
    for (measure, figure), floor in zip(figures.items(), floors, strict=True):
        assert figure >= floor, f"{name}: {measure} {figure:.3f} is below {floor}"


@pytest.mark.parametrize("level", LEFT_OUT)
def test_on_places_left_out_extraction_stays_above_its_floor(level: str) -> None:
    measured = files("tracker.extract").joinpath("weights.measured.txt").read_text(encoding="utf-8")
    row = re.search(rf"^mean of +\d+ +{level} +(.*)$", measured, re.M)
    figures = [float(cell) for cell in row[1].split()[:3]]
    for figure, floor in zip(figures, LEFT_OUT[level], strict=True):
        assert figure >= floor, f"{level}: {figure:.3f} is below {floor}"
