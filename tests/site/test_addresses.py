"""Paths of the site: harmless whatever a place is called, and never two for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.site import addresses
from tracker.workspace import guard


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("上海@2024", "上海/2024.html"),
        ("黔东南@2025", "黔东南/2025.html"),
        ("..@2025", "!2e!!2e!/2025.html"),
        ("a\\b@2025", "a!5c!b/2025.html"),
        ("<b>@2025", "!3c!b!3e!/2025.html"),
        ("assets@2025", "!assets/2025.html"),
    ],
)
def test_a_report_has_a_page_in_its_places_folder(name: str, path: str) -> None:
    assert addresses.report(name) == path


@given(st.text(min_size=1), st.text(min_size=1))
def test_a_name_stays_inside_and_different_names_differ(one: str, other: str) -> None:
    name = addresses.folder_name(one)
    assert guard.stays_inside(f"{name}/index.html")
    assert name not in (".", "..", *addresses.OWN)
    assert (one == other) == (name == addresses.folder_name(other))
