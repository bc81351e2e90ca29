/** One attempt at a call: sign, send, read the answer. */
package io.github.westcloud.client.internal.exchange;
