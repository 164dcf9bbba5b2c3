"use strict";
/* Sorts tables by the column whose head is pressed; a second press turns the order around. */
const tables = (function () {
  function compare(one, other, isNumber) {
    if (!isNumber) {
      return one.localeCompare(other, "en", { numeric: true });
    }
    if (one === "" || other === "") {
      return (one === "" ? 1 : 0) - (other === "" ? 1 : 0);
    }
    return Number(one) - Number(other);
  }

  function sort(table, column) {
    const heads = Array.from(table.tHead.rows[0].cells);
    const head = heads[column];
    const isNumber = head.classList.contains("number");
    const first = isNumber ? "descending" : "ascending";
    const second = isNumber ? "ascending" : "descending";
    const order = head.getAttribute("aria-sort") === first ? second : first;
    const turn = order === "ascending" ? 1 : -1;
    const body = table.tBodies[0];
    const rows = Array.from(body.rows).map(function (row) {
      return { row: row, key: row.cells[column].dataset.order };
    });
    rows.sort(function (one, other) {
      const blank = isNumber && (one.key === "" || other.key === "");
      return (blank ? 1 : turn) * compare(one.key, other.key, isNumber);
    });
    rows.forEach(function (entry) { body.appendChild(entry.row); });
    heads.forEach(function (other) { other.setAttribute("aria-sort", "none"); });
    head.setAttribute("aria-sort", order);
  }

  function makeSortable() {
    document.querySelectorAll("table.sortable").forEach(function (table) {
      Array.from(table.tHead.rows[0].cells).forEach(function (head, column) {
        head.querySelector("button").addEventListener("click", function () { sort(table, column); });
      });
    });
  }

  function cell(row, tag, text, isNumber) {
    const made = document.createElement(tag);
    made.textContent = text;
    made.className = isNumber ? "number" : "text";
    if (tag === "th") {
      made.scope = "col";
    }
    row.appendChild(made);
  }

  /* Fills the numbers of a chart in: the first column is text, all others are numbers. */
  function fill(table, heads, rows) {
    const head = document.createElement("tr");
    heads.forEach(function (text, column) { cell(head, "th", text, column > 0); });
    table.tHead.replaceChildren(head);
    table.tBodies[0].replaceChildren(...rows.map(function (values) {
      const row = document.createElement("tr");
      values.forEach(function (text, column) { cell(row, "td", text, column > 0); });
      return row;
    }));
  }

  return { makeSortable: makeSortable, fill: fill };
})();
