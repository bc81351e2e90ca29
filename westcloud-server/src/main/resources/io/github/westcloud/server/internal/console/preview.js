import { h, replace } from "./dom.js";
import { t } from "./text.js";

const MOST_TEXT = 64 * 1024;
const MOST_PICTURE = 8 * 1024 * 1024;
const TEXT = /^(text\/|application\/(json|xml|javascript|x-sh|x-yaml|yaml|.*\+(json|xml))$)/;
// An SVG from a stranger is shown as an image, where its scripts do not run.
const PICTURE = /^image\//;

async function pictureOf(storage, path, file, secret) {
  const blob = await (await storage.read(path, secret)).blob();
  const url = URL.createObjectURL(blob);
  return h("img", { src: url, alt: path, onload: () => URL.revokeObjectURL(url) });
}

async function textOf(storage, path, file, secret) {
  const response = await storage.read(path, secret, file.length > MOST_TEXT ? `bytes=0-${MOST_TEXT - 1}` : undefined);
  const text = await response.text();
  return h("pre", { tabindex: "0", "aria-label": t("preview") },
    pretty(file, text), file.length > MOST_TEXT ? `\n… ${t("beginningOnly")}` : "");
}

function pretty(file, text) {
  if (!/json$/.test(file.contentType) || file.length > MOST_TEXT) {
    return text;
  }
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** Shows the beginning of a text, JSON with indentation, or a picture. */
export async function preview(element, storage, path, file, secret) {
  if (file.length === 0) {
    replace(element, h("p", { class: "hint" }, t("emptyFile")));
  } else if (TEXT.test(file.contentType)) {
    replace(element, await textOf(storage, path, file, secret));
  } else if (PICTURE.test(file.contentType) && file.length <= MOST_PICTURE) {
    replace(element, await pictureOf(storage, path, file, secret));
  } else {
    replace(element, h("p", { class: "hint" }, t("noPreview")));
  }
}
