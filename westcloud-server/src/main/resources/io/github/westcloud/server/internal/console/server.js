import { admin } from "./api.js";

/** What the server says of itself. */
export const server = { version: "", uri: "", data: "", modes: {} };

export async function loadServer() {
  Object.assign(server, await admin.get("server"));
}
