"""What gainsay writes and ships is valid under the JSON Schemas that it prints.

    schemas.py PROGRAM SOURCE-FOLDER

The report is held to its schema in both directions: a key that the schema does not name fails too, so that the two
cannot drift apart.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema
import yaml

program, root = sys.argv[1], pathlib.Path(sys.argv[2])


class Plain(yaml.SafeLoader):
    """YAML as editors read it for a JSON Schema: dates stay text."""


Plain.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}


def run(*arguments):
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, cwd=root)
    if done.returncode > 1:
        sys.exit(f"gainsay {' '.join(map(str, arguments))}: exit code {done.returncode}\n{done.stderr}")
    return done.stdout


def closed(schema):
    """The same schema, where every object holds the keys it names and no others."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    out = {key: closed(value) for key, value in schema.items()}
    if isinstance(out.get("properties"), dict) and out.get("type") == "object":
        out.setdefault("additionalProperties", False)
    return out


failures = checks = 0


def check(what, value, schema):
    global failures, checks
    checks += 1
    errors = sorted(jsonschema.Draft202012Validator(schema).iter_errors(value), key=lambda error: list(error.path))
    for error in errors[:5]:
        print(f"{what}: {error.json_path}: {error.message[:300]}")
    failures += bool(errors)


def refuse(what, value, schema):
    global failures, checks
    checks += 1
    if jsonschema.Draft202012Validator(schema).is_valid(value):
        print(f"{what}: valid, and should not be")
        failures += 1


schemas = {name: json.loads(run("schema", name)) for name in ("rules", "story", "report", "waivers")}
for schema in schemas.values():
    jsonschema.Draft202012Validator.check_schema(schema)
strict = closed(schemas["report"])

for manifest in sorted(root.glob("corpus/*/story.yaml")):
    check(manifest, yaml.load(manifest.read_text(), Plain), schemas["story"])
    check(f"report of {manifest}", json.loads(run("check", manifest, "--format", "json")), strict)
for rules in sorted(root.glob("rules/*.yaml")) + sorted(root.glob("rules/packs/*.yaml")):
    value = yaml.load(rules.read_text(), Plain)
    if isinstance(value, dict) and "gainsay" in value:
        check(rules, value, schemas["rules"])

with tempfile.TemporaryDirectory() as folder:
    waivers, baseline = pathlib.Path(folder, "waivers.yaml"), pathlib.Path(folder, "baseline.json")
    story = "corpus/marrow-bridge"
    finding = json.loads(run("check", story, "--format", "json"))["stories"][0]["findings"][0]["id"]
    run("waive", finding, story, "--reason", "known", "--owner", "desk", "--expires", "2030-01-01", "--waivers", waivers)
    waivers.write_text(waivers.read_text() + "  - {finding: gs1-zzzzzzzzzz, reason: gone, owner: desk}\n")
    check("waivers as written", yaml.load(waivers.read_text(), Plain), schemas["waivers"])
    run("baseline", "write", story, "--baseline", baseline)
    check("a report with waivers and a baseline",
          json.loads(run("check", story, "--waivers", waivers, "--baseline", baseline, "--format", "json")), strict)

refuse("a report without findings", {"schema": 1, "tool": {"name": "gainsay", "version": "1"}, "summary": {}}, strict)
refuse("a waiver without a reason", {"gainsay": 1, "waivers": [{"finding": "gs1-a", "owner": "me"}]}, schemas["waivers"])
refuse("a story with a slip in a key", {"articles": [{"flie": "a.txt"}]}, schemas["story"])

print(f"{checks} checks, {failures} failures")
sys.exit(failures > 0)
