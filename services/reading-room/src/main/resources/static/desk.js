// The text of a source beside the entry form: what is selected there becomes the quotation, and remembers at which of several places it stands.
// Without it the words are copied by hand, and anchored where they stand once.

const desk = document.getElementById("desk");
const quote = document.getElementById("quote");
const place = document.getElementById("place");
const form = document.querySelector("form.entry");
const field = (name) => form.elements.namedItem(name);

/** Of the places at which the words stand, the number of the one that begins at an offset. */
function numbered(words, offset) {
  let number = 0;
  for (let at = desk.value.indexOf(words); at >= 0 && at <= offset; at = desk.value.indexOf(words, at + 1)) {
    number++;
  }
  return number;
}

function take() {
  const selected = desk.value.slice(desk.selectionStart, desk.selectionEnd);
  const words = selected.trim();
  if (words === "") {
    return;
  }
  field("quotation").value = words;
  field("wording").value = "quoted";
  if (field("language").value === "") {
    field("language").value = desk.lang;
  }
  place.value = String(numbered(words, desk.selectionStart + selected.indexOf(words)));
  field("quotation").closest("details").open = true;
  field("value").dispatchEvent(new Event("input", { bubbles: true }));
  field("value").focus();
}

quote.hidden = false;
quote.addEventListener("click", take);
desk.addEventListener("keydown", (event) => {
  if (event.altKey && event.code === "KeyQ") {
    event.preventDefault();
    take();
  }
});
// Text that is read only has no caret in every browser, and without one nobody selects with the keyboard; so this is not, and stays as it is.
desk.addEventListener("beforeinput", (event) => event.preventDefault());
desk.addEventListener("compositionend", () => { desk.value = desk.defaultValue; });
// Whoever writes the quotation anew means no longer the place that was selected.
field("quotation").addEventListener("input", () => { place.value = ""; });
