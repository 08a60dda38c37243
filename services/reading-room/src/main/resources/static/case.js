// The page of a case: says when somebody has added a claim or ruled since it was opened. It changes nothing by itself: somebody may be typing.

import { demand, follow } from "./live.js";

const notice = document.getElementById("moved-on");
const address = location.pathname;
let known = null;

/** What of a case a reader would want to see again; without the position, which moves with every claim elsewhere. */
const standing = (found) => JSON.stringify({ ...found, position: null, flips: null });

async function look() {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  demand(answer);
  const now = answer.ok ? standing(await answer.json()) : known;
  notice.hidden = known === null || now === known;
  known ??= now;
}

follow(look);
