// The page of a text by keyboard: j and k go from sentence to sentence, 1 to 3 choose a suggestion, a letter links it.
// Everything here is a convenience: the buttons of the page do the same without it. Input methods are left alone while they compose.

/** Letters that link the chosen suggestion; the buttons that they press. */
const ACTS = { s: "supports", c: "contradicts", q: "qualifies", t: "context", x: "rejected" };
const CONFIRM = "y";

const statements = [...document.querySelectorAll(".statement")];

const current = () => document.activeElement?.closest?.(".statement") ?? null;

function go(step) {
  const at = statements.indexOf(current());
  const next = statements[at < 0 ? 0 : Math.min(statements.length - 1, Math.max(0, at + step))];
  if (next) {
    show(next);
    history.replaceState(null, "", `#${next.id}`);
  }
}

function show(statement) {
  statement.focus({ preventScroll: true });
  statement.scrollIntoView({ block: "center" });
}

function choose(statement, number) {
  const offers = [...statement.querySelectorAll(".offer")];
  offers.forEach((offer) => offer.classList.toggle("chosen", offer.dataset.number === number));
}

const chosen = (statement) => statement.querySelector(".offer.chosen") ?? statement.querySelector(".offer");

function press(button) {
  if (button) {
    // One answer for one key: a held key must not send the form again.
    statements.forEach((statement) => statement.setAttribute("aria-busy", "true"));
    button.click();
  }
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=hidden]), textarea, select");
  if (typing || event.isComposing || event.repeat || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const statement = current();
  if (event.key === "j" || event.key === "k") {
    event.preventDefault();
    go(event.key === "j" ? 1 : -1);
  } else if (statement && /^[1-9]$/.test(event.key)) {
    choose(statement, event.key);
  } else if (statement && event.key in ACTS) {
    press(chosen(statement)?.querySelector(`button[value="${ACTS[event.key]}"]`));
  } else if (statement && event.key === CONFIRM) {
    press(statement.querySelector(".proposed button[value=confirmed]"));
  }
});

const asked = location.hash && document.getElementById(location.hash.slice(1));
if (asked && statements.includes(asked)) {
  show(asked);
}
