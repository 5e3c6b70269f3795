"""Word lists as tables, apart from the code that uses them."""


def words(table: str) -> tuple[str, ...]:
    """The words of a table that is written as one string, blanks or ends of lines between them."""
    return tuple(table.split())
