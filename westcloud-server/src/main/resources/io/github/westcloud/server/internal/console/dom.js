/** Builds an element. Properties that begin with "on" are listeners; null and false leave an attribute out. */
export function h(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith("on")) {
      element.addEventListener(key.slice(2), value);
    } else if (value === true) {
      element.setAttribute(key, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(key, value);
    }
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export function replace(element, ...children) {
  element.replaceChildren(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export function button(label, onclick, properties = {}) {
  return h("button", { type: "button", onclick, ...properties }, label);
}

/** An input with its label. */
export function field(label, input) {
  return h("label", { class: "field" }, h("span", {}, label), input);
}

let timer;

/** Shows a message for some seconds; errors stay until the next one. */
export function say(text, kind = "info") {
  const messages = document.getElementById("messages");
  clearTimeout(timer);
  replace(messages, h("p", { class: kind }, text, button("×", () => replace(messages), { "aria-label": "OK" })));
  if (kind === "info") {
    timer = setTimeout(() => replace(messages), 6000);
  }
}

/** Runs something that may fail; the failure is shown to the user. */
export async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    say(error.message, "error");
    return undefined;
  }
}
