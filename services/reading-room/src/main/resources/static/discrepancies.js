// The list of cases: says when there are others than when it was opened. It changes nothing by itself: somebody reads.

import { demand, follow } from "./live.js";

const notice = document.getElementById("moved-on");
let known = null;

async function look() {
  const answer = await fetch("/api/v1/reports/discrepancies/summary");
  demand(answer);
  const now = answer.ok ? JSON.stringify({ ...(await answer.json()), position: null }) : known;
  notice.hidden = known === null || now === known;
  known ??= now;
}

follow(look);
