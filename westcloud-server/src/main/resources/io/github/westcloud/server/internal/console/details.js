import { admin, encodePath, headerValue } from "./api.js";
import { ask, showText } from "./dialog.js";
import { attempt, button, field, h, replace, say } from "./dom.js";
import { date, exactBytes } from "./format.js";
import { copies } from "./copies.js";
import { preview } from "./preview.js";
import { t } from "./text.js";

const parent = path => path.split("/").slice(0, -1);

/** What there is to know of one file, and what can be done with it. */
export class Details {

  constructor(storage, onchange) {
    this.storage = storage;
    this.onchange = onchange;
    this.element = h("aside", { class: "details", "aria-label": t("details"), hidden: true });
  }

  async show(path) {
    this.path = path;
    this.file = await admin.get(`files/${this.storage.bucket}/${encodePath(path)}`);
    this.secret = "";
    this.element.hidden = false;
    await this.#draw();
    this.element.querySelector("h2").focus();
  }

  async #draw() {
    const { file } = this;
    const shown = h("div", { class: "preview", id: "preview" });
    replace(this.element,
      h("div", { class: "bar" }, h("h2", { tabindex: "-1" }, this.path.split("/").pop()),
        button("×", () => { this.element.hidden = true; }, { "aria-label": t("close"), class: "close" })),
      h("dl", {}, this.#facts().flatMap(([term, value]) => [h("dt", {}, term), h("dd", {}, value)])),
      file.protected ? this.#secretForm(shown) : null,
      h("div", { class: "actions" },
        button(t("download"), () => this.#download(), { id: "download" }),
        button(t("rename"), () => this.#rename(), { id: "rename" }),
        button(t("move"), () => this.#move(), { id: "move" }),
        button(t("editMetadata"), () => this.#metadata(), { id: "edit-metadata" }),
        button(t("delete"), () => this.#delete(), { class: "danger", id: "delete" })),
      h("div", { class: "actions", role: "group", "aria-label": t("copyAs") }, h("span", {}, t("copyAs")),
        copies(this.storage, this.path).map(({ title, text }) => button(title, () => showText(title, text)))),
      shown);
    if (!file.protected) {
      await attempt(() => preview(shown, this.storage, this.path, file, ""));
    }
  }

  /** Whoever knows the secret of a file can read, move and change it. */
  #secretForm(shown) {
    const input = h("input", { type: "password", id: "secret", autocomplete: "off", onchange: () => { this.secret = input.value; } });
    const show = event => {
      event.preventDefault();
      return attempt(() => preview(shown, this.storage, this.path, this.file, this.secret));
    };
    return h("form", { class: "actions", onsubmit: show }, field(t("contentSecret"), input), h("button", {}, t("show")));
  }

  #facts() {
    const { file } = this;
    const metadata = Object.entries(file.metadata).map(([name, value]) => [`x-west-meta-${name}`, value]);
    return [
      [t("type"), file.contentType],
      [t("size"), exactBytes(file.length)],
      [t("date"), date(Date.parse(file.created))],
      [t("expires"), file.expires === undefined ? t("never") : date(Date.parse(file.expires))],
      [t("contentSecret"), t(file.protected ? "yes" : "no")],
      ["MD5", file.md5 === undefined ? this.#digest() : h("code", {}, file.md5)],
      ...metadata,
    ];
  }

  #digest() {
    return button(t("compute"), async event => {
      const target = event.target.parentElement;
      const file = await attempt(() => admin.get(`files/${this.storage.bucket}/${encodePath(this.path)}?md5=true`));
      if (file !== undefined) {
        replace(target, h("code", {}, file.md5));
      }
    }, { id: "md5" });
  }

  #download() {
    const link = h("a", { href: this.storage.url(this.path, this.secret), download: this.path.split("/").pop() });
    link.click();
  }

  async #rename() {
    const name = this.path.split("/").pop();
    const values = await ask(t("rename"), field(t("name"), h("input", { name: "name", value: name, required: true, autofocus: true })), t("rename"));
    if (values !== undefined) {
      await this.#moveTo([...parent(this.path), values.name].join("/"));
    }
  }

  async #move() {
    const values = await ask(t("move"), field(t("path"), h("input", { name: "path", value: this.path, required: true, autofocus: true })), t("move"));
    if (values !== undefined) {
      await this.#moveTo(values.path.replace(/^\//, ""));
    }
  }

  async #moveTo(path) {
    await attempt(async () => {
      await this.storage.move(this.path, path, this.secret);
      say(t("moved", { path }));
      this.element.hidden = true;
      await this.onchange();
    });
  }

  async #metadata() {
    const lines = Object.entries(this.file.metadata).map(([name, value]) => `${name}=${value}`).join("\n");
    const values = await ask(t("editMetadata"), [
      field(t("metadataLines"), h("textarea", { name: "lines", rows: 6, autofocus: true }, lines)),
      field(t("type"), h("input", { name: "type", value: this.file.contentType, required: true })),
      field(t("lifetimeDays"), h("input", { name: "days", type: "number", min: 1, max: 180, placeholder: t("unchanged") })),
    ], t("save"));
    if (values !== undefined) {
      await attempt(async () => {
        await this.storage.replaceMetadata(this.path, this.#attributes(values), this.secret);
        await this.show(this.path);
      });
    }
  }

  #attributes({ lines, type, days }) {
    const headers = { "Content-Type": type };
    if (days !== "") {
      headers["x-west-meta-ttl"] = days;
    }
    for (const line of lines.split("\n").filter(text => text.trim() !== "")) {
      const equals = line.indexOf("=");
      if (equals < 1) {
        throw new Error(t("metadataWrong", { line }));
      }
      headers[`x-west-meta-${line.slice(0, equals).trim()}`] = headerValue(line.slice(equals + 1).trim());
    }
    return headers;
  }

  async #delete() {
    const answer = await ask(t("delete"), h("p", {}, t("deleteText", { path: this.path })), t("delete"), true);
    if (answer !== undefined) {
      await attempt(async () => {
        await this.storage.delete(this.path, this.secret);
        this.element.hidden = true;
        await this.onchange();
      });
    }
  }
}
