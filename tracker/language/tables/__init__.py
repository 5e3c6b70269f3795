"""Word lists as tables, apart from the code that uses them."""
