"""A commitment's picture as PNG, for previews of links, which do not show SVG.

Drawn with Pillow in a Chinese font of the machine. A picture has four inks in eight shades each, so that a
file stays small: a site has thousands of them.
"""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tracker.errors import TrackerError

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

    from tracker.site.given import Picture

WIDTH, HEIGHT = 800, 420
"""In pixels: two thirds of the SVG's size, and above 600 × 315, the least that is previewed large."""
FONTS = (
    ("C:/Windows/Fonts/msyh.ttc", 0),
    ("C:/Windows/Fonts/simhei.ttf", 0),
    ("/System/Library/Fonts/PingFang.ttc", 0),
    ("/System/Library/Fonts/Hiragino Sans GB.ttc", 0),
    ("/System/Library/Fonts/STHeiti Medium.ttc", 0),
    ("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", 2),
    ("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc", 0),
)
"""Usual places of Chinese fonts: (path of the file, index of the font in a collection)."""
SHADES = 8
"""How many shades an ink has, from white to the ink itself."""
_DARK, _GREY, _PALE = "#1c2128", "#3b434d", "#5f6b7c"
_SCALE = WIDTH / 1200
_UNKNOWN = "\uffff"
"""A character that no font has: a character that is drawn like this one is missing from the font."""


def drawing() -> Callable[[Picture], bytes]:
    """A function that draws a picture as PNG. Raises TrackerError if Pillow or a Chinese font is missing."""
    try:
        import PIL.ImageFont
    except ImportError:
        raise TrackerError("画分享图要另装:pip install 'tracker[pictures]'") from None
    for path, index in fonts():
        try:
            font = PIL.ImageFont.truetype(path, 30, index=index)
        except OSError:
            continue
        if _has(font, "政") and _has(font, "承"):
            return _Pen(path, index).drawn
    raise TrackerError(
        "画分享图要一种中文字体,这台机器上没有找到(Debian、Ubuntu:apt-get install fonts-noto-cjk)"
    )


def fonts() -> Iterator[tuple[str, int]]:
    """Files that may be Chinese fonts, with an index: those that fontconfig names, and those of ``FONTS``."""
    if asked := shutil.which("fc-match"):
        command = [asked, "-f", "%{file}\t%{index}", "sans-serif:lang=zh-cn"]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=20)
        path, _, index = done.stdout.partition("\t")
        if path and index.isdecimal():
            yield path, int(index) & 0xFFFF  # the bits above name an instance of a variable font
    yield from ((path, index) for path, index in FONTS if Path(path).is_file())


def _has(font: FreeTypeFont, text: str) -> bool:
    return bytes(font.getmask(text)) != bytes(font.getmask(_UNKNOWN))


class _Pen:
    """Draws pictures in one font, which is opened once for each size."""

    def __init__(self, path: str, index: int) -> None:
        self.path, self.index = path, index
        self.sizes: dict[int, FreeTypeFont] = {}

    def drawn(self, picture: Picture) -> bytes:
        """The picture as the bytes of a PNG file; its lines stand where those of the SVG do."""
        from PIL import Image, ImageDraw

        image = Image.new("P", (WIDTH, HEIGHT), 0)
        image.putpalette(_palette((picture.colour, _DARK, _GREY, _PALE)))
        ImageDraw.Draw(image).rectangle((0, 0, WIDTH, 8), fill=SHADES - 1)
        self._line(image, 70, 92, 34, picture.sign.chinese, 0, bold=True)
        self._line(image, 1130, 92, 26, picture.head, 3, from_right=True)
        for number, words in enumerate(picture.promise):
            self._line(image, 70, 170 + 62 * number, 46, words, 1, bold=True)
        for number, words in enumerate(picture.answer):
            self._line(image, 70, picture.answer_at + 46 * number, 32, words, 2)
        self._line(image, 70, 580, 24, picture.foot, 3)
        out = io.BytesIO()
        image.save(out, "PNG")
        return out.getvalue()

    def _line(
        self,
        image: Any,
        x: int,
        y: int,
        size: int,
        words: str,
        ink: int,
        bold: bool = False,
        from_right: bool = False,
    ) -> None:
        """Draws words in an ink on the base line ``y``, starting at ``x``, or ending there if ``from_right``.

        ``x``, ``y`` and ``size`` are in the units of the SVG.
        """
        from PIL import Image, ImageDraw

        font = self._font(size)
        left, top, right, bottom = map(int, font.getbbox(words, anchor="ls", stroke_width=int(bold)))
        if right <= left or bottom <= top:
            return
        tile = Image.new("L", (right - left, bottom - top), 0)
        spot = (-left, -top)
        ImageDraw.Draw(tile).text(spot, words, fill=255, font=font, anchor="ls", stroke_width=int(bold))
        inked = tile.point([ink * SHADES + value * SHADES // 256 for value in range(256)])
        at = (round(x * _SCALE) + (-right if from_right else left), round(y * _SCALE) + top)
        image.paste(Image.frombytes("P", inked.size, inked.tobytes()), at)

    def _font(self, size: int) -> FreeTypeFont:
        from PIL import ImageFont

        if size not in self.sizes:
            self.sizes[size] = ImageFont.truetype(self.path, round(size * _SCALE), index=self.index)
        return self.sizes[size]


def _palette(inks: tuple[str, ...]) -> list[int]:
    """Red, green and blue of every shade of every ink (#rrggbb), from white to the ink itself."""
    return [
        round(255 + (int(ink[at : at + 2], 16) - 255) * shade / (SHADES - 1))
        for ink in inks
        for shade in range(SHADES)
        for at in (1, 3, 5)
    ]
