/**
 * How an operation is written in one of the service's two APIs, and how its answer is read:
 * {@link io.github.westcloud.client.internal.dialect.Dialect} turns an operation into a
 * {@link io.github.westcloud.client.internal.wire.Call}.
 */
package io.github.westcloud.client.internal.dialect;
