// The entry form: says back what it understands while somebody types, offers ids, keeps a draft over a reload, tells when the ledger is away.
// Everything here is a convenience: the form records without it.

import { PAUSE, whenTyped } from "./composing.js";

/** How often a ledger that does not answer is asked again; milliseconds. */
const RETRY = 2000;

/** What the answer's reading depends on. */
const BEARING = ["source", "occasion", "question", "value", "unit", "bound", "population", "scope", "complete", "chronological"];

/** The register of which the question says what it holds. */
const ANSWER = "value";

const form = document.querySelector("form.entry");
const understood = document.getElementById("understood");
const kept = form.querySelector(".kept");
const away = form.querySelector(".away");
const here = location.pathname + location.search;
let waiting;
let retrying;
let asked;

const cells = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));

/** The ledger answers, or not; while it does not, nothing is sent, and it is asked again and again. */
function answers(yes) {
  away.hidden = yes;
  clearTimeout(retrying);
  if (!yes) {
    retrying = setTimeout(sayBack, RETRY);
  }
}

async function ask(path, parameters) {
  asked?.abort();
  const asking = (asked = new AbortController());
  try {
    const answer = await fetch(`${path}?${parameters}`, { headers: { Accept: "text/html" }, signal: asking.signal });
    const text = answer.ok ? await answer.text() : null;
    answers(true);
    return text;
  } catch {
    // Overtaken by the next question, or the server is away: what the page shows stays.
    if (!asking.signal.aborted) {
      answers(false);
    }
    return null;
  }
}

async function sayBack() {
  const about = cells();
  [...about.keys()].filter((name) => !BEARING.includes(name)).forEach((name) => about.delete(name));
  const answer = await ask("/claims/new/understood", about);
  if (answer !== null && !composing()) {
    understood.innerHTML = answer;
  }
}

async function complete(field) {
  const list = field.list;
  const typed = field.value.trim();
  if (!list || typed === "" || [...list.options].some((option) => option.value === typed)) {
    return;
  }
  const register = list.id.replace("known-", "");
  const about = new URLSearchParams({ register, typed });
  if (register === ANSWER) {
    about.set("question", form.elements.namedItem("question").value);
  }
  const answer = await ask("/claims/new/completions", about);
  if (answer !== null && answer.trim() !== "" && !composing()) {
    list.innerHTML = answer;
  }
}

function changed(field) {
  clearTimeout(waiting);
  if (composing()) {
    return;
  }
  localStorage.setItem(form.dataset.kept, JSON.stringify({ here, cells: cells().toString() }));
  waiting = setTimeout(async () => {
    await complete(field);
    if (BEARING.includes(field.name)) {
      await sayBack();
    }
  }, PAUSE);
}

function draft() {
  try {
    return JSON.parse(localStorage.getItem(form.dataset.kept));
  } catch {
    return null; // of an older release
  }
}

function restore() {
  const last = draft();
  // Into the form in which it was typed, or one that says nothing yet: what came back from the server with faults is newer.
  if (!last || form.querySelector("[aria-invalid]") || (last.here !== here && location.search !== "")) {
    return;
  }
  for (const [name, value] of new URLSearchParams(last.cells)) {
    const field = form.elements.namedItem(name);
    if (field) {
      field.value = value;
      field.closest("details")?.setAttribute("open", "");
    }
  }
  kept.hidden = false;
  sayBack();
}

function overtaken() {
  clearTimeout(waiting);
  asked?.abort();
}

const composing = whenTyped(form, overtaken, changed);

form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.defaultPrevented) {
    event.preventDefault();
    form.requestSubmit();
  }
});
form.addEventListener("submit", (event) => {
  if (composing() || !away.hidden) {
    event.preventDefault();
    sayBack();
  }
});
kept.querySelector("button").addEventListener("click", () => {
  localStorage.removeItem(form.dataset.kept);
  location.reload();
});

if (form.dataset.saved && draft()?.here !== here) {
  localStorage.removeItem(form.dataset.kept);
}
restore();
