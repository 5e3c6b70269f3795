"""One page or file from the web, with limits: the network that ``tracker add https://…`` may use."""

from __future__ import annotations

from tracker.fetch.addresses import is_address
from tracker.fetch.client import Fetched, Limits, fetch

__all__ = ["Fetched", "Limits", "fetch", "is_address"]
