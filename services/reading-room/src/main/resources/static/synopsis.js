// The synopsis: its apparatus as plain text, one question a line, for a footnote. The same stands in the files to download.

const copy = document.getElementById("copy-apparatus");

copy.hidden = !navigator.clipboard;
copy.addEventListener("click", () => {
  const lines = [...document.querySelectorAll("div.apparatus")].map((it) => it.innerText.replace(/\s+/g, " ").trim());
  navigator.clipboard.writeText(lines.join("\n"));
});
