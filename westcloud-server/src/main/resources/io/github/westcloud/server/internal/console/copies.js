import { encodePath } from "./api.js";
import { server } from "./server.js";

const quoted = text => text.replace(/[\\"]/g, "\\$&");
const inShell = text => `'${text.replace(/'/g, "'\\''")}'`;

/** How to fetch a file elsewhere. The password is a variable: it is not known here, and belongs into no command line. */
export function copies({ user, bucket }, path) {
  const url = `${server.uri}/${bucket}/${encodePath(path)}`;
  const directory = path.split("/").slice(0, -1).map(encodeURIComponent).join("/");
  const name = path.split("/").pop();
  const start = directory === "" ? bucket : `${bucket}/${directory}`;
  const camel = `westcloud:${start}?operation=download&fileName=RAW(${name})`
    + `&endpointUrl=${server.uri}&username=${encodeURIComponent(user)}&password={{env:WESTCLOUD_PASSWORD}}`;
  return [
    { title: "curl", text: `curl -u ${inShell(user)}:"$WESTCLOUD_PASSWORD" ${inShell(url)}` },
    { title: "Camel", text: camel },
    { title: "Java", text: javaOf(user, bucket, path) },
  ];
}

function javaOf(user, bucket, path) {
  return `var config = ClientConfig.builder()
        .endpoint(URI.create("${quoted(server.uri)}"))
        .bucket("${quoted(bucket)}")
        .credentials("${quoted(user)}", System.getenv("WESTCLOUD_PASSWORD"))
        .build();
try (var client = WestCloudClient.create(config)) {
    client.download("${quoted(path)}", Path.of("${quoted(path.split("/").pop())}"));
}
`;
}

/** What curl sends itself, what was a secret, and what only browsers send. */
const NOT_REPLAYED = new RegExp("^(host|content-length|authorization|connection|user-agent|accept.*|date|origin|referer|cookie"
  + "|upgrade.*|http2-settings|x-amz-(date|content-sha256|security-token|decoded-content-length)|x-westcloud-admin|sec-.*|cache-control|pragma)$", "i");

/** A request again. Secrets were not recorded, so the authorization is a variable. */
export function replay(request) {
  const headers = (request.headers ?? [])
    .filter(({ name }) => !NOT_REPLAYED.test(name))
    .map(({ name, value }) => ` \\\n  -H ${inShell(`${name}: ${value}`)}`)
    .join("");
  const query = request.query ? `?${request.query}` : "";
  const body = request.requestBytes > 0 ? " \\\n  --data-binary @FILE" : "";
  const head = request.method === "HEAD" ? " --head" : ` -X ${request.method}`;
  const signed = request.dialect === "s3" ? " --aws-sigv4 aws:amz:us-east-1:s3" : "";
  return `curl${head}${signed} -u ${inShell(request.user ?? "USER")}:"$WESTCLOUD_PASSWORD"${headers}${body} \\\n  ${inShell(server.uri + request.path + query)}`;
}
