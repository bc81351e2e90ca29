import { button, h, replace, say } from "./dom.js";
import { bytes } from "./format.js";
import { t } from "./text.js";
import { Upload } from "./upload.js";

/** The uploads that were begun on this page, one after the other, with their progress. */
export class Transfers {

  #last = Promise.resolve();

  constructor() {
    this.onfinished = () => {};
    this.list = h("ul", {});
    this.element = h("section", { class: "transfers", "aria-label": t("transfers"), hidden: true },
      h("div", { class: "bar" }, h("h2", {}, t("transfers")),
        button(t("clearList"), () => this.#clear(), { id: "clear-transfers" })), this.list);
  }

  add(storage, path, file) {
    const row = h("li", {});
    const upload = new Upload(storage, path, file, changed => this.#draw(row, changed));
    this.list.prepend(row);
    this.element.hidden = false;
    this.#draw(row, upload);
    this.#enqueue(upload);
  }

  #enqueue(upload) {
    this.#last = this.#last.then(() => upload.run()).then(() => {
      if (upload.state === "finished") {
        this.onfinished(upload.storage);
      } else if (upload.state === "failed") {
        say(t("uploadFailed", { path: upload.path, reason: upload.reason }), "error");
      }
    });
  }

  #clear() {
    this.list.querySelectorAll(".finished, .cancelled").forEach(state => state.closest("li").remove());
    this.element.hidden = this.list.children.length === 0;
  }

  #draw(row, upload) {
    const { file, path, sent, state } = upload;
    const percent = state === "finished" || file.size === 0 ? 100 : Math.round((sent * 100) / file.size);
    const resume = () => {
      upload.waiting();
      this.#enqueue(upload);
    };
    replace(row,
      h("span", { class: "name" }, path),
      h("progress", { max: 100, value: percent, "aria-label": path }),
      h("span", { class: `state ${state}` }, this.#state(upload, percent)),
      state === "running" || state === "waiting"
        ? button(t("cancel"), () => upload.cancel(), { "aria-label": `${t("cancel")} ${path}` }) : null,
      state === "failed" || state === "cancelled"
        ? button(t("resume"), resume, { "aria-label": `${t("resume")} ${path}`, class: "resume" }) : null);
  }

  #state({ file, sent, state, reason }, percent) {
    return {
      waiting: () => t("waiting"),
      running: () => `${percent} % (${bytes(sent)} / ${bytes(file.size)})`,
      finished: () => t("finished", { size: bytes(file.size) }),
      failed: () => t("failed", { reason }),
      cancelled: () => t("cancelled"),
    }[state]();
  }
}
