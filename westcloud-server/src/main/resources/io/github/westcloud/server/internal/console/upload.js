import { admin } from "./api.js";
import { server } from "./server.js";

const PART = 1024 * 1024;
const WHOLE = 4 * PART;
const AT_ONCE = 4;
const TRIES = 3;
const CHUNKED = { "x-west-multi-disorder": "true" };

const partsOf = size => Array.from({ length: Math.ceil(size / PART) }, (none, part) => part);

/**
 * An upload. Small files go in one request, others in parts of 1 MiB. After a failure, and even when the page was loaded again and
 * the same file is dropped, only the parts are sent that the server does not have.
 */
export class Upload {

  /** @param changed is called with the upload when its state or progress has changed */
  constructor(storage, path, file, changed) {
    this.storage = storage;
    this.path = path;
    this.file = file;
    this.changed = changed;
    this.sent = 0;
    this.waiting();
  }

  waiting() {
    this.abort = new AbortController();
    this.#is("waiting");
  }

  cancel() {
    this.abort.abort();
    this.#is("cancelled");
  }

  async run() {
    if (this.state !== "waiting") {
      return;
    }
    this.#is("running");
    try {
      await (this.file.size <= WHOLE ? this.#whole() : this.#inParts());
      this.#is("finished");
    } catch (error) {
      this.reason = error.message;
      this.#is(error.name === "AbortError" ? "cancelled" : "failed");
    }
  }

  #is(state) {
    this.state = state;
    this.changed(this);
  }

  #put(content, headers) {
    return this.storage.put(this.path, content, headers, this.abort.signal);
  }

  get #attributes() {
    return { "x-west-overwrite": "true", "x-west-automkdir": "true" };
  }

  async #whole() {
    const type = this.file.type === "" ? {} : { "Content-Type": this.file.type };
    await this.#put(this.file, { ...this.#attributes, ...type });
    this.sent = this.file.size;
  }

  async #inParts() {
    const missing = await this.#arrived().catch(error => this.#initiate(error));
    this.sent = this.file.size - missing.reduce((sum, part) => sum + this.#content(part).size, 0);
    this.changed(this);
    const worker = async () => {
      while (missing.length > 0) {
        await this.#part(missing.shift());
      }
    };
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
    } finally {
      missing.length = 0;
    }
    await this.#put(undefined, this.#stage("complete"));
    localStorage.removeItem(this.#key);
  }

  get #key() {
    return `westcloud-upload ${server.uri}${this.storage.source(this.path)}`;
  }

  /** What tells this file from another one of the same name. */
  get #fingerprint() {
    return `${this.file.size} ${this.file.lastModified}`;
  }

  /** The parts that an upload of this file, begun before, still needs. */
  async #arrived() {
    const begun = JSON.parse(localStorage.getItem(this.#key));
    if (begun === null || begun.file !== this.#fingerprint) {
      throw Object.assign(new Error("No upload of this file was begun here"), { status: 404 });
    }
    const { ranges } = await admin.get(`uploads/${begun.id}`);
    this.id = begun.id;
    return partsOf(this.file.size).filter(part => !ranges.some(([first, last]) => first <= part && part <= last));
  }

  #stage(stage) {
    return { ...CHUNKED, "x-west-multi-stage": stage, "x-west-multi-uuid": this.id };
  }

  async #initiate(error) {
    if (error.status !== 404) {
      throw error;
    }
    const type = this.file.type === "" ? {} : { "x-west-multi-type": this.file.type };
    const response = await this.#put(undefined, { ...this.#attributes, ...CHUNKED, ...type, "x-west-multi-stage": "initiate",
      "x-west-multi-length": String(this.file.size) });
    this.id = response.headers.get("x-west-multi-uuid");
    localStorage.setItem(this.#key, JSON.stringify({ id: this.id, file: this.#fingerprint }));
    return partsOf(this.file.size);
  }

  #content(part) {
    return this.file.slice(part * PART, (part + 1) * PART);
  }

  async #part(part, tries = TRIES) {
    const content = this.#content(part);
    try {
      await this.#put(content, { ...this.#stage("upload"), "x-west-part-id": String(part) });
    } catch (error) {
      const lasting = error.name === "AbortError" || error.status >= 400 && error.status < 500;
      if (lasting || tries === 1) {
        throw error;
      }
      await this.#part(part, tries - 1);
      return;
    }
    this.sent += content.size;
    this.changed(this);
  }
}
