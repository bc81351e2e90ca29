const CHANGING = { "x-westcloud-admin": "true" };

/** A response that is not a success, with the words of the server. */
export class Refused extends Error {
  constructor(status, message, code) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

async function refusal(response) {
  const text = await response.text();
  try {
    const json = JSON.parse(text);
    return new Refused(response.status, json.detail ?? json.msg ?? text, json.code);
  } catch {
    return new Refused(response.status, text || `${response.status} ${response.statusText}`);
  }
}

async function call(method, path, { body, headers, signal } = {}) {
  const changing = method === "GET" || method === "HEAD" ? {} : CHANGING;
  const response = await fetch(path, { method, body, signal, headers: { ...changing, ...headers } });
  if (!response.ok) {
    throw await refusal(response);
  }
  return response;
}

const json = async response => {
  const text = await response.text();
  return text === "" ? undefined : JSON.parse(text);
};

/** The administration: paths below "/-/". */
export const admin = {
  get: async path => json(await call("GET", `-/${path}`)),
  post: async (path, value) => json(await call("POST", `-/${path}`, { body: JSON.stringify(value) })),
  put: async (path, value) => json(await call("PUT", `-/${path}`, { body: JSON.stringify(value) })),
  delete: async path => json(await call("DELETE", `-/${path}`)),
};

/** A "!" in a path would begin a content secret. */
function encodeSegment(name) {
  return encodeURIComponent(name).replace(/!/g, "%21");
}

/** The value of a header: what the browser takes as Latin-1 is read as UTF-8 by the server. */
export function headerValue(text) {
  return Array.from(new TextEncoder().encode(text), byte => String.fromCharCode(byte)).join("");
}

export function encodePath(path) {
  return path.split("/").map(encodeSegment).join("/");
}

/** The storage, as one user sees it; a path is that of a file or directory in a bucket, without a slash at its beginning. */
export class Storage {

  constructor(user, bucket) {
    this.user = user;
    this.bucket = bucket;
  }

  url(path, secret = "") {
    const target = `-/as/${encodeURIComponent(this.user)}/${this.bucket}/${encodePath(path)}`;
    return secret === "" ? target : `${target}!${encodeURIComponent(secret)}`;
  }

  source(path, secret = "") {
    const target = `/${this.bucket}/${encodePath(path)}`;
    return secret === "" ? target : `${target}!${encodeURIComponent(secret)}`;
  }

  /** A page of a directory: its files, and the iterator of the next page or undefined. */
  async list(directory, iterator, limit = 1000) {
    const headers = { "x-list-limit": String(limit) };
    if (iterator !== undefined) {
      headers["x-list-iter"] = iterator;
    }
    const page = await json(await call("GET", this.url(directory === "" ? "" : `${directory}/`), { headers }));
    return { files: page.files, next: page.iter === END_OF_LIST ? undefined : page.iter };
  }

  async read(path, secret, range) {
    const headers = range === undefined ? {} : { Range: range };
    return call("GET", this.url(path, secret), { headers });
  }

  async put(path, body, headers, signal) {
    return call("PUT", this.url(path), { body, headers, signal });
  }

  async createDirectory(path) {
    await call("POST", this.url(path), { headers: { folder: "true", "x-west-automkdir": "true" } });
  }

  /** Changes what a file carries: the headers are its new metadata, and may have a new type or lifetime. */
  async replaceMetadata(path, headers, secret) {
    await call("PATCH", `${this.url(path, secret)}?metadata=replace`, { headers });
  }

  async move(from, to, secret) {
    const headers = { "x-west-move-source": this.source(from, secret), "x-west-automkdir": "true" };
    await call("PUT", this.url(to), { headers });
  }

  async delete(path, secret) {
    await call("DELETE", this.url(path, secret));
  }
}

const END_OF_LIST = "bmV4dCBpbmRleDpFT0Y=";
