// Every page: keys, and what a reader takes along when he cites. Everything here is a convenience: links and forms do the same without it.

/** Where single letters lead; they can be turned off (WCAG 2.2, 2.1.4). */
const WAYS = { n: "/claims/new", d: "/discrepancies", o: "/occasions", "/": "/search" };

/** Remembered on this machine: whether single letters are keys. */
const SETTING = "kaoyi.keys";

const keys = document.getElementById("keys");
const on = document.getElementById("keys-on");
const show = document.getElementById("show-keys");
const copy = document.getElementById("copy");

on.checked = localStorage.getItem(SETTING) !== "off";
on.addEventListener("change", () => localStorage.setItem(SETTING, on.checked ? "on" : "off"));
show.hidden = false;
show.addEventListener("click", () => keys.showModal());

for (const address of document.querySelectorAll(".address")) {
  address.textContent = location.origin + address.textContent;
}
// A page that can not be shown is not cited.
if (copy) {
  copy.hidden = !navigator.clipboard;
  copy.addEventListener("click", () => navigator.clipboard.writeText(document.getElementById("citation").textContent.trim()));
}

// A dialog that was just closed keeps the focus until the next frame is drawn: nobody types there.
const isTypedInto = (element) =>
  element.closest("input:not([type=hidden]), textarea, select, dialog") && !element.closest("dialog:not([open])");

document.addEventListener("keydown", (event) => {
  const typing = isTypedInto(event.target);
  if (typing || event.isComposing || event.repeat || event.ctrlKey || event.metaKey || event.altKey || !on.checked) {
    return;
  }
  if (event.key === "?") {
    event.preventDefault();
    keys.showModal();
  } else if (event.key in WAYS) {
    event.preventDefault();
    const field = event.key === "/" && document.querySelector("main input[type=search]");
    if (field) {
      field.focus();
    } else {
      location.assign(WAYS[event.key]);
    }
  }
});
