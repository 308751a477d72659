// What the page can do beyond showing: filters that live in the address, keys, copying. Everything here only hides or
// points at what is already in the page; without it nothing is missing.
(function () {
  "use strict";

  var form = document.getElementById("filters");
  if (!form) return;
  var output = form.querySelector("output");
  var picks = Array.prototype.slice.call(form.querySelectorAll("select"));
  var switches = Array.prototype.slice.call(form.querySelectorAll("input[type=checkbox][data-hides]"));
  var findings = Array.prototype.slice.call(document.querySelectorAll(".finding")).map(function (element) {
    return {
      element: element,
      marks: " " + element.dataset.marks + " ",
      words: null,  // made on the first search: most readers never type
      shown: true
    };
  });

  // ---- what stands in noscript on a page of very many findings, until it is seen ----

  var letters = { lt: "<", gt: ">", quot: '"', amp: "&", "#39": "'" };

  /** The words of a noscript, which to the browser is one text. */
  function wordsIn(markup) {
    return markup.replace(/<[^>]*>/g, " ").replace(/&(lt|gt|quot|amp|#39);/g, function (_, name) { return letters[name]; });
  }

  function build(box) {
    box.querySelectorAll("noscript").forEach(function (later) {
      var made = document.createElement("template");
      made.innerHTML = later.textContent;
      later.replaceWith(made.content);
    });
    box.querySelectorAll("button[data-copies]").forEach(function (button) { button.hidden = false; });
  }

  function buildWhenSeen() {
    var watcher = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        if (!entry.isIntersecting) return;
        watcher.unobserve(entry.target);
        build(entry.target);
      });
    }, { rootMargin: "1200px" });
    findings.forEach(function (finding) { watcher.observe(finding.element); });
    document.querySelectorAll("details.part").forEach(function (part) {
      part.addEventListener("toggle", function () { build(part); }, { once: true });
    });
    window.addEventListener("beforeprint", function () { build(document.getElementById("findings")); });
  }

  function wordsOf(finding) {
    if (finding.words !== null) return finding.words;
    var said = Array.prototype.map.call(finding.element.children, function (part) {
      return part.localName === "noscript" ? wordsIn(part.textContent) : part.textContent;
    });
    finding.words = said.join(" ").toLowerCase();
    return finding.words;
  }

  // ---- filters ----

  function wanted() {
    var hidden = switches.filter(function (box) { return !box.checked; });
    return {
      hides: hidden.map(function (box) { return " " + box.dataset.hides + " "; }),
      needs: picks.filter(function (pick) { return pick.value; }).map(function (pick) { return " " + pick.value + " "; }),
      words: form.words.value.trim().toLowerCase()
    };
  }

  function fits(finding, want) {
    var has = function (mark) { return finding.marks.indexOf(mark) >= 0; };
    return !want.hides.some(has) && want.needs.every(has) && (!want.words || wordsOf(finding).indexOf(want.words) >= 0);
  }

  // A card goes when its findings go, and a heading when its cards go.
  function settle(selector, inner) {
    document.querySelectorAll(selector).forEach(function (box) { box.hidden = !box.querySelector(inner); });
  }

  function apply() {
    var want = wanted(), count = 0;
    findings.forEach(function (finding) {
      var show = fits(finding, want);
      if (show !== finding.shown) finding.element.hidden = !show;
      finding.shown = show;
      if (show) count += 1;
    });
    settle(".fact", ".finding:not([hidden])");
    settle("section.action", ".fact:not([hidden])");
    output.textContent = count + " of " + findings.length + " shown";
    form.querySelector("[name=all]").hidden = !want.hides.length && !want.needs.length && !want.words;
  }

  // ---- the address ----

  function write() {
    var query = new URLSearchParams();
    var hidden = switches.filter(function (box) { return !box.checked; }).map(function (box) { return box.name; });
    if (hidden.length) query.set("hide", hidden.join(","));
    picks.forEach(function (pick) { if (pick.value) query.set(pick.name, pick.options[pick.selectedIndex].text); });
    if (form.words.value) query.set("words", form.words.value);
    var text = query.toString();
    history.replaceState(null, "", text ? "#?" + text : "#");
  }

  function read() {
    var query = new URLSearchParams(location.hash.slice(2));
    var hidden = (query.get("hide") || "").split(",");
    switches.forEach(function (box) { box.checked = hidden.indexOf(box.name) < 0; });
    picks.forEach(function (pick) {
      var name = query.get(pick.name) || "", index = 0;
      for (var i = 1; i < pick.options.length; i += 1) if (pick.options[i].text === name) index = i;
      pick.selectedIndex = index;
    });
    form.words.value = query.get("words") || "";
    apply();
  }

  function clear() {
    switches.forEach(function (box) { box.checked = true; });
    picks.forEach(function (pick) { pick.selectedIndex = 0; });
    form.words.value = "";
    apply();
  }

  // A link may lead into something folded or filtered away.
  function follow() {
    if (location.hash.indexOf("#?") === 0 || location.hash.length < 2) { read(); return; }
    var name = decodeURIComponent(location.hash.slice(1)), target = document.getElementById(name);
    if (!target && document.querySelector("details.part noscript")) {  // words in an article that nobody has opened
      document.querySelectorAll("details.part").forEach(build);
      history.replaceState(null, "", "#");
      location.replace("#" + name);  // comes back here, with the target marked as such
      return;
    }
    if (!target) return;
    if (target.closest("[hidden]")) clear();
    for (var box = target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    target.scrollIntoView();
    if (target.classList.contains("finding")) target.focus({ preventScroll: true });
  }

  // ---- keys ----

  function step(by) {
    var shown = findings.filter(function (finding) { return finding.shown; });
    var at = shown.findIndex(function (finding) { return finding.element.contains(document.activeElement); });
    var next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : at + by];
    if (!next) return;
    next.element.focus({ preventScroll: true });
    next.element.scrollIntoView({ block: "start" });
  }

  function key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && event.target === form.words) { form.words.value = ""; change(); return; }
    if (!form.keys.checked || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "/") form.words.focus();
    else return;
    event.preventDefault();
  }

  // ---- copying ----

  // Not every browser lets a page from disk use the clipboard interface.
  function byHand(text) {
    var area = document.createElement("textarea");
    area.value = text;
    area.setAttribute("aria-hidden", "true");
    document.body.appendChild(area);
    area.select();
    var done = document.execCommand("copy");
    area.remove();
    return done;
  }

  function copy(button) {
    var text = document.getElementById(button.dataset.copies).textContent, title = button.textContent;
    var say = function (done) {
      button.textContent = done ? "Copied" : "Could not copy";
      button.focus();
      setTimeout(function () { button.textContent = title; }, 1500);
    };
    if (!navigator.clipboard) { say(byHand(text)); return; }
    navigator.clipboard.writeText(text).then(function () { say(true); }, function () { say(byHand(text)); });
  }

  function change() { apply(); write(); }

  form.hidden = false;
  if (document.body.classList.contains("many") && window.IntersectionObserver) buildWhenSeen();
  else build(document.body);
  document.addEventListener("click", function (event) {
    var button = event.target.closest("button[data-copies]");
    if (button) copy(button);
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("input", function (event) { if (event.target.name !== "keys") change(); });
  form.querySelector("[name=all]").addEventListener("click", function () { clear(); write(); form.words.focus(); });
  document.addEventListener("keydown", key);
  window.addEventListener("hashchange", follow);
  apply();
  follow();
})();
