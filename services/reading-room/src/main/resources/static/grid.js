// Many claims of one source in rows: spreads cells that are pasted from a spreadsheet, offers ids while somebody types, and keeps what was typed over a
// reload. Everything here is a convenience: the form records without it.

import { cellsOf } from "./cells.js";
import { PAUSE, whenTyped } from "./composing.js";

/** The register of which the question of the row says what it holds. */
const ANSWER = "value";

const form = document.querySelector("form.grid");
const kept = form.querySelector(".kept");
const leftOut = document.getElementById("left-out");
const rows = [...form.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("input, select")]);
const key = form.dataset.kept;
let waiting;
let asked;

const filled = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));

/** Choices into which something was pasted that is none of them. */
const unread = () => [...form.querySelectorAll("select[data-unread]")];

function keep() {
  const draft = filled();
  unread().forEach((field) => draft.set(field.name, field.dataset.unread));
  localStorage.setItem(key, draft.toString());
}

/** What is none of the choices is not sent as none: the browser holds the form back until somebody has chosen. */
function mark(field, text) {
  if (text === null) {
    delete field.dataset.unread;
    field.removeAttribute("aria-invalid");
    field.setCustomValidity("");
  } else {
    field.dataset.unread = text;
    field.setAttribute("aria-invalid", "true");
    field.setCustomValidity(form.dataset.unread.replace("{0}", () => text));
  }
}

/** Of a choice the word that is shown counts as well as its name, in capitals too. */
function put(field, text) {
  if (field instanceof HTMLSelectElement) {
    const said = text.toLowerCase();
    const choice = [...field.options].find((it) => [it.value, it.textContent].some((name) => name.toLowerCase() === said));
    field.value = choice?.value ?? "";
    mark(field, choice || text === "" ? null : text);
  } else {
    field.value = text;
  }
}

function tellUnread() {
  leftOut.querySelector(".unread").textContent = unread().map((field) => field.validationMessage).join(" ");
  leftOut.hidden = leftOut.querySelector(".cut").hidden && unread().length === 0;
}

/** Lines without a tab may be one text of several lines: they go into rows only where they are names, and overwrite nothing. */
function areRows(cells, top, left) {
  if (cells.some((line) => line.length > 1)) {
    return true;
  }
  const below = cells.map((_, down) => rows[top + down]?.[left]).filter(Boolean);
  return cells.length > 1 && (below[0].list || below[0] instanceof HTMLSelectElement) && below.every((field) => field.value === "");
}

function spread(event) {
  const cells = cellsOf(event.clipboardData.getData("text/plain"));
  const top = rows.findIndex((row) => row.includes(event.target));
  const left = rows[top]?.indexOf(event.target);
  if (top < 0 || !areRows(cells, top, left)) {
    return;
  }
  event.preventDefault();
  let cut = false;
  cells.forEach((line, down) => line.forEach((cell, right) => {
    const field = rows[top + down]?.[left + right];
    if (field) {
      put(field, cell.trim());
    } else {
      cut ||= cell.trim() !== "";
    }
  }));
  leftOut.querySelector(".cut").hidden = !cut;
  tellUnread();
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
    if (answer.ok && !composing()) {
      field.list.innerHTML = await answer.text();
    }
  } catch {
    // Overtaken by the next question, or the ledger is away: what is offered stays.
  }
}

function changed(field) {
  clearTimeout(waiting);
  if (field.dataset.unread !== undefined) {
    mark(field, null);
    tellUnread();
  }
  if (composing()) {
    return;
  }
  keep();
  if (field.list && field.value.trim() !== "") {
    waiting = setTimeout(() => complete(field), PAUSE);
  }
}

/** What came back from the server is newer than what was kept. */
function cameBack() {
  return [...filled().keys()].some((name) => name !== "language");
}

function restore() {
  const last = localStorage.getItem(key);
  if (!last || cameBack()) {
    return;
  }
  for (const [name, value] of new URLSearchParams(last)) {
    const field = form.elements.namedItem(name);
    if (field) {
      put(field, value);
      kept.hidden = false;
    }
  }
  tellUnread();
}

form.addEventListener("paste", spread);

function overtaken() {
  clearTimeout(waiting);
  asked?.abort();
}

const composing = whenTyped(form, overtaken, changed);
kept.querySelector("button").addEventListener("click", () => {
  localStorage.removeItem(key);
  location.assign(location.pathname);
});

if (form.dataset.saved) {
  localStorage.removeItem(key);
  // At an address that says so what is typed from now on would be thrown away by a reload.
  const address = new URL(location);
  if (address.searchParams.has("saved")) {
    address.searchParams.delete("saved");
    history.replaceState(null, "", address);
  }
}
if (cameBack()) {
  keep();
}
restore();
