/** Sends a call until it succeeds, is refused for good, or has been sent often enough. */
package io.github.westcloud.client.internal.retry;
