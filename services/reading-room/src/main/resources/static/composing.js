// What is typed into a form, with input methods left alone while they compose (UI Events §5.8.1): nothing is asked then, and Enter takes what they offer.

/** Long enough that a typed word costs one question, short enough to feel immediate; milliseconds. */
export const PAUSE = 250;

/**
 * Calls back for each field that changes.
 *
 * @param {HTMLFormElement} form
 * @param {() => void} begins an input method begins to compose; what was under way is out of date
 * @param {(field: HTMLElement) => void} changed also while one composes, which it may ask
 * @returns {() => boolean} whether an input method composes
 */
export function whenTyped(form, begins, changed) {
  let composing = false;
  form.addEventListener("compositionstart", () => {
    composing = true;
    begins();
  });
  form.addEventListener("compositionend", (event) => {
    composing = false;
    changed(event.target);
  });
  form.addEventListener("input", (event) => changed(event.target));
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.isComposing || composing)) {
      event.preventDefault();
    }
  });
  return () => composing;
}
