"""The files for other people's continuous integration: valid by their public schemas, and run for real.

Of check (.pre-commit-hooks.yaml, .github).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from check_workspace import commit, git, text_of, write

REPOSITORY = Path(__file__).parents[2]
WORKFLOW = REPOSITORY / ".github/workflows/reports.yml"
PAGES = REPOSITORY / ".github/workflows/pages.yml"
ACTION = REPOSITORY / ".github/actions/check/action.yml"
HOOKS = REPOSITORY / ".pre-commit-hooks.yaml"
LEDGER = "commitments.yaml"


def module(name: str, *arguments: str | Path, cwd: Path | None = None, **environment: str) -> Any:
    command = [sys.executable, "-m", name, *map(str, arguments)]
    return subprocess.run(
        command, cwd=cwd, env=os.environ | environment, capture_output=True, text=True, encoding="utf-8"
    )


@pytest.mark.parametrize(
    ("schema", "path"),
    [("github-workflows", WORKFLOW), ("github-workflows", PAGES), ("github-actions", ACTION)],
)
def test_shipped_files_are_valid_by_their_public_schema(schema: str, path: Path) -> None:
    done = module("check_jsonschema", "--builtin-schema", f"vendor.{schema}", path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_hook_is_valid_by_pre_commits_own_schema() -> None:
    pytest.importorskip("pre_commit", reason="pre-commit is not installed")
    done = module("pre_commit", "validate-manifest", HOOKS)
    assert done.returncode == 0, done.stdout + done.stderr


def steps() -> list[dict[str, Any]]:
    action = yaml.safe_load(ACTION.read_text(encoding="utf-8"))
    return list(action["runs"]["steps"])


def test_no_input_of_a_stranger_is_pasted_into_a_shell() -> None:
    """``${{ }}`` in ``run`` is text substitution; what a pull request controls comes by the environment."""
    assert not [step["run"] for step in steps() if "${{" in step.get("run", "")]


def test_the_workflow_can_read_and_nothing_else() -> None:
    workflow = yaml.load(WORKFLOW.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert workflow["permissions"] == {"contents": "read"}
    assert list(workflow["on"]) == ["pull_request"]


def test_only_the_step_that_publishes_may_write() -> None:
    workflow = yaml.load(PAGES.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert workflow["permissions"] == {"contents": "read"}
    assert "permissions" not in workflow["jobs"]["build"]
    assert workflow["jobs"]["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert [step["uses"].partition("@")[0] for step in workflow["jobs"]["deploy"]["steps"]] == [
        "actions/deploy-pages"
    ]


def test_the_workflow_starts_for_every_file_that_the_ledger_is_made_of() -> None:
    workflow = yaml.load(WORKFLOW.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    paths = set(workflow["on"]["pull_request"]["paths"])
    header = yaml.safe_load((REPOSITORY / LEDGER).read_text(encoding="utf-8").split("\ncommitments:")[0])
    assert paths == {LEDGER, *(f"{source}**" for source in header["sources"])}


@pytest.mark.skipif(shutil.which("bash") is None, reason="the action runs in bash")
@pytest.mark.parametrize(("warn_only", "code"), [("false", 1), ("true", 0)])
def test_the_actions_last_step_as_its_shell_runs_it(tmp_path: Path, warn_only: str, code: int) -> None:
    root = write(tmp_path / "repository")
    commit(root)
    (root / LEDGER).write_text(text_of().replace("status: partial", "status: fulfilled"), encoding="utf-8")
    commit(root)
    program = tmp_path / "temp/tracker/bin/tracker"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "from tracker.cli import main; main()" "$@"\n')
    program.chmod(0o755)
    given = {"RUNNER_TEMP": str(tmp_path / "temp"), "SINCE": "HEAD^1", "WARN_ONLY": warn_only}
    given["GITHUB_STEP_SUMMARY"] = str(tmp_path / "summary.md")
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", steps()[-1]["run"]]
    done = subprocess.run(command, cwd=root, env=os.environ | given, capture_output=True, text=True)
    assert done.returncode == code, done.stderr
    assert done.stdout.startswith("::warning file=" if code == 0 else "::error file=")
    assert (tmp_path / "summary.md").read_text(encoding="utf-8").startswith("### tracker check")


@pytest.mark.slow
def test_the_hook_runs_from_another_repository(tmp_path: Path) -> None:
    """pre-commit clones this project at a commit, installs it by itself, and runs the hook at each commit."""
    pytest.importorskip("pre_commit", reason="pre-commit is not installed")
    if not (REPOSITORY / ".git").exists():
        pytest.skip("pre-commit clones a git repository, and this is none")
    home = {"PRE_COMMIT_HOME": str(tmp_path / "home"), "SKIP": ""}
    revision = git(REPOSITORY, "rev-parse", "HEAD").strip()
    config = f"repos:\n- repo: {REPOSITORY}\n  rev: {revision}\n  hooks:\n  - id: tracker-check\n"
    root = write(tmp_path / "other")
    (root / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    commit(root)
    installed = module("pre_commit", "install", "--install-hooks", cwd=root, **home)
    if installed.returncode:
        pytest.skip(f"the hook's environment cannot be installed here: {installed.stdout[-300:]}")
    (root / LEDGER).write_text("# 徐汇的账本\n" + text_of(), encoding="utf-8")
    git(root, "add", "-A")
    sound = hooked_commit(root, home)
    assert sound.returncode == 0, sound.stdout + sound.stderr
    (root / LEDGER).write_text(text_of().replace("200台", "300台", 1), encoding="utf-8")
    git(root, "add", "-A")
    refused = hooked_commit(root, home)
    assert refused.returncode == 1
    assert "quote-missing" in refused.stdout + refused.stderr
    assert git(root, "log", "--oneline").count("\n") == 2


def hooked_commit(root: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """``git commit`` with its hooks; whatever git set for a hook around these tests is left out."""
    outer = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    identity = ("-c", "user.name=Reviewer", "-c", "user.email=reviewer@example.org")
    return subprocess.run(
        ["git", *identity, "commit", "-q", "-m", "a change"],
        cwd=root,
        env=outer | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
