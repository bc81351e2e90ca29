import { language } from "./text.js";

const UNITS = ["B", "KiB", "MiB", "GiB", "TiB"];

export function bytes(count) {
  let value = count;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${unit === 0 ? value : value.toFixed(value < 10 ? 2 : 1)} ${UNITS[unit]}`;
}

/** With all digits, where a larger unit leaves some out. */
export function exactBytes(count) {
  return count < 1024 ? bytes(count) : `${bytes(count)} (${number(count)} B)`;
}

export function date(instant) {
  return new Intl.DateTimeFormat(language(), { dateStyle: "medium", timeStyle: "medium", hourCycle: "h23" }).format(instant);
}

export function time(instant) {
  return new Intl.DateTimeFormat(language(), { timeStyle: "medium", hourCycle: "h23" }).format(instant);
}

export function number(value) {
  return new Intl.NumberFormat(language()).format(value);
}

export function milliseconds(value) {
  return value < 100 ? value.toFixed(1) : String(Math.round(value));
}
