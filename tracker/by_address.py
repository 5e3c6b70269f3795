"""Taking a report into a workspace by its address: fetched, kept as it came, its origin noted."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from tracker import adding
from tracker.adding import Added, Named
from tracker.errors import TrackerError
from tracker.fetch import Fetched, fetch
from tracker.formats import text
from tracker.model import Origin
from tracker.workspace.files import free, sha256_of
from tracker.workspace.header import LEDGER, read_header

_KINDS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/msword": ".doc",
    "multipart/related": ".mhtml",
}
_READ = frozenset(
    {".txt", ".html", ".htm", ".shtml", ".xhtml", ".mhtml", ".mht", ".pdf", ".docx", ".doc", ".md"}
)
_NAMELESS = frozenset({"", "index", "default", "content"})
"""Names of pages that say nothing: very many have them."""
_UNFIT = re.compile(r"[^\w.-]+")
_META = re.compile(rb"charset\s*=", re.IGNORECASE)
LONGEST = 80
"""Characters of a file's name, without its suffix."""


def add(
    root: Path, address: str, named: Named, reports: Mapping[str, str], replace: bool, allow_private: bool
) -> Added:
    """Fetch an address and take it in as ``adding.add`` does; where, when and what is noted in the header.

    Raises TrackerError for what is refused; nothing is kept then.
    """
    fetched = fetch(address, allow_private=allow_private)
    _check_charset(fetched)
    time = datetime.now().astimezone().isoformat(timespec="seconds")
    origin = Origin(fetched.address, time, sha256_of(fetched.data))
    folder = root / read_header(root / LEDGER).sources[0]
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / _name(folder, fetched)
        file.write_bytes(fetched.data)
        try:
            return adding.add(root, file, named, reports, replace, origin)
        except TrackerError as error:
            raise TrackerError(error.message, where=fetched.address) from None


def _name(folder: Path, fetched: Fetched) -> str:
    """A name for the file that nothing in the folder has: of the host and the address's last words."""
    parts = urlsplit(fetched.address)
    last = PurePosixPath(unquote(parts.path))
    words = [last.stem] if last.stem.lower() not in _NAMELESS else [last.parent.name]
    stem = _UNFIT.sub("_", "_".join([parts.hostname or "", *filter(None, words)])).strip("._")[:LONGEST]
    suffix = _suffix(fetched, last.suffix.lower())
    return free(folder, f"{stem}{suffix}", lambda it: it.exists() and it.read_bytes() != fetched.data).name


def _suffix(fetched: Fetched, written: str) -> str:
    """The file's suffix: of what its bytes are, else as the address or the server says, else a page's."""
    if fetched.data[:1024].lstrip().startswith(b"%PDF-"):
        return ".pdf"
    if fetched.data.startswith(b"PK\x03\x04"):
        return ".docx"
    return written if written in _READ else _KINDS.get(fetched.kind, ".html")


def _check_charset(fetched: Fetched) -> None:
    """A text whose charset only the server tells must read the same from its bytes alone: those are kept.

    Raises TrackerError where it does not: either may be right, and only a person sees which.
    """
    page = fetched.kind.startswith("text/") and not _META.search(fetched.data[:4096])
    if not page or not fetched.charset:
        return
    told = text.decode(fetched.data, fetched.address, fetched.charset)
    alone = text.decode(fetched.data, fetched.address)
    if told != alone:
        message = (
            f"服务器说编码是 {fetched.charset},内容看来是另一种;请在浏览器里看清楚,另存为 UTF-8 后再加入"
        )
        raise TrackerError(message, where=fetched.address)
