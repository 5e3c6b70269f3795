"""The errors that the project raises on purpose; everything else is a bug (exit code 70)."""

import copyreg
from typing import Any


class TrackerError(Exception):
    """A problem that the user can mend: one line that says what, where and what to do.

    ``where`` is ``path`` or ``path:line``; it is printed before the message.
    """

    def __init__(self, message: str, *, where: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.where = where

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" if self.where else self.message

    @property
    def line(self) -> int:
        """The line that ``where`` names; 0 where it names none."""
        number = self.where.rpartition(":")[2]
        return int(number) if number.isdecimal() else 0

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickled as its fields: an error that another process could not read would pass for a dead worker.

        What BaseException does instead is to call the class with ``args``, which are not its parameters.
        """
        return copyreg.__newobj__, (type(self), *self.args), self.__dict__  # type: ignore[attr-defined]


class UnreadableError(TrackerError):
    """A file cannot be read as text: missing, empty, too large, undecodable, an unknown format."""


class NotAReportError(TrackerError):
    """A file was read but holds no work report; the message says what was missing."""


class UnknownNameError(TrackerError):
    """A district, report or commitment id that is not there; the message says which are."""


class LedgerError(TrackerError):
    """The ledger or an outcomes file is unsound. ``problems`` holds every finding, ``str`` one a line."""

    def __init__(self, problems: "list[TrackerError]") -> None:
        first = problems[0]
        super().__init__(first.message, where=first.where)
        self.problems = problems

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)
