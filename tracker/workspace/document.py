"""Reading a report's file as text, decoded without loss."""

from __future__ import annotations

from pathlib import Path

from tracker.errors import UnreadableError
from tracker.formats import reader_for
from tracker.model import Document
from tracker.workspace import files


def read_document(path: Path, root: Path | None = None) -> Document:
    """The file at ``path`` as lines: .txt, .html, .mhtml, .pdf or .docx.

    ``Document.path`` is relative to ``root`` where the file lies in it, else as given. Raises UnreadableError
    for a file that is missing, empty, too large, of another format, or undecodable (with the position).
    """
    name = files.name_in(path, root)
    with files.opened(path, root) as stream:
        data = stream.read(files.LARGEST)
    if not data.strip():
        raise UnreadableError("文件是空的;请换成有内容的文件,或移出 sources", where=name)
    text = reader_for(path.suffix.lower(), data, name)(data, name)
    if not any(line.strip() for line in text.lines):
        raise UnreadableError("文件里没有文字;请换成有文字的版本,或移出 sources", where=name)
    return Document(name, files.sha256_of(data), tuple(text.lines), tuple(text.pages), text.notes)
