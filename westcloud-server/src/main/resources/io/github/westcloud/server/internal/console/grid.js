import { h } from "./dom.js";
import { t } from "./text.js";

const CELL = 14;
const GAP = 2;
const MOST_CELLS = 4096;

/** Which parts of a file have arrived. Of a very large file a cell stands for several parts, the fuller the more have arrived. */
export class Grid {

  constructor(name) {
    this.name = name;
    this.element = h("canvas", { class: "grid", role: "img" });
    new ResizeObserver(() => this.#paint()).observe(this.element);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#paint());
  }

  /** @param ranges the first and the last of each run of parts that have arrived */
  draw(parts, ranges) {
    this.perCell = Math.ceil(parts / MOST_CELLS);
    this.cells = new Float32Array(Math.ceil(parts / this.perCell));
    let arrived = 0;
    for (const [first, last] of ranges) {
      arrived += last - first + 1;
      for (let part = first; part <= last; part++) {
        this.cells[Math.floor(part / this.perCell)] += 1 / Math.min(this.perCell, parts);
      }
    }
    this.element.dataset.arrived = arrived;
    this.element.setAttribute("aria-label", t("gridLabel", { arrived, parts, path: this.name }));
    this.#paint();
  }

  #paint() {
    const width = this.element.clientWidth;
    if (this.cells === undefined || width === 0) {
      return;
    }
    const columns = Math.max(1, Math.floor(width / (CELL + GAP)));
    const height = Math.ceil(this.cells.length / columns) * (CELL + GAP);
    const scale = devicePixelRatio;
    this.element.style.height = `${height}px`;
    this.element.width = width * scale;
    this.element.height = height * scale;
    const context = this.element.getContext("2d");
    const style = getComputedStyle(this.element);
    context.scale(scale, scale);
    this.cells.forEach((share, index) => {
      const place = [(index % columns) * (CELL + GAP), Math.floor(index / columns) * (CELL + GAP), CELL, CELL];
      context.globalAlpha = 1;
      context.fillStyle = style.getPropertyValue("--empty");
      context.fillRect(...place);
      context.globalAlpha = Math.min(1, share);
      context.fillStyle = style.getPropertyValue("--accent");
      context.fillRect(...place);
    });
  }
}
