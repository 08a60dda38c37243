// The page of the ledger while something is under way: says how far a verification is, and shows what came of it. A rebuild is looked at again now and then.
// Without scripts the page asks again by itself.

import { demand, follow } from "./live.js";

/** A rebuild takes seconds at least; milliseconds. */
const PERIOD = 2000;

const verifying = document.getElementById("verifying");

function show(verification) {
  if (!verification || verification.ended) {
    location.reload();
    return;
  }
  const number = new Intl.NumberFormat(document.documentElement.lang);
  verifying.querySelector(".sound").textContent = number.format(verification.position);
  verifying.querySelector(".head").textContent = number.format(verification.head);
}

async function look() {
  const answer = await fetch("/ledger", { headers: { Accept: "application/json" } });
  demand(answer);
  if (answer.ok) {
    show((await answer.json()).verification);
  }
}

if (verifying) {
  follow(look, { verification: show });
} else {
  setTimeout(() => location.reload(), PERIOD);
}
