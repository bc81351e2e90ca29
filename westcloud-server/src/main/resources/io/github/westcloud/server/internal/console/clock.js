import { admin } from "./api.js";
import { attempt, button, field, h, replace, say } from "./dom.js";
import { date } from "./format.js";
import { t } from "./text.js";

const HOUR = 3600;

/** The server's clock, which can be set ahead or back. */
export class Clock {

  constructor() {
    this.now = h("output", { id: "now" });
    this.skew = h("input", { name: "skew", id: "skew", type: "number", required: true, value: 0 });
    this.element = h("section", { class: "card" }, h("h2", {}, t("clock")), this.now,
      h("form", { class: "stack", onsubmit: event => this.#submit(event) },
        field(t("skewSeconds"), this.skew),
        h("div", { class: "actions" },
          h("button", { class: "primary", id: "set-clock" }, t("setClock")),
          button(t("hourBack"), () => this.#set(-HOUR)),
          button(t("hourAhead"), () => this.#set(HOUR)),
          button(t("resetClock"), () => this.#set(0), { id: "reset-clock" }))),
      h("p", { class: "hint" }, t("clockHint")));
    this.timer = setInterval(() => this.#draw(), 1000);
  }

  leave() {
    clearInterval(this.timer);
  }

  async reload() {
    const clock = await admin.get("clock");
    this.difference = Date.parse(clock.now) - Date.now();
    this.skew.value = clock.skewSeconds;
    this.#draw();
  }

  #draw() {
    if (this.difference !== undefined) {
      replace(this.now, date(Date.now() + this.difference));
    }
  }

  #submit(event) {
    event.preventDefault();
    return this.#set(Number(this.skew.value));
  }

  async #set(skewSeconds) {
    await attempt(async () => {
      await admin.put("clock", { skewSeconds });
      say(t("clockSet"));
      await this.reload();
    });
  }
}
