import { h, replace, say } from "./dom.js";
import { Buckets } from "./buckets.js";
import { Faults } from "./faults.js";
import { Files } from "./files.js";
import { Requests } from "./requests.js";
import { Uploads } from "./uploads.js";
import { sampler } from "./sampler.js";
import { loadServer, server } from "./server.js";
import { language, setLanguage, t } from "./text.js";

const PAGES = {
  buckets: () => Buckets,
  files: () => Files,
  uploads: () => Uploads,
  requests: () => Requests,
  faults: () => Faults,
  // The library for charts is larger than all the rest.
  activity: async () => (await import("./activity.js")).Activity,
};
const TABS = ["buckets", "uploads", "requests", "faults", "activity"];

let page;

function navigate(...place) {
  location.hash = place.map(encodeURIComponent).join("/");
}

function drawTabs(name) {
  const current = name === "files" ? "buckets" : name;
  replace(document.getElementById("tabs"), TABS.map(tab => h("a", { href: `#${tab}`, id: `tab-${tab}`,
    "aria-current": tab === current ? "page" : null }, t(tab))));
}

async function open() {
  const [name, ...place] = location.hash.slice(1).split("/").map(decodeURIComponent);
  const known = Object.hasOwn(PAGES, name) ? name : "buckets";
  const view = document.getElementById("view");
  page?.leave();
  page = undefined;
  drawTabs(known);
  view.dataset.page = "";
  try {
    const Page = await PAGES[known]();
    page = new Page(navigate);
    await page.show(view, place.filter(segment => segment !== ""));
    view.dataset.page = known;
  } catch (error) {
    say(error.message, "error");
  }
}

function translate() {
  document.documentElement.lang = language() === "zh" ? "zh-CN" : "en";
  document.getElementById("skip").textContent = t("skip");
  document.getElementById("language-label").textContent = t("language");
  document.getElementById("tabs").setAttribute("aria-label", t("sections"));
  const choice = document.getElementById("language");
  choice.value = language();
  choice.addEventListener("change", () => {
    setLanguage(choice.value);
    location.reload();
  });
}

async function start() {
  translate();
  try {
    await loadServer();
  } catch (error) {
    say(error.message, "error");
  }
  document.getElementById("server").textContent = `${server.uri} · ${server.data === "memory" ? t("inMemory") : server.data}`
    + ` · ${server.version}`;
  // A file that is dropped beside the place for it would replace the page.
  ["dragover", "drop"].forEach(name => addEventListener(name, event => event.preventDefault()));
  document.getElementById("skip").addEventListener("click", event => {
    event.preventDefault();
    document.getElementById("view").focus();
  });
  addEventListener("hashchange", open);
  sampler.start();
  await open();
}

start();
