import { admin } from "./api.js";
import { attempt, button, field, h, replace } from "./dom.js";
import { ask } from "./dialog.js";
import { date } from "./format.js";
import { t } from "./text.js";

/** The buckets, and as which user to look into them. */
export class Buckets {

  constructor(navigate) {
    this.navigate = navigate;
  }

  async show(view) {
    this.view = view;
    const [users, buckets] = await Promise.all([admin.get("users"), admin.get("buckets")]);
    this.user ??= users[0]?.name;
    replace(view,
      h("div", { class: "bar" }, h("h2", {}, t("buckets")),
        users.length === 0 ? null : this.#userChoice(users),
        button(t("newBucket"), () => this.#create(), { id: "new-bucket", class: "primary" })),
      users.length === 0 ? h("p", { class: "empty" }, t("noUsers")) : null,
      buckets.length === 0 ? h("p", { class: "empty" }, t("noBuckets")) : this.#list(buckets));
  }

  leave() {}

  #userChoice(users) {
    const choose = event => {
      this.user = event.target.value;
      this.show(this.view);
    };
    return field(t("as"), h("select", { id: "user", onchange: choose },
      users.map(({ name }) => h("option", { value: name, selected: name === this.user }, name))));
  }

  #list(buckets) {
    return h("ul", { class: "cards" }, buckets.map(bucket => h("li", { class: "card" },
      h("h3", {}, this.user === undefined ? bucket.name
        : h("a", { href: `#files/${encodeURIComponent(this.user)}/${bucket.name}` }, bucket.name)),
      h("p", { class: "hint" }, date(Date.parse(bucket.created)), bucket.public ? ` · ${t("publicBucket")}` : ""),
      button(t("delete"), () => this.#remove(bucket.name), { "aria-label": `${t("delete")} ${bucket.name}`, class: "danger" }))));
  }

  async #create() {
    const name = h("input", { name: "name", required: true, autofocus: true });
    const values = await ask(t("newBucket"), field(t("name"), name), t("create"));
    if (values !== undefined) {
      await attempt(async () => {
        await admin.put(`buckets/${encodeURIComponent(values.name)}`, {});
        await this.show(this.view);
      });
    }
  }

  async #remove(name) {
    const content = [h("p", {}, t("deleteBucketText", { name })),
      h("label", {}, h("input", { type: "checkbox", name: "contents" }), ` ${t("withContents")}`)];
    const values = await ask(t("delete"), content, t("delete"), true);
    if (values !== undefined) {
      await attempt(async () => {
        await admin.delete(`buckets/${name}?withContents=${values.contents === "on"}`);
        await this.show(this.view);
      });
    }
  }
}
