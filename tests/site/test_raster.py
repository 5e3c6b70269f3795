"""The pictures that previews of links show: PNG files of their own, named by address in their pages.

Of site/raster.py, site/picture.py, site/given.py.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from site_workspace import given

from tests.conftest import Tracker
from tracker.errors import TrackerError
from tracker.site import File, made, raster
from tracker.site.given import Picture


@pytest.fixture(scope="module")
def draw() -> Callable[[Picture], bytes]:
    try:
        return raster.drawing()
    except TrackerError as error:
        pytest.skip(error.message)


@pytest.fixture(scope="module")
def files(draw: Callable[[Picture], bytes]) -> dict[str, bytes]:
    return {file.path: file.data for file in made(replace(given(), draw=draw))}


def test_every_commitment_has_a_picture_that_its_page_names_by_address(files: dict[str, bytes]) -> None:
    pages = [path for path in files if re.search(r"/\d{4}/\w+\.html$", path)]
    assert pages
    for path in pages:
        text = files[path].decode()
        (named,) = re.findall('property="og:image" content="(.*?)"', text)
        assert named.isascii()
        assert named.startswith("https://example.org/pages/%E")
        assert named.endswith(f"{Path(path).stem}.png")
        assert re.findall('property="og:url" content="(.*?)"', text)[0].isascii()
        assert path.replace(".html", ".png") in files


def test_a_picture_is_small_and_says_the_verdict_in_its_colour(files: dict[str, bytes]) -> None:
    from PIL import Image

    data = files["徐汇/2025/000001.png"]
    image = Image.open(io.BytesIO(data))
    assert (image.format, image.size) == ("PNG", (raster.WIDTH, raster.HEIGHT))
    assert len(data) < 20_000
    colours = image.convert("RGB")
    assert colours.getpixel((400, 4)) == (0xA3, 0x4A, 0x00), "missed, in the table's colour"
    for top, bottom in ((30, 70), (85, 120), (360, 400)):  # verdict, promise, foot
        assert len(colours.crop((0, top, 800, bottom)).getcolors()) > 4


def test_the_same_commitment_gives_the_same_bytes(
    files: dict[str, bytes], draw: Callable[[Picture], bytes]
) -> None:
    again = {file.path: file.data for file in made(replace(given(), draw=draw))}
    assert again == files


def test_without_pictures_no_page_names_one() -> None:
    there: list[File] = list(made(given()))
    assert not any(file.path.endswith(".png") for file in there)
    assert not any(b"og:image" in file.data for file in there)


def test_why_no_pictures_can_be_drawn(
    tmp_path: Path, tracker: Tracker, monkeypatch: pytest.MonkeyPatch
) -> None:
    tracker(tmp_path, "init")
    done = tracker(tmp_path, "site", "--out", "public", "--pictures")
    assert (done.returncode, "先在账本抬头写 site: 的 address:" in done.stderr) == (2, True)
    monkeypatch.setattr(raster, "fonts", lambda: [("/nowhere.ttf", 0)])
    with pytest.raises(TrackerError, match="要一种中文字体"):
        raster.drawing()
