/**
 * Faults on demand: {@link io.github.westcloud.server.fault.Faults} makes the server answer wrongly, late or not at all for
 * requests that match, so that a client's error handling can be tested. From Java, or over HTTP below {@code /-/}.
 */
package io.github.westcloud.server.fault;
