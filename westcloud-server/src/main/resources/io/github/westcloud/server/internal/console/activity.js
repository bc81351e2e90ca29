import uPlot from "./uplot/uPlot.esm.js";
import { h, replace } from "./dom.js";
import { bytes, milliseconds, number, time } from "./format.js";
import { sampler } from "./sampler.js";
import { t } from "./text.js";

const HEIGHT = 200;

const rounded = value => number(Math.round(value * 10) / 10);

/** Steps of the scale for bytes: the powers of two. */
const POWERS = Array.from({ length: 40 }, (none, power) => 2 ** power);

const CHARTS = [
  { title: "requestRate", unit: rounded, series: [["requestsPerSecond", "requests"]] },
  { title: "throughput", unit: value => `${bytes(Math.round(value))}/s`, steps: POWERS, series: [["received", "received"], ["sent", "sent"]] },
  { title: "latency", unit: value => `${milliseconds(value)} ms`, series: [["p50", "p50"], ["p95", "p95"], ["p99", "p99"]] },
  { title: "errorRate", unit: value => `${rounded(value)}%`, series: [["clientErrors", "4xx"], ["serverErrors", "5xx"]] },
];

/** Throughput, latency and errors over the time since the page was opened. */
export class Activity {

  async show(view) {
    this.view = view;
    this.styles = matchMedia("(prefers-color-scheme: dark)");
    this.redraw = () => this.#build();
    this.#build();
    this.stop = sampler.listen(() => this.#draw());
    this.styles.addEventListener("change", this.redraw);
    this.resize = new ResizeObserver(() => this.#fit());
    this.resize.observe(view);
  }

  leave() {
    this.stop();
    this.resize.disconnect();
    this.styles.removeEventListener("change", this.redraw);
    this.charts.forEach(({ plot }) => plot.destroy());
  }

  #build() {
    this.charts?.forEach(({ plot }) => plot.destroy());
    const boxes = CHARTS.map(() => h("div", { class: "plot" }));
    const latest = CHARTS.map(() => h("p", { class: "latest" }));
    this.note = h("p", { class: "empty", role: "status" }, t("collecting"));
    replace(this.view, this.note, h("div", { class: "charts" }, CHARTS.map((chart, index) =>
      h("section", { class: "card chart", id: chart.title }, h("h2", {}, t(chart.title)), latest[index], boxes[index]))));
    this.charts = CHARTS.map((chart, index) => ({ ...chart, latest: latest[index], plot: this.#plot(chart, boxes[index]) }));
    this.#draw();
  }

  #plot({ unit, steps, series }, box) {
    const style = getComputedStyle(document.documentElement);
    const color = name => style.getPropertyValue(name).trim();
    const axis = { stroke: color("--muted"), grid: { stroke: color("--line"), width: 1 }, ticks: { show: false } };
    const lines = series.map(([, title], index) => ({ label: title, stroke: color(`--line-${index + 1}`), width: 2, points: { show: false } }));
    return new uPlot({ width: box.clientWidth || 400, height: HEIGHT, legend: { show: false }, cursor: { show: false },
      scales: { y: { range: (plot, low, high) => [0, high > 0 ? high * 1.1 : 1] } },
      axes: [{ ...axis, space: 90, values: (plot, seconds) => seconds.map(second => time(second * 1000)) }, { ...axis, size: 84, ...(steps && { incrs: steps }), values: (plot, values) => values.map(unit) }],
      series: [{}, ...lines] }, this.#data(series), box);
  }

  #data(series) {
    return [sampler.samples.map(({ time }) => time / 1000), ...series.map(([field]) => sampler.samples.map(sample => sample[field]))];
  }

  #draw() {
    this.note.hidden = sampler.samples.length > 1 && sampler.failure === undefined;
    this.note.textContent = sampler.failure ?? t("collecting");
    const last = sampler.samples.at(-1);
    this.charts.forEach(({ plot, latest, series, unit }) => {
      plot.setData(this.#data(series));
      replace(latest, series.map(([field, title], index) => h("span", { class: `key key-${index + 1}` },
        `${title === "requests" || title === "received" || title === "sent" ? t(title) : title} `,
        h("b", {}, last?.[field] === undefined || last[field] === null ? "–" : unit(last[field])))));
    });
  }

  #fit() {
    this.charts.forEach(({ plot }) => plot.setSize({ width: plot.root.parentElement.clientWidth, height: HEIGHT }));
  }
}
