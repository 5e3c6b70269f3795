"""Screens as lines of styled text, and the same as Markdown, HTML, SVG and JSON. Nothing here prints."""
