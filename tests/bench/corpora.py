"""The texts to measure on: the seeds, and the national reports where they stand beside the repository."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
NATIONAL = sorted((ROOT.parent / "shared" / "corpus").glob("national-*.txt"))
HEADER = "version: 1\nsources: [reports/]\n"


def pairs() -> list[tuple[Path, Path]]:
    """National reports of years that follow one another; without them each seed of one report with itself."""
    years = {int(path.stem[-4:]): path for path in NATIONAL}
    following = [(path, years[year + 1]) for year, path in years.items() if year + 1 in years]
    return following[-8:] if following else [(path, path) for path in SEEDS if path.name[:3] != "003"]


def workspace(folder: Path, reports: list[Path]) -> Path:
    """A workspace in ``folder`` with copies of ``reports``, its ledger still empty."""
    (folder / "reports").mkdir(parents=True)
    for path in reports:
        (folder / "reports" / path.name).write_bytes(path.read_bytes())
    (folder / "commitments.yaml").write_text(HEADER, encoding="utf-8")
    return folder
