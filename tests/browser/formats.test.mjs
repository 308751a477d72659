// The other formats, each read by a program that did not come with gainsay.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { gainsay, golden, scratchFile } from "./support.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const packaged = (name) => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
const reports = ["ordinary", "hostile"].map((name) => [name, (format) => readFileSync(golden(`${name}.${format}`), "utf8")]);
reports.push(["meta-scale", (format) => gainsay("check", "corpus/meta-scale", "--quiet", "--format", format)]);

const run = (program, args, options = {}) => spawnSync(program, args, { encoding: "utf8", ...options });
const has = (program, ...args) => run(program, args).status === 0;

// ---- SARIF ----

const multitool = join(packaged("@microsoft/sarif-multitool-linux"), "Sarif.Multitool");

/** Ids and messages of what the validator finds in a SARIF text, errors and warnings. */
function sarifFaults(text, name) {
  const file = scratchFile(`${name}.sarif`, text), out = scratchFile(`${name}.faults.sarif`);
  run("chmod", ["u+x", multitool]);
  const { status, stdout, stderr } = run(multitool, ["validate", file, "--output", out, "--log", "ForceOverwrite"],
    { env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" } });
  assert.notEqual(status, null, stderr);
  assert.match(stdout, /1 files scanned/);
  const results = JSON.parse(readFileSync(out, "utf8").replace(/^\uFEFF/, "")).runs.flatMap((it) => it.results ?? []);
  return results.map((it) => `${it.ruleId} ${it.message.id} ${(it.message.arguments ?? []).join(" ")}`);
}

describe("SARIF", () => {
  for (const [name, text] of reports)
    test(`of ${name} passes the validator`, () => {
      // 2005: wants a home page of the tool, which has none.
      assert.deepEqual(sarifFaults(text("sarif"), name).filter((it) => !it.startsWith("SARIF2005")), []);
    });

  test("with planted errors does not", () => {
    const plant = (change) => {
      const log = JSON.parse(reports[0][1]("sarif"));
      change(log.runs[0].results[0]);
      return sarifFaults(JSON.stringify(log), "planted").filter((it) => !it.startsWith("SARIF2005"))[0].split(" ")[0];
    };
    assert.equal(plant((result) => { delete result.message; }), "JSON1002");  // what the schema demands
    assert.equal(plant((result) => { result.ruleIndex = 99; }), "SARIF1009");  // what it cannot say
  });
});

// ---- XML ----

// The schema that Apache Ant's report task published, as a reporter on npm carries it in its own tests.
const antSchema = readFileSync(join(packaged("jest-junit-reporter"), "src/__tests__/fixtures/junit.xsd"), "utf8");
/** The same with skipped tests, which it was written before: all services know them. */
const laterSchema = antSchema
  .replace('<xs:element name="error">', '<xs:element name="skipped"><xs:complexType>' +
    '<xs:attribute name="message" type="xs:string"/></xs:complexType></xs:element>$&')
  .replace('<xs:attribute name="errors"', '<xs:attribute name="skipped" type="xs:int"/>$&');

describe("JUnit", () => {
  const faults = (xml, schema) =>
    run("xmllint", ["--noout", "--schema", scratchFile("junit.xsd", schema), "-"], { input: xml }).stderr.trim();

  for (const [name, text] of reports)
    test(`of ${name} fits the schema of Ant's reports`, () => assert.equal(faults(text("junit"), antSchema), "- validates"));

  test("of waived findings has them as skipped tests", () => {
    const waivers = scratchFile("waivers.yaml"), story = "corpus/meta-scale";
    const { findings } = JSON.parse(gainsay("check", story, "--quiet", "--format", "json")).stories[0];
    gainsay("waive", findings[0].id, story, "--reason", "Settled.", "--owner", "desk", "--waivers", waivers);
    const junit = gainsay("check", story, "--quiet", "--waivers", waivers, "--format", "junit");
    assert.equal(faults(junit, laterSchema), "- validates");
    assert.match(junit, /skipped="1"[^]*<skipped message="Settled."\/>/);
  });

  test("with a planted error does not fit", () => {
    const broken = reports[0][1]("junit").replace("<failure", "<failed").replace("</failure", "</failed");
    assert.match(faults(broken, antSchema), /This element is not expected/);
  });
});

// ---- graphs ----

test("DOT renders with Graphviz", { skip: !has("dot", "-V") && "Graphviz is missing" }, () => {
  for (const [name, text] of reports) {
    const { status, stderr, stdout } = run("dot", ["-Tsvg"], { input: text("dot") });
    assert.equal(`${name} ${status} ${stderr}`, `${name} 0 `);
    assert.match(stdout, /<svg/);
  }
});

test("GraphML is read by NetworkX", { skip: !has("python3", "-c", "import networkx") && "NetworkX is missing" }, () => {
  const script = "import sys, networkx as n; g = n.read_graphml(sys.stdin.buffer);" +
    "print(sorted({k for _, k in g.nodes(data='kind')}), g.number_of_edges() > 0)";
  for (const [, text] of reports)
    assert.match(run("python3", ["-c", script], { input: text("graphml") }).stdout,
      /^\['article', 'claim'(, 'fact')?\] True\n$/);
});

// ---- the limits of services ----

describe("GitHub", () => {
  test("shows ten annotations at most, and the rest as a count", () => {
    for (const [name, text] of reports) {
      const lines = text("github").trimEnd().split("\n");
      assert.ok(lines.filter((it) => !/title=gainsay::/.test(it)).length <= 10, name);
      for (const line of lines) assert.match(line, /^::(error|warning|notice) ([a-z]+=[^,:]*,?)+::[^\r\n]*$/);
    }
  });
});

describe("GitLab", () => {
  test("finds the five things that its code quality report must say, fingerprints once", () => {
    for (const [, text] of reports) {
      const issues = JSON.parse(text("gitlab"));
      for (const issue of issues) {
        assert.deepEqual(Object.keys(issue), ["description", "check_name", "fingerprint", "severity", "location"]);
        assert.ok(["info", "minor", "major", "critical", "blocker"].includes(issue.severity));
        assert.ok(!issue.location.path.startsWith("./") && issue.location.lines.begin >= 1);
      }
      assert.equal(new Set(issues.map((it) => it.fingerprint)).size, issues.length);
    }
  });
});

// ---- CSV ----

/** Rows of cells, by the letter of RFC 4180. */
function rowsOf(csv) {
  const rows = [[]];
  for (const [, cell, end] of csv.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    rows.at(-1).push(cell.replaceAll('""', '"'));
    if (end !== ",") rows.push([]);
  }
  return rows.slice(0, -1);
}

test("CSV has one width, begins with the mark of UTF-8, and no cell is a formula", () => {
  for (const [, text] of reports) {
    const csv = text("csv"), rows = rowsOf(csv);
    assert.equal(csv[0], "\uFEFF");
    assert.equal(rows.flat().reduce((sum, cell) => sum + cell.replaceAll('"', '""').length + 3, 0) + rows.length + 1, csv.length);
    for (const row of rows) assert.equal(row.length, rows[0].length);
    for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
  }
});

test("Web Annotations select words that stand in their articles", () => {
  const list = JSON.parse(gainsay("check", "corpus/meta-scale", "--quiet", "--format", "annotations"));
  for (const { target, type, id } of list) {
    assert.equal(type, "Annotation");
    assert.match(id, /^urn:gainsay:/);
    const { exact, prefix, suffix } = target.selector;
    if (!target.source.startsWith("http"))
      assert.ok(readFileSync(join(here, "../..", decodeURIComponent(target.source)), "utf8").includes(prefix + exact + suffix), exact);
  }
});
