// The entry form: says back what it understands while somebody types, offers ids, keeps a draft over a reload.
// Everything here is a convenience: the form records without it. Input methods are left alone while they compose (UI Events §5.8.1).

/** Long enough that a typed word costs one question, short enough to feel immediate; milliseconds. */
const PAUSE = 250;

/** What the answer's reading depends on. */
const BEARING = ["source", "occasion", "question", "value", "unit", "bound", "population", "scope", "complete", "chronological"];

const form = document.querySelector("form.entry");
const understood = document.getElementById("understood");
const kept = form.querySelector(".kept");
let composing = false;
let waiting;
let asked;

const cells = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));

async function ask(path, parameters) {
  asked?.abort();
  asked = new AbortController();
  try {
    const answer = await fetch(`${path}?${parameters}`, { headers: { Accept: "text/html" }, signal: asked.signal });
    return answer.ok ? await answer.text() : null;
  } catch {
    // Overtaken by the next question, or the server is away: what the page shows stays.
    return null;
  }
}

async function sayBack() {
  const about = cells();
  [...about.keys()].filter((name) => !BEARING.includes(name)).forEach((name) => about.delete(name));
  const answer = await ask("/claims/new/understood", about);
  if (answer !== null && !composing) {
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
  const answer = await ask("/claims/new/completions", new URLSearchParams({ register, typed }));
  if (answer !== null && answer.trim() !== "" && !composing) {
    list.innerHTML = answer;
  }
}

function changed(field) {
  clearTimeout(waiting);
  if (composing) {
    return;
  }
  localStorage.setItem(form.dataset.kept, cells().toString());
  waiting = setTimeout(async () => {
    await complete(field);
    if (BEARING.includes(field.name)) {
      await sayBack();
    }
  }, PAUSE);
}

function restore() {
  const draft = new URLSearchParams(localStorage.getItem(form.dataset.kept) ?? "");
  // Only into a form that says nothing yet: what came with the address, or back from the server, is newer.
  if (form.dataset.saved || location.search !== "" || form.querySelector("[aria-invalid]") || [...draft].length === 0) {
    return;
  }
  for (const [name, value] of draft) {
    const field = form.elements.namedItem(name);
    if (field) {
      field.value = value;
      field.closest("details")?.setAttribute("open", "");
    }
  }
  kept.hidden = false;
  sayBack();
}

form.addEventListener("compositionstart", () => { composing = true; });
form.addEventListener("compositionend", (event) => {
  composing = false;
  changed(event.target);
});
form.addEventListener("input", (event) => changed(event.target));
form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.isComposing) {
    event.preventDefault();
  } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    form.requestSubmit();
  }
});
kept.querySelector("button").addEventListener("click", () => {
  localStorage.removeItem(form.dataset.kept);
  location.reload();
});

if (form.dataset.saved) {
  localStorage.removeItem(form.dataset.kept);
}
restore();
