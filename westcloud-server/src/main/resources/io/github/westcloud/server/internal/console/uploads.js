import { admin } from "./api.js";
import { ask } from "./dialog.js";
import { attempt, button, h, replace } from "./dom.js";
import { bytes, date, number } from "./format.js";
import { Grid } from "./grid.js";
import { t } from "./text.js";

const REFRESH = 1000;
const MOST_GRIDS = 20;

/** Uploads in parts that are not complete, each with a grid that fills while it is watched. */
export class Uploads {

  #cards = new Map();

  async show(view) {
    this.empty = h("p", { class: "empty" }, t("noUploads"));
    this.list = h("div", { class: "uploads" });
    replace(view, h("div", { class: "bar" }, h("h2", {}, t("unfinished"))), this.empty, this.list);
    await this.#refresh();
    this.#later();
  }

  leave() {
    this.left = true;
    clearTimeout(this.timer);
  }

  #later() {
    if (!this.left) {
      this.timer = setTimeout(() => this.#refresh().catch(() => {}).finally(() => this.#later()), REFRESH);
    }
  }

  async #refresh() {
    const uploads = await admin.get("uploads");
    const ids = new Set(uploads.map(({ id }) => id));
    this.#cards.forEach((card, id) => ids.has(id) || this.#drop(card, id));
    for (const [index, upload] of uploads.entries()) {
      await this.#draw(upload, index < MOST_GRIDS && upload.parts !== undefined);
    }
    this.empty.hidden = uploads.length > 0;
  }

  #drop(card, id) {
    card.element.remove();
    this.#cards.delete(id);
  }

  async #draw(upload, withGrid) {
    const card = this.#cards.get(upload.id) ?? this.#card(upload);
    card.text.textContent = this.#text(upload);
    if (withGrid && card.arrived !== upload.arrived) {
      const { ranges } = await admin.get(`uploads/${upload.id}`).catch(() => ({ ranges: undefined }));
      if (ranges !== undefined) {
        card.arrived = upload.arrived;
        card.grid.draw(upload.parts, ranges);
      }
    }
  }

  #text({ arrived, parts, arrivedBytes, length, begun, expires }) {
    const values = { arrived: number(arrived), parts: number(parts ?? arrived), bytes: bytes(arrivedBytes),
      length: bytes(length ?? arrivedBytes), begun: date(Date.parse(begun)), expires: date(Date.parse(expires)) };
    return t(parts === undefined ? "arrivedParts" : "arrivedOf", values);
  }

  #card(upload) {
    const name = `/${upload.bucket}/${upload.path}`;
    const card = { text: h("p", { class: "hint" }), grid: new Grid(name), arrived: undefined };
    card.element = h("section", { class: "card", "aria-label": name },
      h("div", { class: "bar" }, h("h3", {}, name),
        button(t("drop"), () => this.#abort(upload.id, name), { class: "danger", "aria-label": `${t("drop")} ${name}` })),
      card.text, upload.parts === undefined ? null : card.grid.element);
    this.#cards.set(upload.id, card);
    this.list.append(card.element);
    return card;
  }

  async #abort(id, path) {
    if (await ask(t("drop"), h("p", {}, t("dropText", { path })), t("drop"), true) !== undefined) {
      await attempt(() => admin.delete(`uploads/${id}`));
      await this.#refresh();
    }
  }
}
