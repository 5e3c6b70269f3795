"""What it costs: ``python tests/bench [RUNS]`` prints the table, ``python tests/bench growth`` the fit.

``growth FOLDER`` fits real reports; ``ledger_speed.py`` and ``large.py`` beside this file tell what a large
ledger and a large workspace cost.

Needs the extra ``bench``. Times of one run of this program can be compared with one another, hardly with
those of another machine: what counts is the ratio to the yardstick beside it.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import growth
import table

if __name__ == "__main__":
    words = sys.argv[1:]
    if {"-h", "--help"} & set(words):
        print(__doc__.strip())
    elif words[:1] == ["growth"] and words[1:] and not words[1].isdecimal():
        growth.of_folder(Path(words[1]), int(words[2]) if words[2:] else 10_000)
    elif words[:1] == ["growth"]:
        growth.main(int(words[1]) if words[1:] else 1000)
    else:
        table.main(int(words[0]) if words else 5)
