"""What tells that a file is the one that it was: the SHA-256 of its bytes."""

from __future__ import annotations

import hashlib


def sha256_of(data: bytes) -> str:
    """The hash of a file's bytes in hex; that of a text file is the same with either kind of line end.

    Git turns line ends round between Windows and other systems (``core.autocrlf``), in files without a NUL
    byte; a ledger made on one of them must pass on the other. The hash of a file with plain line ends is what
    ``sha256sum`` prints.
    """
    if b"\0" not in data:
        data = data.replace(b"\r\n", b"\n")
    return hashlib.sha256(data).hexdigest()
