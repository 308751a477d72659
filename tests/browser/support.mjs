// The program under test, its stories, and a browser that reports whatever a page does that it should not.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, "../..");
export const golden = (name) => join(root, "tests/golden/report", name);
const program = process.env.GAINSAY_PROGRAM ?? join(root, "build/gainsay");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const scratch = mkdtempSync(join(tmpdir(), "gainsay-browser-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

export function gainsay(...args) {
  const run = spawnSync(program, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
  if (run.status > 1 || run.status === null) throw new Error(`gainsay ${args.join(" ")}: ${run.status}: ${run.stderr}`);
  return run.stdout;
}

export const scratchFile = (name, text) => {
  const path = join(scratch, name);
  if (text !== undefined) writeFileSync(path, text);
  return path;
};

/** The HTML report of a story, as an address on disk. */
export function pageOf(story, name) {
  const path = scratchFile(`${name}.html`);
  gainsay("check", story, "--quiet", "--report", `html=${path}`, "--format", "brief");
  return pathToFileURL(path).href;
}

/** Example stories and, where there is real coverage, three of its stories. */
export function stories() {
  const real = process.env.GAINSAY_SHARED ? join(process.env.GAINSAY_SHARED, "stories") : "";
  const names = real && existsSync(real) ? readdirSync(real).sort().slice(0, 3) : [];
  return [["meta-scale", "corpus/meta-scale"], ...names.map((name) => [name, join(real, name)])];
}

/** The page of a story in which two outlets differ on each of `count` facts, and a third agrees with the first on some. */
export function largePage(count) {
  const facts = Array.from({ length: count }, (_, i) => `w${i}`);
  const text = (extra, says) => "Costs\n\n" + facts.filter((_, i) => says(i)).map((fact) =>
    `The council said on Monday that the long delayed ${fact} cost $${Number(fact.slice(1)) + 10 + extra} million, ` +
    "far more than had been planned.\n\n").join("");
  const files = [["north", 0, () => true], ["south", 2, () => true], ["east", 0, (i) => i % 3 === 0]];
  const paths = files.map(([name, extra, says]) => scratchFile(`${name}-${count}.txt`, text(extra, says)));
  const rules = scratchFile(`rules-${count}.yaml`, "gainsay: 1\nuse: []\nfacts:\n" + facts.map((fact) =>
    `  cost.${fact}: {title: What ${fact} costs, of: story, kind: money, phrases: ["${fact} cost {value}"]}\n`).join(""));
  const html = scratchFile(`large-${count}.html`);
  gainsay("check", ...paths, "--rules", rules, "--packs", "none", "--quiet", "--report", `html=${html}`, "--format", "brief");
  return pathToFileURL(html).href;
}

export const fileUrl = (path) => pathToFileURL(path).href;

export const launch = () =>
  chromium.launch({
    executablePath: execFileSync("which", ["chromium"], { encoding: "utf8" }).trim(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
      "--disable-sync", "--no-first-run"],
  });

/** Opens `url`; `page.complaints` gathers requests beyond the file itself, console messages, errors and dialogs. */
export async function open(browser, url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  context.setDefaultTimeout(300_000);  // a shared machine may be slow
  const page = await context.newPage();
  page.complaints = [];
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== url.split("#")[0]) page.complaints.push(`request ${request.url()}`);
  });
  page.on("console", (message) => page.complaints.push(`console ${message.text()}`));
  page.on("pageerror", (error) => page.complaints.push(`error ${error.message}`));
  page.on("dialog", (dialog) => { page.complaints.push(`dialog ${dialog.message()}`); dialog.dismiss(); });
  await page.goto(url);
  return page;
}

/** What axe-core finds wrong, one line a rule. The page's own policy forbids foreign scripts, so axe comes by the back door. */
export async function axeViolations(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return violations.map((it) => `${it.id}: ${it.nodes.length} × ${it.nodes[0].html.slice(0, 160)}`);
}
