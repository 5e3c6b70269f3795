"""Two people at one ledger in git: branches merge by what they mean, with real git."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from three_years import GIT, TEXTS, text

from tests.conftest import Tracker
from tracker import ledger
from tracker.cli import merge
from tracker.errors import TrackerError
from tracker.model import PersonReview

LEDGER = "commitments.yaml"


class Office:
    """A repository with the ledger in it, and the command line there."""

    def __init__(self, root: Path, tracker: Tracker) -> None:
        self.root, self.tracker = root, tracker

    def git(self, *words: str, path: str = "") -> tuple[int, str]:
        path = path or f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        done = subprocess.run(
            [*GIT, *words], cwd=self.root, capture_output=True, text=True, env=os.environ | {"PATH": path}
        )
        return done.returncode, done.stdout + done.stderr

    def commit(self, message: str) -> None:
        self.git("add", "-A")
        code, said = self.git("commit", "-q", "-m", message)
        assert code == 0, said

    def branch(self, name: str, start: str = "main") -> None:
        code, said = self.git("checkout", "-q", "-B", name, start)
        assert code == 0, said

    def add(self, name: str, plan: str = "", review: str = "") -> None:
        said = text(name, *(TEXTS[name] if not plan else (plan, review)))
        (self.root / "reports" / f"{name}.txt").write_text(said, encoding="utf-8")
        assert self.tracker(self.root, "update").returncode == 0
        self.commit(name)

    @property
    def text(self) -> str:
        return (self.root / LEDGER).read_text(encoding="utf-8")

    @property
    def ledger(self) -> ledger.Ledger:
        return ledger.loads(self.text)

    def review(self, id: str, status: str, note: str) -> None:
        said = PersonReview(status, note, "张三", "2026-01-20", "https://example.org/a")  # type: ignore[arg-type]
        new = ledger.record_review(self.text, id, said, today="2026-01-20")
        (self.root / LEDGER).write_text(new, encoding="utf-8")

    def own(self, id: str, **fields: str) -> None:
        (self.root / LEDGER).write_text(ledger.record_own(self.text, id, fields), encoding="utf-8")

    def merge(self, name: str) -> tuple[int, str]:
        return self.git("merge", "-q", "--no-edit", name)

    def is_sound(self) -> None:
        check = self.tracker(self.root, "check")
        assert check.returncode == 0, check.stdout
        assert self.tracker(self.root, "update").stdout == f"{LEDGER}:没有变化\n"


@pytest.fixture
def office(tmp_path: Path, tracker: Tracker, monkeypatch: pytest.MonkeyPatch) -> Office:
    """Two years of a district in git, the driver installed."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    there = Office(tmp_path / "w", tracker)
    there.root.mkdir()
    there.git("init", "-q", "-b", "main")
    assert tracker(there.root, "init", "--git").returncode == 0
    there.add("徐汇@2024")
    there.add("徐汇@2025")
    return there


@pytest.mark.parametrize("into", ["people", "machine"])
def test_one_reviews_and_one_adds_the_next_report(office: Office, into: str) -> None:
    office.branch("machine")
    office.add("徐汇@2026")
    computed = {id: entry.verdict for id, entry in office.ledger.entries.items()}
    office.branch("people")
    ids = [entry.id for name in ("徐汇@2024", "徐汇@2025") for entry in office.ledger.of_report(name)]
    for id in ids:
        office.review(id, "abandoned", f"看过 {id}")
        office.own(id, 牵头单位="区建管委")
    office.commit("reviewed")
    office.branch("both", into)
    code, said = office.merge("people" if into == "machine" else "machine")
    assert code == 0, said
    found = office.ledger
    assert {id: entry.verdict for id, entry in found.entries.items()} == computed
    for id in ids:
        entry = found.entries[id]
        assert entry.review is not None
        assert (entry.review.note, entry.own) == (f"看过 {id}", (("牵头单位", "区建管委"),))
    assert list(found.reports) == ["徐汇@2024", "徐汇@2025", "徐汇@2026"]
    office.is_sound()


def test_git_alone_would_leave_a_conflict(office: Office) -> None:
    """Else there were no need of a driver."""
    office.git("config", "--remove-section", "merge.tracker")
    office.branch("machine")
    office.add("徐汇@2026")
    office.branch("people")
    office.review(office.ledger.of_report("徐汇@2025")[0].id, "abandoned", "看过")
    office.commit("reviewed")
    assert office.merge("machine")[0] == 1
    assert "<<<<<<<" in office.text


def test_both_add_a_report(office: Office) -> None:
    office.branch("one")
    office.add("徐汇@2026")
    office.branch("two")
    (office.root / "reports" / "长宁.txt").write_text(
        text("长宁@2025", "新增养老床位100张。", "新增养老床位90张。"), encoding="utf-8"
    )
    office.tracker(office.root, "update")
    office.commit("长宁@2025")
    code, said = office.merge("one")
    assert (code, "请运行 tracker update" in said) == (0, True), said
    stale = office.tracker(office.root, "check")
    assert stale.returncode == 1
    assert "+merged" in stale.stdout
    assert office.tracker(office.root, "update").returncode == 0
    assert sorted(office.ledger.reports) == ["徐汇@2024", "徐汇@2025", "徐汇@2026", "长宁@2025"]
    office.commit("updated")
    office.is_sound()
    fresh = office.text
    assert office.tracker(office.root, "update", "--fresh").returncode == 0
    assert office.text == fresh


def test_two_people_at_one_commitment_must_choose(office: Office) -> None:
    first, second = (entry.id for entry in office.ledger.of_report("徐汇@2024"))
    for name, status in (("one", "fulfilled"), ("two", "abandoned")):
        office.branch(name)
        office.review(first, status, f"{name} 看过")
        office.own(second, **{name: "各写各的", "牵头单位": "区建管委"})
        office.commit(name)
    code, said = office.merge("one")
    assert (code, f"{first} review 两边写得不同" in said) == (1, True), said
    assert office.text.count("<<<<<<<") == 1
    check = office.tracker(office.root, "check")
    assert (check.returncode, "合并冲突还没有解决" in check.stdout) == (1, True)
    assert office.tracker(office.root, "update").returncode == 2
    before, _, rest = office.text.partition("<<<<<<< ours\n")
    ours, _, rest = rest.partition("=======\n")
    after = rest.partition(">>>>>>> theirs\n")[2]
    (office.root / LEDGER).write_text(before + ours + after, encoding="utf-8")
    found = office.ledger
    assert found.entries[first].status == "abandoned"
    assert dict(found.entries[second].own) == {"one": "各写各的", "two": "各写各的", "牵头单位": "区建管委"}
    office.commit("chosen")
    office.is_sound()


def test_a_review_of_what_the_other_took_out_is_kept(office: Office) -> None:
    office.branch("people")
    id = office.ledger.of_report("徐汇@2025")[0].id
    office.review(id, "abandoned", "看过")
    office.commit("reviewed")
    office.branch("machine")
    plan, review = TEXTS["徐汇@2025"]
    new = office.root.parent / "new.txt"
    new.write_text(text("徐汇@2025", plan.replace("200台", "210台"), review), encoding="utf-8")
    assert office.tracker(office.root, "add", new, "--replace").returncode == 0
    office.tracker(office.root, "update")
    office.commit("corrected")
    code, said = office.merge("people")
    assert code == 0, said
    done = office.tracker(office.root, "update")
    assert "请再看一遍" in done.stdout
    moved = office.ledger.of_report("徐汇@2025")[0]
    assert moved.id != id
    assert moved.review is not None
    assert (moved.review.note, "200台" in moved.look_again) == ("看过", True)
    office.commit("updated")
    office.is_sound()


def test_remarks_and_names_of_both_stay(office: Office) -> None:
    for name, place in (("one", "commitments:\n"), ("two", "reports:\n")):
        office.branch(name)
        marked = office.text.replace(place, f"# {name} 写的\n{place}")
        (office.root / LEDGER).write_text(
            ledger.record_name(marked, f"reports/{name}.txt", "徐汇@2020"), encoding="utf-8"
        )
        office.commit(name)
    code, said = office.merge("one")
    assert code == 0, said
    assert "# one 写的\ncommitments:" in office.text
    assert "# two 写的\nreports:" in office.text
    assert dict(office.ledger.header.names) == {
        "reports/one.txt": "徐汇@2020",
        "reports/two.txt": "徐汇@2020",
    }


def test_a_ledger_that_cannot_be_cut_is_left_to_git(office: Office) -> None:
    for name, at in (("one", "version: 1\n"), ("two", "sources:")):
        office.branch(name)
        broken = office.text.replace(
            at, f"{at if name == 'one' else ''}{{{name}\n{'' if name == 'one' else at}"
        )
        (office.root / LEDGER).write_text(broken, encoding="utf-8")
        office.commit(name)
    code, said = office.merge("one")
    assert "改由 git 按行合并" in said
    assert ("{one" in office.text, "{two" in office.text) == (True, True)
    assert code in (0, 1)


def test_where_tracker_is_not_found_git_merges_by_lines(office: Office) -> None:
    """A driver that cannot run would leave one branch's ledger as the merged one."""
    office.branch("machine")
    office.add("徐汇@2026")
    office.branch("people")
    office.review(office.ledger.of_report("徐汇@2025")[0].id, "abandoned", "看过")
    office.commit("reviewed")
    found = [Path(folder) for folder in os.environ["PATH"].split(os.pathsep)]
    without = os.pathsep.join(str(folder) for folder in found if not (folder / "tracker").exists())
    code, said = office.git("merge", "-q", "--no-edit", "machine", path=without)
    assert code == 1, said
    assert "<<<<<<<" in office.text


def test_init_says_what_is_to_be_done(office: Office, tmp_path: Path, tracker: Tracker) -> None:
    before = (office.root / ".gitattributes").read_text(encoding="utf-8")
    done = tracker(office.root, "init", "--git")
    assert (done.returncode, ".gitattributes" in done.stdout) == (0, True)
    assert (
        (office.root / ".gitattributes").read_text(encoding="utf-8")
        == before
        == "".join(f"{line}\n" for line in merge.LINES)
    )
    bare = tracker(tmp_path, "init", "no-git", "--git")
    assert (bare.returncode, "git init" in bare.stderr) == (2, True)
    assert not (tmp_path / "no-git" / LEDGER).exists()


def test_years_of_two_people(office: Office) -> None:
    """Every January one adds the new report while the other reviews the old year; it always merges."""
    for year in range(2026, 2031):
        name = f"徐汇@{year}"
        plan = f"建成绿道{year - 2020}公里。新增养老床位{year - 1950}张。"
        review = f"加装电梯完工{year - 1900}台。新增绿道{year - 2021}公里。"
        office.branch(f"machine-{year}")
        office.add(name, plan, review)
        office.branch(f"people-{year}")
        for entry in office.ledger.entries.values():
            if not entry.review:
                office.review(entry.id, "fulfilled", f"{year} 年看过")
        office.commit(f"reviewed {year}")
        office.branch("main", "main")
        for branch in (f"people-{year}", f"machine-{year}"):
            code, said = office.merge(branch)
            assert code == 0, said
        office.is_sound()
    found = office.ledger
    assert len(found.reports) == 7
    assert all(entry.review for entry in found.entries.values() if entry.report != "徐汇@2030")


def test_only_a_folder_in_no_repository_is_told_to_make_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(TrackerError, match="git init"):
        merge.install(tmp_path)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(TrackerError, match="git 无法运行") as told:
        merge.install(tmp_path)
    assert "git init" not in told.value.message
