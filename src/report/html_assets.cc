#include <string_view>

#include "report/html.h"

namespace gainsay {

std::string_view html_style() {
  return R"css(
:root { --ink: #1a1a1a; --paper: #fdfdfb; --soft: #595959; --line: #d0d0c8; --error: #a3142a; --warning: #7a4b00;
  --note: #1d4f91; --mark: #ffe58a; --card: #ffffff; color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #16181b; --soft: #b3b3b3; --line: #43474d;
  --error: #ff8a93; --warning: #ffc266; --note: #9cc4ff; --mark: #6b5600; --card: #1f2226; } }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 0 auto; max-width: 72rem; padding: 1rem; }
h1 { font-size: 1.6rem; margin: .5rem 0; } h2 { border-bottom: 2px solid var(--line); } h5 { font-size: 1rem; margin: 0 0 .5rem; }
a { color: var(--note); } code { font-size: .85em; overflow-wrap: anywhere; } mark { background: var(--mark); color: inherit; padding: 0 .1em; }
.finding { background: var(--card); border: 1px solid var(--line); border-left: .5rem solid var(--soft); padding: .75rem 1rem; margin: 1rem 0;
  content-visibility: auto; contain-intrinsic-size: auto 24rem; }
.finding.error { border-left-color: var(--error); } .finding.warning { border-left: .5rem double var(--warning); }
.finding.note { border-left: .5rem dotted var(--note); } .finding:target { outline: 3px solid var(--note); }
.finding h4 { font-size: 1.15rem; margin: 0; } .badge { border: 1px solid; border-radius: .3rem; padding: 0 .4rem; font-size: .85rem; text-transform: uppercase; }
.error .badge { color: var(--error); } .warning .badge { color: var(--warning); } .note .badge { color: var(--note); }
.rule, .source, .near { color: var(--soft); } .rule, .source { font-size: .9rem; margin: .25rem 0; }
.parties { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: 1rem; margin: .75rem 0; }
.party { border-top: 2px solid var(--line); padding-top: .5rem; min-width: 0; } .letter { border: 2px solid; border-radius: 50%; padding: 0 .45rem; font-weight: 700; }
blockquote { margin: .5rem 0; padding-left: .75rem; border-left: 3px solid var(--line); overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem .75rem; margin: .5rem 0; } dt { font-weight: 600; } dd { margin: 0; min-width: 0; }
.wide { overflow-x: auto; } table { border-collapse: collapse; } th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; }
td.differs { color: var(--error); font-weight: 600; } td.hedged { font-style: italic; } td.silent { color: var(--soft); }
details.part { border: 1px solid var(--line); margin: .75rem 0; padding: .5rem 1rem; } summary { cursor: pointer; font-weight: 600; }
figure { margin: 1rem 0; } svg { width: 100%; height: auto; font-size: 12px; } svg text { fill: var(--ink); }
.v0 { fill: #4477aa; } .v1 { fill: #cc6677; stroke: var(--ink); stroke-dasharray: 4 2; } .v2 { fill: #ccbb44; stroke: var(--ink); } .v3 { fill: #66aa77; }
button { font: inherit; padding: .3rem .7rem; margin: .25rem .5rem .25rem 0; } #filters { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; }
[hidden] { display: none !important; } :focus-visible { outline: 3px solid var(--note); outline-offset: 2px; }
@media (max-width: 32rem) { dl { grid-template-columns: 1fr; } body { padding: .5rem; } }
@media print { body { max-width: none; color: #000; background: #fff; } #filters, button { display: none !important; }
  .finding { break-inside: avoid; content-visibility: visible; } details.part:not([open]) { display: none; } }
)css";
}

std::string_view html_script() {
  return R"js(
(function () {
  "use strict";
  var form = document.getElementById("filters"), out = form.querySelector("output");
  var cards = Array.prototype.slice.call(document.querySelectorAll(".finding"));
  var words = cards.map(function (card) { return card.dataset.words.toLowerCase(); });
  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  function apply() {
    var wanted = form.words.value.trim().toLowerCase(), shown = 0;
    cards.forEach(function (card, i) {
      card.hidden = !form[card.dataset.severity].checked || words[i].indexOf(wanted) < 0;
      if (!card.hidden) shown += 1;
    });
    document.querySelectorAll("section.action").forEach(function (section) {
      section.hidden = !section.querySelector(".finding:not([hidden])");
    });
    out.textContent = shown + " of " + cards.length + " findings shown";
  }
  function save() {
    var off = ["error", "warning", "note"].filter(function (name) { return !form[name].checked; });
    var query = new URLSearchParams();
    if (off.length) query.set("hide", off.join(","));
    if (form.words.value) query.set("words", form.words.value);
    var text = query.toString();
    history.replaceState(null, "", text ? "#?" + text : "#");
    apply();
  }
  if (location.hash.indexOf("#?") === 0) {
    var query = new URLSearchParams(location.hash.slice(2));
    (query.get("hide") || "").split(",").forEach(function (name) {
      if (["error", "warning", "note"].indexOf(name) >= 0) form[name].checked = false;
    });
    form.words.value = query.get("words") || "";
  }
  form.addEventListener("input", save);
  apply();
  function copied(button, title) {
    button.textContent = "Copied";
    setTimeout(function () { button.textContent = title; }, 1500);
  }
  function copy(text, done) {
    if (navigator.clipboard && window.isSecureContext) { navigator.clipboard.writeText(text).then(done, function () { byHand(text, done); }); }
    else { byHand(text, done); }
  }
  function byHand(text, done) {
    var area = document.createElement("textarea");
    area.value = text;
    document.body.appendChild(area);
    area.select();
    if (document.execCommand("copy")) done();
    area.remove();
  }
  document.querySelectorAll("button[data-copy]").forEach(function (button) {
    var title = button.textContent;
    button.hidden = false;
    button.addEventListener("click", function () { copy(button.dataset.copy, function () { copied(button, title); }); });
  });
})();
)js";
}

}  // namespace gainsay
