import { admin } from "./api.js";
import { attempt, button, field, h, replace, say } from "./dom.js";
import { Clock } from "./clock.js";
import { number } from "./format.js";
import { t } from "./text.js";

const METHODS = ["*", "GET", "HEAD", "PUT", "POST", "PATCH", "DELETE"];

/** What can go wrong, and the number that says how: its first value, its least and its most. */
const ACTIONS = {
  status: [503, 400, 599],
  error: [400000015, 400000000, 599999999],
  delay: [1000, 1, 600000],
  cutAnswer: [0, 0, Number.MAX_SAFE_INTEGER],
  cutRequest: [0, 0, Number.MAX_SAFE_INTEGER],
  shortBody: [0, 0, Number.MAX_SAFE_INTEGER],
  wrongContentMd5: undefined,
};
const REFRESH = 2000;

/** What a fault does, in the words of the form. */
function describe(fault) {
  const kind = Object.keys(ACTIONS).find(name => name in fault);
  const again = fault.retryAfter === undefined ? "" : `, Retry-After ${fault.retryAfter}`;
  return kind === "wrongContentMd5" ? t(`fault.${kind}`) : `${t(`fault.${kind}`)} ${fault[kind]}${t(`unit.${kind}`)}${again}`;
}

/** Faults to switch on and off, and the clock to set. */
export class Faults {

  async show(view) {
    this.list = h("div", { id: "active-faults" });
    this.clock = new Clock();
    this.form = this.#newFault();
    replace(view,
      h("div", { class: "columns" },
        h("section", { class: "card" }, h("h2", {}, t("newFault")), this.form),
        h("section", { class: "card" },
          h("div", { class: "bar" }, h("h2", {}, t("activeFaults")),
            button(t("removeAll"), () => this.#change(() => admin.delete("faults")), { id: "remove-all" })),
          this.list),
        this.clock.element));
    await Promise.all([this.#reload(), this.clock.reload()]);
    this.timer = setInterval(() => this.#reload().catch(() => {}), REFRESH);
  }

  leave() {
    clearInterval(this.timer);
    this.clock.leave();
  }

  #newFault() {
    this.value = h("span", { class: "value" });
    const kind = h("select", { name: "kind", id: "kind", onchange: () => this.#drawValue(kind.value) },
      Object.keys(ACTIONS).map(name => h("option", { value: name }, t(`fault.${name}`))));
    this.#drawValue("status");
    return h("form", { class: "stack", onsubmit: event => this.#add(event) },
      field(t("method"), h("select", { name: "method" },
        METHODS.map(name => h("option", { value: name }, name === "*" ? t("all") : name)))),
      field(t("path"), h("input", { name: "path", value: "/**", required: true })),
      field(t("times"), h("input", { name: "times", type: "number", min: 1, placeholder: t("always") })),
      field(t("what"), kind),
      this.value,
      h("button", { class: "primary", id: "add-fault" }, t("switchOn")));
  }

  #drawValue(kind) {
    const range = ACTIONS[kind];
    replace(this.value, range === undefined ? null : field(t(`value.${kind}`),
      h("input", { name: "value", type: "number", value: range[0], min: range[1], max: range[2], required: true })),
    kind === "status" ? field(t("retryAfter"), h("input", { name: "retryAfter", type: "number", min: 0, placeholder: t("none") })) : null);
  }

  #add(event) {
    event.preventDefault();
    const { method, path, times, kind, value, retryAfter } = Object.fromEntries(new FormData(this.form));
    const fault = { method, path, [kind]: kind === "wrongContentMd5" ? true : Number(value) };
    if (times !== "") {
      fault.times = Number(times);
    }
    if (retryAfter) {
      fault.retryAfter = Number(retryAfter);
    }
    return this.#change(async () => {
      await admin.post("faults", fault);
      say(t("faultOn"));
    });
  }

  async #change(work) {
    await attempt(work);
    await this.#reload();
  }

  async #reload() {
    const faults = await admin.get("faults");
    const text = JSON.stringify(faults);
    if (text !== this.shown) {
      this.shown = text;
      replace(this.list, faults.length === 0 ? h("p", { class: "hint" }, t("noFaults")) : this.#table(faults));
    }
  }

  #table(faults) {
    const always = 2147483647;
    return h("table", {},
      h("thead", {}, h("tr", {}, [t("method"), t("path"), t("what"), t("remaining"), ""].map(name => name === ""
        ? h("td", {}) : h("th", { scope: "col" }, name)))),
      h("tbody", {}, faults.map(fault => h("tr", {},
        h("td", {}, fault.method === "*" ? t("all") : fault.method),
        h("td", {}, h("code", {}, fault.path)),
        h("td", {}, describe(fault)),
        h("td", {}, fault.remaining === always ? t("always") : number(fault.remaining)),
        h("td", {}, button(t("switchOff"), () => this.#change(() => admin.delete(`faults/${fault.id}`)),
          { "aria-label": `${t("switchOff")} ${fault.method} ${fault.path} ${describe(fault)}`, class: "off" }))))));
  }
}
