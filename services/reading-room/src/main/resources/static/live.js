// Follows what changes in the ledger while the page is looked at: by server-sent events, and where these do not come by asking now and then.

/** A colleague's claim is seen while one still thinks; milliseconds. */
const PERIOD = 5000;

const away = document.getElementById("away");

/** Whether the ledger answers is seen on the page: what it shows may be old while it does not. */
function answers(yes) {
  away.hidden = yes;
}

/** Throws where the server answers that it can not tell: nothing is known then, least of all that nothing has changed. */
export function demand(answer) {
  if (answer.status >= 500) {
    throw new Error(`the ledger answers with ${answer.status}`);
  }
}

/**
 * Calls back at once, and whenever something may have changed. There is one connection, and none while the page is hidden.
 *
 * @param {() => Promise<void>} look asked again when the position moves; it throws where the ledger does not answer
 * @param {Object<string, (what: object) => void>} [others] by the name of an event
 */
export function follow(look, others = {}) {
  let events;
  let asking = null;

  async function again() {
    try {
      await look();
      answers(true);
    } catch {
      answers(false);
      ask();
    }
  }

  /** The browser tells of every failed attempt; the next question stands all the same. Nobody asks for a page that is hidden. */
  function ask() {
    if (document.visibilityState !== "visible") {
      return;
    }
    asking ??= setTimeout(async () => {
      asking = null;
      await again();
      if (events.readyState !== EventSource.OPEN) {
        ask();
      }
    }, PERIOD);
  }

  function rest() {
    clearTimeout(asking);
    asking = null;
  }

  function open() {
    events = new EventSource("/api/v1/changes");
    // The server that answers here may be unable to read the ledger: only an answer to the question says that it can.
    events.addEventListener("open", () => away.hidden && rest());
    events.addEventListener("position", again);
    for (const [name, call] of Object.entries(others)) {
      events.addEventListener(name, (event) => call(JSON.parse(event.data)));
    }
    // A connection that broke is opened again by the browser; until then, and where it is refused, the page asks.
    events.addEventListener("error", ask);
  }

  function close() {
    rest();
    events?.close();
  }

  // A line that was cut is noticed by the machine long before a connection on it is given up; a ledger on the same machine needs none.
  addEventListener("offline", again);
  addEventListener("online", again);
  document.addEventListener("visibilitychange", () => (document.visibilityState === "visible" ? open() : close()));
  addEventListener("pagehide", close);
  addEventListener("pageshow", (event) => event.persisted && open());
  if (document.visibilityState === "visible") {
    open();
  }
}
