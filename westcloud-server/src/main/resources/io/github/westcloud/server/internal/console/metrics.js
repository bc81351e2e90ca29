const SAMPLE = /^(\w+)(?:\{(.*)\})? (\S+)$/;

function labelsOf(text = "") {
  return Object.fromEntries([...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
}

/** The totals that the charts need, from the text format of Prometheus. */
export function parse(text) {
  const totals = { requests: 0, clientErrors: 0, serverErrors: 0, requestBytes: 0, responseBytes: 0 };
  const buckets = new Map();
  for (const line of text.split("\n")) {
    const [, name, labels, value] = SAMPLE.exec(line) ?? [];
    if (name === "westcloud_requests_total") {
      count(totals, labelsOf(labels).status, Number(value));
    } else if (name === "westcloud_request_duration_seconds_bucket") {
      const { le } = labelsOf(labels);
      buckets.set(le, (buckets.get(le) ?? 0) + Number(value));
    } else if (name === "westcloud_request_bytes_total") {
      totals.requestBytes = Number(value);
    } else if (name === "westcloud_response_bytes_total") {
      totals.responseBytes = Number(value);
    }
  }
  return { ...totals, buckets: sorted(buckets) };
}

function count(totals, status, value) {
  totals.requests += value;
  totals.clientErrors += status.startsWith("4") ? value : 0;
  totals.serverErrors += status.startsWith("5") || status === "0" ? value : 0;
}

function sorted(buckets) {
  return [...buckets].map(([most, total]) => ({ most: most === "+Inf" ? Infinity : Number(most), count: total }))
    .sort((one, other) => one.most - other.most);
}

/** A percentile in milliseconds, from the cumulative buckets of a histogram; null if nothing was measured. */
export function percentile(buckets, share) {
  const total = buckets.at(-1)?.count ?? 0;
  if (total === 0) {
    return null;
  }
  const wanted = total * share;
  const index = buckets.findIndex(bucket => bucket.count >= wanted);
  const below = index === 0 ? { most: 0, count: 0 } : buckets[index - 1];
  const { most, count: upTo } = buckets[index];
  const top = most === Infinity ? below.most : most;
  return 1000 * (below.most + (top - below.most) * ((wanted - below.count) / (upTo - below.count)));
}
