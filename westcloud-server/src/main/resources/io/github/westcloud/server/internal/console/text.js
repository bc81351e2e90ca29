import { english } from "./english.js";
import { chinese } from "./chinese.js";

const LANGUAGES = { en: english, zh: chinese };
const STORED = "westcloud-language";

export function language() {
  const chosen = localStorage.getItem(STORED) ?? navigator.language.slice(0, 2);
  return chosen in LANGUAGES ? chosen : "en";
}

export function setLanguage(name) {
  localStorage.setItem(STORED, name);
}

/** The text with this key, in which {name} stands for values. */
export function t(key, values = {}) {
  const text = LANGUAGES[language()][key] ?? english[key];
  return text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
}
