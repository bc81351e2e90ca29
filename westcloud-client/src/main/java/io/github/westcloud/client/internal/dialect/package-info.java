/**
 * What goes over the wire, free of any HTTP library: {@link io.github.westcloud.client.internal.dialect.Dialect} turns an
 * operation into a {@link io.github.westcloud.client.internal.dialect.Call}, a request together with the decoder of its answer.
 */
package io.github.westcloud.client.internal.dialect;
