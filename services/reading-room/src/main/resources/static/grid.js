// Many claims of one source in rows: spreads cells that are pasted from a spreadsheet, offers ids while somebody types, and keeps what was typed over a
// reload. Everything here is a convenience: the form records without it.

import { cellsOf } from "./cells.js";

/** Long enough that a typed word costs one question, short enough to feel immediate; milliseconds. */
const PAUSE = 250;

/** The register of which the question of the row says what it holds. */
const ANSWER = "value";

const form = document.querySelector("form.grid");
const kept = form.querySelector(".kept");
const leftOut = document.getElementById("left-out");
const rows = [...form.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("input, select")]);
const key = form.dataset.kept;
let composing = false;
let waiting;
let asked;

const filled = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));

function keep() {
  localStorage.setItem(key, filled().toString());
}

/** Of a choice the word that is shown counts as well as its name. */
function put(field, text) {
  if (field instanceof HTMLSelectElement) {
    const choice = [...field.options].find((it) => it.value === text || it.textContent === text);
    field.value = choice?.value ?? "";
  } else {
    field.value = text;
  }
}

function spread(event) {
  const cells = cellsOf(event.clipboardData.getData("text/plain"));
  const top = rows.findIndex((row) => row.includes(event.target));
  if (top < 0 || (cells.length < 2 && cells[0].length < 2)) {
    return;
  }
  event.preventDefault();
  const left = rows[top].indexOf(event.target);
  cells.forEach((line, down) => line.forEach((cell, right) => {
    const field = rows[top + down]?.[left + right];
    if (field) {
      put(field, cell.trim());
    }
  }));
  leftOut.hidden = top + cells.length <= rows.length;
  keep();
}

/** The question in whose row a field stands. */
function questionOf(field) {
  const number = field.name.split("-").at(-1);
  return form.elements.namedItem(`question-${number}`).value;
}

async function complete(field) {
  const register = field.list.id.replace("known-", "");
  const about = new URLSearchParams({ register, typed: field.value.trim() });
  if (register === ANSWER) {
    about.set("question", questionOf(field));
  }
  asked?.abort();
  const asking = (asked = new AbortController());
  try {
    const answer = await fetch(`/claims/new/completions?${about}`, { headers: { Accept: "text/html" }, signal: asking.signal });
    if (answer.ok && !composing) {
      field.list.innerHTML = await answer.text();
    }
  } catch {
    // Overtaken by the next question, or the ledger is away: what is offered stays.
  }
}

function changed(field) {
  clearTimeout(waiting);
  if (composing) {
    return;
  }
  keep();
  if (field.list && field.value.trim() !== "") {
    waiting = setTimeout(() => complete(field), PAUSE);
  }
}

function restore() {
  const last = localStorage.getItem(key);
  // What came back from the server is newer.
  if (!last || [...filled().keys()].some((name) => name !== "language")) {
    return;
  }
  for (const [name, value] of new URLSearchParams(last)) {
    const field = form.elements.namedItem(name);
    if (field) {
      field.value = value;
      kept.hidden = false;
    }
  }
}

form.addEventListener("paste", spread);
form.addEventListener("compositionstart", () => {
  composing = true;
  clearTimeout(waiting);
  asked?.abort();
});
form.addEventListener("compositionend", (event) => {
  composing = false;
  changed(event.target);
});
form.addEventListener("input", (event) => changed(event.target));
form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.isComposing || composing)) {
    event.preventDefault();
  }
});
kept.querySelector("button").addEventListener("click", () => {
  localStorage.removeItem(key);
  location.assign(location.pathname);
});

if (form.dataset.saved) {
  localStorage.removeItem(key);
}
if (form.querySelector("[aria-invalid]")) {
  keep();
}
restore();
