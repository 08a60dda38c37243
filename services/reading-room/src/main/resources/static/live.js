// Follows what changes in the ledger while the page is looked at: by server-sent events, and where these do not come by asking now and then.

/** A colleague's claim is seen while one still thinks; milliseconds. */
const PERIOD = 5000;

/**
 * Calls back at once, and whenever something may have changed. There is one connection, and none while the page is hidden.
 *
 * @param {() => Promise<void>} look asked again when the position moves
 * @param {Object<string, (what: object) => void>} [others] by the name of an event
 */
export function follow(look, others = {}) {
  let events;
  let asking;

  function ask() {
    clearTimeout(asking);
    asking = setTimeout(async () => {
      await look();
      if (events.readyState !== EventSource.OPEN) {
        ask();
      }
    }, PERIOD);
  }

  function open() {
    events = new EventSource("/api/v1/changes");
    events.addEventListener("open", () => clearTimeout(asking));
    events.addEventListener("position", look);
    for (const [name, call] of Object.entries(others)) {
      events.addEventListener(name, (event) => call(JSON.parse(event.data)));
    }
    // A connection that broke is opened again by the browser; until then, and where it is refused, the page asks.
    events.addEventListener("error", ask);
  }

  function close() {
    clearTimeout(asking);
    events?.close();
  }

  document.addEventListener("visibilitychange", () => (document.visibilityState === "visible" ? open() : close()));
  addEventListener("pagehide", close);
  addEventListener("pageshow", (event) => event.persisted && open());
  if (document.visibilityState === "visible") {
    open();
  }
}
