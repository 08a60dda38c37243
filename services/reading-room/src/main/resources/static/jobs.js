// Pages that tell what is under way: imports, rebuilds, a verification. Numbers move as the server tells them; where a job begins, comes to another state
// or ends, the parts of the page that tell of jobs are asked for anew, and what somebody types elsewhere on it stays. Without scripts the page of the
// ledger asks again by itself.

import { demand, follow } from "./live.js";

/** The ledger moves with every claim; a page that is only told this asks no more often; milliseconds. */
const PERIOD = 4000;

const number = new Intl.NumberFormat(document.documentElement.lang);

/** The states of jobs that were told of, also of those that this page may not show. */
const states = new Map();

/** The page is new when it comes. */
let renewed = Date.now();
let waiting = null;
let renewing = null;
let again = false;

/** The parts are asked for once at a time; what is told meanwhile is asked for after that. */
function renew() {
  if (renewing) {
    again = true;
    return renewing;
  }
  renewing = replace().finally(() => {
    renewing = null;
    if (again) {
      again = false;
      renew().catch(() => {});
    }
  });
  return renewing;
}

async function replace() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
  demand(answer);
  if (!answer.ok) {
    return;
  }
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const part of document.querySelectorAll("[data-live]")) {
    const now = fresh.getElementById(part.id);
    if (now && !part.isEqualNode(now)) {
      part.replaceWith(document.adoptNode(now));
    }
  }
  renewed = Date.now();
}

/** What the server has told of a job. */
function told(key, state, done, of) {
  const job = [...document.querySelectorAll("[data-job]")].find((it) => it.dataset.job === key);
  const known = job ? job.dataset.state : states.get(key);
  states.set(key, state);
  if (known !== state) {
    // Whether the ledger answers is found out by the next look.
    renew().catch(() => {});
    return;
  }
  write(job?.querySelector(".so-far"), done);
  write(job?.querySelector(".of"), of);
  const progress = job?.querySelector("progress");
  if (progress) {
    progress.max = Math.max(1, of);
    progress.value = done;
  }
}

function write(place, count) {
  if (place && count !== undefined) {
    place.textContent = number.format(count);
  }
}

async function look() {
  const left = renewed + PERIOD - Date.now();
  if (left <= 0) {
    await renew();
  } else {
    waiting ??= setTimeout(() => {
      waiting = null;
      renew().catch(() => {});
    }, left);
  }
}

follow(look, {
  import: (it) => told(`import:${it.id}`, it.state, it.rows),
  rebuild: (it) => told(`rebuild:${it.projection}`, it.phase, it.position, it.head),
  verification: (it) => told("verification", it.ended ? "ended" : "under-way", it.position, it.head),
});
