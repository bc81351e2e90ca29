import { admin, Storage } from "./api.js";
import { attempt, button, field, h, replace, say } from "./dom.js";
import { ask } from "./dialog.js";
import { bytes, date, number } from "./format.js";
import { Details } from "./details.js";
import { t } from "./text.js";
import { Transfers } from "./transfers.js";
import { VirtualTable } from "./table.js";

const PAGE = 5000;
const transfers = new Transfers();

const join = (directory, name) => (directory === "" ? name : `${directory}/${name}`);
const isDirectory = entry => entry.type === "folder";

/** The files of a directory. The place is in the address of the page: #files/user/bucket/directory. */
export class Files {

  constructor(navigate) {
    this.navigate = navigate;
  }

  async show(view, [user, bucket, ...segments]) {
    const users = await admin.get("users");
    this.storage = new Storage(user, bucket);
    this.directory = segments.join("/");
    this.search = h("input", { type: "search", id: "search", "aria-label": t("searchHere"), placeholder: t("searchHere"),
      oninput: () => this.#filter() });
    this.count = h("p", { class: "count", role: "status", id: "count" });
    this.table = new VirtualTable(t("files"), this.#columns(), { onopen: entry => this.#open(entry), onend: () => this.#more() });
    this.details = new Details(this.storage, () => this.#reload());
    replace(view,
      h("div", { class: "bar" }, this.#breadcrumbs(), this.#userChoice(users)),
      this.#tools(),
      h("div", { class: "split" },
        h("section", { class: "drop", "aria-label": t("files"), ...this.#dropping() }, this.table.element,
          h("div", { class: "under" }, this.count, h("p", { class: "hint" }, t("dropHere")))),
        this.details.element),
      transfers.element);
    transfers.onfinished = storage => storage.bucket === this.storage.bucket && this.#reload();
    await this.#reload();
  }

  leave() {
    this.stopped = true;
    transfers.onfinished = () => {};
  }

  #tools() {
    const pick = h("input", { type: "file", multiple: true, class: "visually-hidden", id: "pick", tabindex: "-1",
      "aria-label": t("upload"), onchange: event => this.#upload([...event.target.files]) });
    return h("div", { class: "bar tools" }, this.search,
      button(t("upload"), () => pick.click(), { class: "primary", id: "upload" }), pick,
      button(t("newDirectory"), () => this.#newDirectory(), { id: "new-directory" }),
      this.directory === "" ? null : button(t("deleteDirectory"), () => this.#deleteDirectory(), { id: "delete-directory" }),
      button(t("refresh"), () => this.#reload(), { id: "refresh" }));
  }

  #userChoice(users) {
    const { user, bucket } = this.storage;
    const choose = event => this.navigate("files", event.target.value, bucket, ...this.directory.split("/").filter(Boolean));
    return field(t("as"), h("select", { id: "user", onchange: choose },
      users.map(({ name }) => h("option", { value: name, selected: name === user }, name))));
  }

  #columns() {
    return [
      { title: t("name"), class: "name", cell: entry => this.#link(entry) },
      { title: t("type"), class: "type", cell: entry => (isDirectory(entry) ? t("directory") : entry.type) },
      { title: t("size"), class: "size", cell: entry => (isDirectory(entry) ? "" : bytes(entry.length)) },
      { title: t("date"), class: "date", cell: entry => date(entry.last_modified * 1000) },
    ];
  }

  #link(entry) {
    const open = event => {
      event.stopPropagation();
      this.#open(entry);
    };
    return h("button", { type: "button", class: isDirectory(entry) ? "link folder" : "link file", tabindex: "-1", onclick: open,
      title: entry.name }, entry.name);
  }

  #breadcrumbs() {
    const { user, bucket } = this.storage;
    const segments = this.directory.split("/").filter(Boolean);
    const href = (...place) => `#${["files", ...place].map(encodeURIComponent).join("/")}`;
    const links = [h("a", { href: "#buckets" }, t("buckets")), h("a", { href: href(user, bucket) }, bucket),
      ...segments.map((name, index) => h("a", { href: href(user, bucket, ...segments.slice(0, index + 1)) }, name))];
    links[links.length - 1].setAttribute("aria-current", "page");
    return h("nav", { "aria-label": t("breadcrumbs"), class: "breadcrumbs" }, h("ol", {}, links.map(link => h("li", {}, link))));
  }

  #open(entry) {
    const path = join(this.directory, entry.name);
    if (isDirectory(entry)) {
      this.navigate("files", this.storage.user, this.storage.bucket, ...path.split("/"));
    } else {
      attempt(() => this.details.show(path));
    }
  }

  async #reload() {
    this.listing = { entries: [], next: undefined, ended: false, loading: false };
    await this.#more();
  }

  /** Fetches the next page of the listing, when the reader comes near the end of what is there. */
  async #more() {
    const { listing } = this;
    if (listing === undefined || listing.loading || listing.ended || this.stopped) {
      return;
    }
    listing.loading = true;
    const page = await attempt(() => this.storage.list(this.directory, listing.next, PAGE));
    listing.loading = false;
    listing.next = page?.next;
    listing.ended = listing.next === undefined;
    listing.entries.push(...page?.files ?? []);
    if (listing === this.listing) {
      this.#filter();
    }
  }

  /** Shows the entries with the text that is searched for; the rest of a large directory is fetched for it. */
  #filter() {
    const { entries, ended } = this.listing;
    const text = this.search.value.toLowerCase();
    this.table.rows = text === "" ? entries : entries.filter(entry => entry.name.toLowerCase().includes(text));
    this.count.textContent = t("entries", { count: `${number(this.table.rows.length)}${ended ? "" : " +"}` });
    if (text !== "") {
      this.#more();
    }
  }

  async #newDirectory() {
    const name = h("input", { name: "name", required: true, autofocus: true });
    const values = await ask(t("newDirectory"), field(t("name"), name), t("create"));
    if (values !== undefined) {
      await attempt(() => this.storage.createDirectory(join(this.directory, values.name)));
      await this.#reload();
    }
  }

  async #deleteDirectory() {
    const path = this.directory;
    const answer = await ask(t("deleteDirectory"), h("p", {}, t("deleteText", { path })), t("delete"), true);
    if (answer !== undefined) {
      await attempt(async () => {
        await this.storage.delete(`${path}/`);
        this.navigate("files", this.storage.user, this.storage.bucket, ...path.split("/").slice(0, -1));
      });
    }
  }

  #dropping() {
    const over = on => event => {
      event.preventDefault();
      event.currentTarget.classList.toggle("over", on);
    };
    return {
      ondragover: over(true),
      ondragleave: over(false),
      ondrop: event => {
        over(false)(event);
        this.#upload([...event.dataTransfer.files]);
      },
    };
  }

  async #upload(files) {
    const existing = new Set(this.listing.entries.map(entry => entry.name));
    const replaced = files.filter(file => existing.has(file.name)).map(file => file.name);
    if (replaced.length > 0) {
      const question = h("p", {}, t("replaceText", { names: replaced.join(", ") }));
      if (await ask(t("replaceTitle"), question, t("replace"), true) === undefined) {
        return;
      }
    }
    files.forEach(file => transfers.add(this.storage, join(this.directory, file.name), file));
    if (files.length > 0) {
      say(t("uploading", { count: files.length }));
    }
  }
}
