"""Commitments and statements of real reports for the tests of alignment."""

from __future__ import annotations

import pytest

from tests.gold.labelled import LabelledSet, load


@pytest.fixture(scope="session")
def xuhui() -> LabelledSet:
    """徐汇@2025 against its own review: 120 commitments, 100 statements."""
    return load("xuhui-2025-own")
