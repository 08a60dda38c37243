// Cells as spreadsheets put them on the clipboard: tabs between them, a line each row; a cell with a tab, a line's end or a quotation mark in it stands in
// quotation marks, of which one inside is doubled.

/** Rows of cells; one row of one cell at least. */
export function cellsOf(text) {
  const rows = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy;
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  for (;;) {
    const found = cell.exec(lines);
    rows.at(-1).push(found[1] === undefined ? found[2] : found[1].replace(/""/g, '"'));
    if (found[3] === "") {
      return rows;
    }
    if (found[3] === "\n") {
      rows.push([]);
    }
  }
}
