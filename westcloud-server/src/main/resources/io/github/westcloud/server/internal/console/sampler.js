import { parse, percentile } from "./metrics.js";

const INTERVAL = 1000;
const MOST = 900;

/** Reads the metrics each second as long as the page is open, and keeps what happened in each interval of the latest 15 minutes. */
class Sampler {

  samples = [];
  failure = undefined;
  #previous = undefined;
  #listeners = new Set();

  start() {
    setInterval(() => this.#read(), INTERVAL);
    this.#read();
  }

  /** @returns how to stop listening */
  listen(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #read() {
    if (this.reading) {
      return;
    }
    this.reading = true;
    try {
      const response = await fetch("-/metrics");
      if (!response.ok) {
        throw new Error(`${response.status} ${response.statusText}`);
      }
      this.#add(parse(await response.text()));
      this.failure = undefined;
    } catch (error) {
      this.failure = error.message;
      this.#previous = undefined;
    } finally {
      this.reading = false;
    }
    this.#listeners.forEach(listener => listener());
  }

  #add(totals) {
    const now = { time: Date.now(), ...totals };
    if (this.#previous !== undefined) {
      this.samples.push(between(this.#previous, now));
      this.samples.splice(0, this.samples.length - MOST);
    }
    this.#previous = now;
  }
}

/** What happened between two readings. Rates are per second, latencies in milliseconds, errors in percent of the requests. */
function between(before, now) {
  const seconds = (now.time - before.time) / 1000;
  const requests = now.requests - before.requests;
  const share = count => (requests === 0 ? 0 : (count * 100) / requests);
  const buckets = now.buckets.map(({ most, count }, index) => ({ most, count: count - (before.buckets[index]?.count ?? 0) }));
  return {
    time: now.time,
    requestsPerSecond: requests / seconds,
    received: (now.requestBytes - before.requestBytes) / seconds,
    sent: (now.responseBytes - before.responseBytes) / seconds,
    p50: percentile(buckets, 0.5),
    p95: percentile(buckets, 0.95),
    p99: percentile(buckets, 0.99),
    clientErrors: share(now.clientErrors - before.clientErrors),
    serverErrors: share(now.serverErrors - before.serverErrors),
  };
}

export const sampler = new Sampler();
