import { h, replace } from "./dom.js";

const ROW_HEIGHT = 38;
const AROUND = 10;
let tables = 0;

/**
 * A table that only draws the rows that can be seen, so that 100,000 of them are as quick as ten. The arrow keys, Page Up and Down,
 * Home and End move the selection; Enter opens the selected row.
 */
export class VirtualTable {

  #rows = [];
  #selected = -1;

  /** @param columns {title, class, cell(row)} each  @param onopen is given the row  @param onend is called near the last row */
  constructor(label, columns, { onopen, onend }) {
    this.id = `table-${++tables}`;
    this.columns = columns;
    this.onopen = onopen;
    this.onend = onend;
    this.body = h("div", { class: "rows", role: "rowgroup" });
    this.element = h("div", { class: "virtual", role: "grid", tabindex: "0", "aria-label": label, onscroll: () => this.#drawSoon(),
      onkeydown: event => this.#key(event) },
      h("div", { class: "heads", role: "rowgroup" }, h("div", { class: "row head", role: "row" },
        columns.map(column => h("span", { role: "columnheader", class: column.class }, column.title)))),
      this.body);
    new ResizeObserver(() => this.#drawSoon()).observe(this.element);
  }

  set rows(rows) {
    this.#rows = rows;
    this.#selected = Math.min(this.#selected, rows.length - 1);
    this.element.setAttribute("aria-rowcount", rows.length + 1);
    this.draw();
  }

  get rows() {
    return this.#rows;
  }

  #drawSoon() {
    this.drawing ??= requestAnimationFrame(() => {
      this.drawing = undefined;
      this.draw();
    });
  }

  draw() {
    const first = Math.max(0, Math.floor(this.element.scrollTop / ROW_HEIGHT) - AROUND);
    const last = Math.min(this.#rows.length, first + Math.ceil(this.element.clientHeight / ROW_HEIGHT) + 2 * AROUND);
    this.body.style.height = `${this.#rows.length * ROW_HEIGHT}px`;
    this.body.style.paddingTop = `${first * ROW_HEIGHT}px`;
    replace(this.body, this.#rows.slice(first, last).map((row, index) => this.#draw(row, first + index)));
    if (last === this.#rows.length) {
      this.onend?.();
    }
  }

  #draw(row, index) {
    const selected = index === this.#selected;
    return h("div", { class: selected ? "row selected" : "row", role: "row", "aria-rowindex": index + 2, id: `${this.id}-${index}`,
      "aria-selected": String(selected), onclick: () => this.#select(index), ondblclick: () => this.onopen(row) },
      this.columns.map(column => h("span", { role: "gridcell", class: column.class }, column.cell(row))));
  }

  #select(index) {
    this.#selected = Math.max(0, Math.min(index, this.#rows.length - 1));
    const top = this.#selected * ROW_HEIGHT;
    const shown = this.element.clientHeight - 2 * ROW_HEIGHT;
    if (top < this.element.scrollTop) {
      this.element.scrollTop = top;
    } else if (top > this.element.scrollTop + shown) {
      this.element.scrollTop = top - shown;
    }
    this.draw();
    this.element.setAttribute("aria-activedescendant", `${this.id}-${this.#selected}`);
  }

  #key(event) {
    const page = Math.max(1, Math.floor(this.element.clientHeight / ROW_HEIGHT) - 2);
    const moves = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };
    if (event.target !== this.element || this.#rows.length === 0) {
      return;
    }
    if (event.key in moves) {
      event.preventDefault();
      this.#select(Math.max(this.#selected, 0) + (this.#selected < 0 ? 0 : moves[event.key]));
    } else if (event.key === "Enter" && this.#selected >= 0) {
      this.onopen(this.#rows[this.#selected]);
    }
  }
}
