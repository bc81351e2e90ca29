import { admin } from "./api.js";
import { button, field, h, replace } from "./dom.js";
import { ask, showText } from "./dialog.js";
import { bytes, date, milliseconds, number, time } from "./format.js";
import { replay } from "./copies.js";
import { t } from "./text.js";
import { VirtualTable } from "./table.js";

const MOST = 1000;
const FILTERS = ["method", "path", "status", "user"];
const METHODS = ["", "GET", "HEAD", "PUT", "POST", "PATCH", "DELETE"];

const kind = status => (status === 0 ? "none" : `s${Math.floor(status / 100)}`);

/** The latest requests, live, each with the reason why it was refused. */
export class Requests {

  async show(view) {
    this.requests = [];
    this.table = new VirtualTable(t("requests"), this.#columns(), { onopen: request => this.#open(request) });
    this.details = h("aside", { class: "details", "aria-label": t("details"), hidden: true });
    this.count = h("p", { class: "count", role: "status", id: "count" });
    this.form = this.#filter();
    replace(view, this.form,
      h("div", { class: "split" },
        h("section", { "aria-label": t("requests") }, this.table.element, h("div", { class: "under" }, this.count)), this.details));
    await this.#begin();
  }

  leave() {
    this.events?.close();
  }

  #filter() {
    const method = h("select", { name: "method" },
      METHODS.map(name => h("option", { value: name }, name === "" ? t("all") : name)));
    const live = h("input", { type: "checkbox", id: "live", checked: true, onchange: event => this.#follow(event.target.checked) });
    return h("form", { class: "bar tools", onsubmit: event => this.#apply(event), onchange: event => this.#apply(event) },
      field(t("method"), method),
      field(t("path"), h("input", { name: "path", placeholder: "/demo/**" })),
      field(t("status"), h("input", { name: "status", placeholder: "4xx", size: 5 })),
      field(t("user"), h("input", { name: "user", size: 10 })),
      h("button", { class: "primary", id: "apply" }, t("filter")),
      h("label", { class: "check" }, live, ` ${t("live")}`),
      button(t("forget"), () => this.#forget(), { id: "forget" }));
  }

  #apply(event) {
    event.preventDefault();
    if (event.target.id !== "live") {
      this.#begin();
    }
  }

  get #query() {
    const given = [...new FormData(this.form)].filter(([name, value]) => FILTERS.includes(name) && value.trim() !== "");
    return new URLSearchParams(given.map(([name, value]) => [name, value.trim()]));
  }

  /** Lists what came before, and follows what comes. */
  async #begin() {
    this.events?.close();
    this.requests = [];
    const query = this.#query;
    try {
      const { requests } = await admin.get(`requests?${new URLSearchParams([...query, ["limit", MOST]])}`);
      this.requests = requests;
      this.#draw();
      this.#follow(this.form.querySelector("#live").checked);
    } catch (error) {
      this.#draw();
      this.count.textContent = error.message;
    }
  }

  #follow(live) {
    this.events?.close();
    this.events = undefined;
    if (!live) {
      return;
    }
    const events = new EventSource(`-/requests/events?${this.#query}`);
    events.addEventListener("request", event => this.#add(JSON.parse(event.data)));
    // What came between the list and the stream, or while the connection was lost.
    events.addEventListener("open", () => this.#catchUp(events));
    this.events = events;
  }

  async #catchUp(events) {
    const { requests } = await admin.get(`requests?${new URLSearchParams([...this.#query, ["limit", MOST]])}`);
    if (events === this.events) {
      const listed = new Set(requests.map(({ id }) => id));
      this.requests = [...this.requests.filter(({ id }) => !listed.has(id)), ...requests]
        .sort((one, other) => other.received.localeCompare(one.received)).slice(0, MOST);
      this.#draw();
    }
  }

  #add(request) {
    if (!this.requests.some(({ id }) => id === request.id)) {
      this.requests.unshift(request);
      this.requests.length = Math.min(this.requests.length, MOST);
      this.drawing ??= requestAnimationFrame(() => this.#draw());
    }
  }

  #draw() {
    this.drawing = undefined;
    this.table.rows = this.requests;
    this.count.textContent = t("requestCount", { count: number(this.requests.length) });
  }

  #columns() {
    return [
      { title: t("time"), class: "time", cell: request => time(Date.parse(request.received)) },
      { title: t("method"), class: "method", cell: request => request.method },
      { title: t("path"), class: "name", cell: request => this.#link(request) },
      { title: t("status"), class: "status", cell: request => h("span", { class: `badge ${kind(request.status)}` },
        request.status === 0 ? t("noResponse") : String(request.status)) },
      { title: t("user"), class: "user", cell: request => request.user ?? "–" },
      { title: t("bytesIn"), class: "bytes", cell: request => bytes(request.requestBytes) },
      { title: t("bytesOut"), class: "bytes", cell: request => bytes(request.responseBytes) },
      { title: "ms", class: "ms", cell: request => milliseconds(request.milliseconds) },
    ];
  }

  #link(request) {
    const open = event => {
      event.stopPropagation();
      this.#open(request);
    };
    const target = request.path + (request.query ? `?${request.query}` : "");
    return h("button", { type: "button", class: "link", tabindex: "-1", onclick: open, title: target }, target);
  }

  #open(request) {
    const facts = [
      [t("status"), `${request.status} ${request.message ?? ""}`],
      request.code ? [t("errorCode"), String(request.code)] : null,
      [t("time"), date(Date.parse(request.received))],
      [t("duration"), `${milliseconds(request.milliseconds)} ms`],
      [t("client"), request.client],
      [t("user"), request.user ?? "–"],
      [t("dialect"), request.dialect ?? "–"],
      [t("requestId"), request.id],
    ].filter(fact => fact !== null);
    const headers = (request.headers ?? []).map(({ name, value }) => `${name}: ${value}`).join("\n");
    this.details.hidden = false;
    replace(this.details,
      h("div", { class: "bar" }, h("h2", { tabindex: "-1" }, `${request.method} ${request.path}`),
        button("×", () => { this.details.hidden = true; }, { "aria-label": t("close"), class: "close" })),
      request.explanation ? h("div", { class: "explanation", id: "explanation" }, h("h3", {}, t("why")), h("p", {}, request.explanation))
        : null,
      h("dl", {}, facts.flatMap(([term, value]) => [h("dt", {}, term), h("dd", {}, value)])),
      h("h3", {}, t("headers")), h("pre", { tabindex: "0", "aria-label": t("headers") }, headers),
      h("div", { class: "actions" },
        button(t("replay"), () => showText(t("replay"), replay(request)), { id: "replay" })));
    this.details.querySelector("h2").focus();
  }

  async #forget() {
    if (await ask(t("forget"), h("p", {}, t("forgetText")), t("forget"), true) !== undefined) {
      await admin.delete("requests");
      this.details.hidden = true;
      await this.#begin();
    }
  }
}
