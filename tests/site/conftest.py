"""A browser, and the small site in a folder that it opens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browsing import Reader, chromium
from site_workspace import given, written

from tracker.site import made


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site in a folder whose name needs quoting."""
    return written(tmp_path_factory.mktemp("有 空格#"), list(made(given())))


@pytest.fixture
def reader(browser: Any, folder: Path) -> Iterator[Reader]:
    made = Reader(browser, folder)
    yield made
    made.context.close()
    assert made.said == []
