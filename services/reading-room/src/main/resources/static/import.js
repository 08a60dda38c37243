// The page of an import that is under way: says how far it is, and shows what came of it when it ends. Without scripts the page asks again by itself.

import { demand, follow } from "./live.js";

const status = document.getElementById("under-way");

async function look() {
  const answer = await fetch(location.pathname, { headers: { Accept: "application/json" } });
  demand(answer);
  if (answer.ok) {
    show(await answer.json());
  }
}

function show(job) {
  if (job.id !== status.dataset.id) {
    return;
  }
  if (job.state === status.dataset.state) {
    status.querySelector(".rows").textContent = new Intl.NumberFormat(document.documentElement.lang).format(job.rows);
  } else {
    location.reload();
  }
}

follow(look, { import: show });
