"""The files for build services do what they say: their own commands are run here, as the services would run them.

    ci_files.py PROGRAM SOURCE-FOLDER

A job that gates the corpus with the baseline passes as the corpus is, and fails once an article says something new.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import yaml

program, root = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
failures = checks = 0


def expect(what, got, wanted):
    global failures, checks
    checks += 1
    if got != wanted:
        print(f"{what}: {got!r}, not {wanted!r}")
        failures += 1


def run(command, folder, **more):
    environment = {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}", **more}
    return subprocess.run(["bash", "-e", "-o", "pipefail", "-c", command], cwd=folder, env=environment,
                          capture_output=True, text=True)


def action_inputs(action, given):
    """The environment of the action's check step, its inputs put in."""
    values = {name: str(given.get(name, entry.get("default", ""))) for name, entry in action["inputs"].items()}
    step = action["runs"]["steps"][-1]
    return step["run"], {key: values[text.removeprefix("${{ inputs.").removesuffix(" }}")]
                         for key, text in step["env"].items()}


def load(path):
    return yaml.safe_load((root / path).read_text())


with tempfile.TemporaryDirectory() as temporary:
    folder = pathlib.Path(temporary, "clone")
    shutil.copytree(root / "corpus", folder / "corpus")
    shutil.copytree(root / "reports", folder / "reports")
    shutil.copytree(root / "rules", folder / "rules")

    gitlab = load("tests/ci-examples/gitlab-ci.yml")["corpus"]
    workflow = load("tests/ci-examples/github-workflow.yml")["jobs"]["corpus"]["steps"]
    use = next(step for step in workflow if step.get("uses") == "./")
    script, environment = action_inputs(load("action.yml"), use["with"])
    environment["GITHUB_STEP_SUMMARY"] = str(folder / "summary.md")
    hook = load(".pre-commit-hooks.yaml")[0]
    hook_command = " ".join([hook["entry"], "corpus", "--baseline", "reports/baseline.json"])

    def gates(wanted):
        for line in gitlab["script"]:
            expect("GitLab job", run(line, folder).returncode, wanted)
        expect("GitHub action", run(script, folder, **environment).returncode, wanted)
        expect("pre-commit hook", run(hook_command, folder).returncode, wanted)

    gates(0)
    for kind, path in gitlab["artifacts"]["reports"].items():
        expect(f"GitLab's {kind} is written", (folder / path).stat().st_size > 0, True)
    expect("SARIF is written", (folder / use["with"]["sarif"]).stat().st_size > 0, True)
    expect("the summary is written", (folder / "summary.md").stat().st_size > 0, True)
    expect("the hook runs once for all files", (hook["pass_filenames"], hook["language"]), (False, "system"))

    article = folder / "corpus" / "marrow-bridge" / "riverside.txt"
    changed = article.read_text().replace("9 May 2025", "2 May 2025")
    expect("the article was changed", changed != article.read_text(), True)
    article.write_text(changed)
    gates(1)

    (folder / "changed.txt").write_text("corpus/meta-scale/story.yaml\n")
    only_others, inputs = action_inputs(load("action.yml"), {**use["with"], "changed": "changed.txt", "sarif": ""})
    expect("with `changed` naming other files", run(only_others, folder, **inputs).returncode, 0)

print(f"{checks} checks, {failures} failures")
sys.exit(failures > 0)
