import { button, h, say } from "./dom.js";
import { t } from "./text.js";

/**
 * Asks something in a dialog. Resolves to the values of its inputs by their names, or to undefined if it was cancelled.
 */
export function ask(title, content, action, danger = false) {
  return new Promise(resolve => {
    const form = h("form", { method: "dialog" },
      h("h2", { id: "dialog-title" }, title),
      content,
      h("div", { class: "actions" },
        button(t("cancel"), () => dialog.close()),
        h("button", { class: danger ? "danger" : "primary", value: "yes" }, action)));
    const dialog = h("dialog", { "aria-labelledby": "dialog-title" }, form);
    dialog.addEventListener("close", () => {
      resolve(dialog.returnValue === "yes" ? Object.fromEntries(new FormData(form)) : undefined);
      dialog.remove();
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Shows a text to be copied. */
export async function showText(title, text) {
  const area = h("textarea", { readonly: true, rows: Math.min(16, text.split("\n").length + 3), "aria-label": title, autofocus: true,
    onfocus: event => event.target.select() }, text);
  if (await ask(title, area, t("copy")) !== undefined) {
    await attemptToCopy(title, text);
  }
}

/** A browser has no clipboard for pages that came over plain HTTP from another machine. */
async function attemptToCopy(title, text) {
  try {
    await navigator.clipboard.writeText(text);
    say(t("copied", { what: title }));
  } catch {
    say(t("noClipboard"), "error");
  }
}
