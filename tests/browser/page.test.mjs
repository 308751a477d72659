// The HTML report as a reader meets it: opened from disk in Chromium.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { axeViolations, fileUrl, golden, largePage, launch, open, pageOf, stories } from "./support.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const openAll = (page) => page.evaluate(() => document.querySelectorAll("details").forEach((it) => { it.open = true; }));
const visible = (page, selector) => page.locator(`${selector}:visible`).count();

for (const [name, story] of stories()) {
  describe(`the page of ${name}`, () => {
    let url;
    before(() => { url = pageOf(story, name); });

    test("asks the network for nothing and makes no complaint", async () => {
      const page = await open(browser, url);
      await openAll(page);
      assert.deepEqual(page.complaints, []);
      await page.context().close();
    });

    test("has no accessibility violation, light or dark, on a desk or a phone", async () => {
      for (const options of [{}, { colorScheme: "dark", viewport: { width: 390, height: 800 } }]) {
        const page = await open(browser, url, options);
        await openAll(page);
        assert.deepEqual(await axeViolations(page), []);
        await page.context().close();
      }
    });

    test("fits a phone without scrolling sideways", async () => {
      const page = await open(browser, url, { viewport: { width: 360, height: 800 } });
      await openAll(page);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
      await page.context().close();
    });

    test("has an anchor for each link, and each once", async () => {
      const page = await open(browser, url);
      const [missing, twice] = await page.evaluate(() => {
        const ids = [...document.querySelectorAll("[id]")].map((it) => it.id);
        const links = [...document.querySelectorAll("a")].map((it) => decodeURIComponent(it.hash.slice(1)));
        return [links.filter((it) => !ids.includes(it)), ids.filter((it, i) => ids.indexOf(it) !== i)];
      });
      assert.deepEqual([missing, twice], [[], []]);
      await page.context().close();
    });
  });
}

describe("on the page of the example story", () => {
  let url;
  before(() => { url = pageOf("corpus/meta-scale", "meta-scale"); });
  const shown = (page) => page.locator("#filters output").textContent();

  test("filters by severity, outlet and words are kept in the address", async () => {
    const page = await open(browser, url);
    assert.equal(await shown(page), "6 of 6 shown");
    await page.getByLabel("notes").uncheck();
    assert.equal(await shown(page), "3 of 6 shown");
    assert.equal(await visible(page, ".finding"), 3);
    assert.equal(await page.getByRole("heading", { name: "Know wording" }).isVisible(), false);
    await page.getByLabel("outlet").selectOption("Tidewater Business");
    await page.getByLabel("containing").fill("weeks");
    assert.equal(await shown(page), "1 of 6 shown");
    const address = await page.evaluate(() => location.hash);
    assert.equal(address, "#?hide=notes&outlet=Tidewater+Business&words=weeks");
    const again = await open(browser, url + address);
    assert.equal(await shown(again), "1 of 6 shown");
    await again.getByRole("button", { name: "Show all" }).click();
    assert.equal(await shown(again), "6 of 6 shown");
    assert.equal(await again.evaluate(() => location.hash), "");
    await page.context().close();
    await again.context().close();
  });

  test("a link to a finding that is filtered away brings it back", async () => {
    const page = await open(browser, `${url}#?hide=errors,warnings,notes`);
    assert.equal(await visible(page, ".finding"), 0);
    await page.locator(".worst a").click();
    await page.locator(".finding:focus").waitFor({ state: "visible" });  // the page follows a little after the click
    await page.context().close();
  });

  test("a quote leads to its marked words in the article, which unfolds", async () => {
    const page = await open(browser, url);
    const quote = await page.locator(".finding .party mark").first().textContent();
    await page.locator(".finding .party a").first().click();
    await page.locator("mark:target").waitFor({ state: "visible" });
    assert.equal(await page.locator("mark:target").textContent(), quote);
    await page.context().close();
  });

  test("j and k walk through the findings, / goes to the search, Escape clears it", async () => {
    const page = await open(browser, url);
    const at = () => page.evaluate(() => document.activeElement.id || document.activeElement.name);
    const ids = await page.locator(".finding").evaluateAll((all) => all.map((it) => it.id));
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    assert.equal(await at(), ids[1]);
    await page.keyboard.press("k");
    assert.equal(await at(), ids[0]);
    await page.keyboard.press("/");
    assert.equal(await at(), "words");
    await page.keyboard.type("nothing like it");
    assert.equal(await shown(page), "0 of 6 shown");
    await page.keyboard.press("Escape");
    assert.equal(await shown(page), "6 of 6 shown");
    await page.getByLabel("keys").uncheck();
    await page.locator("h1").click();
    await page.keyboard.press("j");
    assert.notEqual(await at(), ids[0]);
    await page.context().close();
  });

  test("all controls are reached and worked by Tab alone", async () => {
    const page = await open(browser, url);
    const reached = new Set();
    for (let i = 0; i < 60; i += 1) {
      await page.keyboard.press("Tab");
      reached.add(await page.evaluate(() => document.activeElement.textContent.trim() || document.activeElement.name));
    }
    for (const control of ["Skip to the findings", "errors", "words", "Copy correction note", "Copy waiver"])
      assert.ok(reached.has(control), control);
    await page.context().close();
  });

  test("the buttons copy a correction note with its end left blank, and a waiver", async () => {
    const page = await open(browser, url, { permissions: ["clipboard-read", "clipboard-write"] });
    const finding = page.locator(".finding.error");
    await finding.getByRole("button", { name: "Copy correction note" }).click();
    await finding.getByRole("button", { name: "Copied" }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()),
      "Correction: an earlier version of this article (Tidewater Business) said “weeks”. It should now read: ______.");
    await finding.getByRole("button", { name: "Copy waiver" }).click();
    await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith("gainsay waive"));
    const id = await finding.getAttribute("id");
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()),
      `gainsay waive ${id} --reason "" --owner ""`);
    await page.context().close();
  });

  test("without a script everything is there but the controls that need one", async () => {
    const page = await open(browser, url, { javaScriptEnabled: false });
    assert.equal(await visible(page, ".finding"), 6);
    assert.equal(await visible(page, "#filters"), 0);
    assert.equal(await visible(page, "button"), 0);
    await page.locator(".finding.error .texts summary").click();
    assert.equal(await page.locator(".finding.error .texts pre").count(), 2);
    await page.context().close();
  });

  test("print has the findings on white and leaves out controls and what is folded", async () => {
    const page = await open(browser, url, { colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    assert.equal(await visible(page, "#filters"), 0);
    assert.equal(await visible(page, "button"), 0);
    assert.equal(await visible(page, ".finding"), 6);
    assert.equal(await visible(page, "details.part"), 0);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
    assert.ok((await page.pdf()).length > 10000);
    await page.context().close();
  });
});

test("articles that try to break out of the page do not", async () => {
  const page = await open(browser, fileUrl(golden("hostile.html")));
  await openAll(page);
  assert.deepEqual(page.complaints, []);
  assert.equal(await page.locator("script").count(), 1);
  assert.equal(await page.locator("img, iframe, object, a[href^=http]").count(), 0);
  assert.deepEqual(await axeViolations(page), []);
  await page.context().close();
});

describe("a page of five thousand findings", () => {
  let url;
  before(() => { url = largePage(5000); });

  test("builds what is seen, what a link leads to, and all of it for print", async () => {
    const page = await open(browser, url);
    const built = () => page.evaluate(() => [...document.querySelectorAll(".finding")].filter((it) => it.querySelector(".parties")).length);
    await page.locator(".finding .party mark").first().waitFor();
    assert.ok(await built() < 200);
    await page.keyboard.press("j");
    await page.locator(".finding:focus button:visible").first().waitFor();
    await page.locator(".finding:focus .party a").first().click();
    await page.locator("mark:target").waitFor({ state: "visible" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    assert.equal(await built(), 5000);
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });

  test("is searched whole, whether built or not, and by words alone, not by its markup", async () => {
    const page = await open(browser, url);
    const shownFor = async (words) => {
      await page.getByLabel("containing").fill(words);
      return page.locator("#filters output").textContent();
    };
    assert.equal(await shownFor("long delayed w4321 cost"), "3 of 5000 shown");  // its neighbours show it as what stands round theirs
    assert.equal(await shownFor("blockquote"), "0 of 5000 shown");
    await page.context().close();
  });

  test("is complete without a script", async () => {
    const page = await open(browser, url, { javaScriptEnabled: false });
    assert.equal(await page.locator(".finding .parties").count(), 5000);
    await page.context().close();
  });

  test("is opened and filtered; the time is told, not judged", async (t) => {
    const page = await open(browser, url);
    const took = await page.evaluate(async () => {
      const form = document.getElementById("filters"), out = {};
      const painted = () => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
      const timed = async (name, set) => {
        const begin = performance.now();
        set();
        form.dispatchEvent(new Event("input", { bubbles: true }));
        await painted();
        out[name] = [Math.round(performance.now() - begin), form.querySelector("output").textContent];
      };
      await painted();
      out.open = [Math.round(performance.getEntriesByType("navigation")[0].loadEventEnd), ""];
      await timed("words", () => { form.words.value = "nothing like it"; });
      await timed("no words", () => { form.words.value = ""; });
      await timed("rule", () => { form.rule.selectedIndex = 1; });
      await timed("errors", () => { form.rule.selectedIndex = 0; form.errors.checked = false; });
      return out;
    });
    t.diagnostic(Object.entries(took).map(([name, [ms]]) => `${name} ${ms} ms`).join(", "));
    assert.deepEqual(Object.values(took).map(([, shown]) => shown),
      ["", "0 of 5000 shown", "5000 of 5000 shown", "1 of 5000 shown", "0 of 5000 shown"]);
    await page.context().close();
  });
});
