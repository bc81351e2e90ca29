/**
 * What goes over the wire, free of any HTTP library: a {@link io.github.westcloud.client.internal.wire.Call} is a request
 * together with the decoder of its answer. Every room of the engine knows these types, and they know none of them.
 */
package io.github.westcloud.client.internal.wire;
