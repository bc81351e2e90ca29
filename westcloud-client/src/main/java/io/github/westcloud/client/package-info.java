/**
 * A plain-Java client of West Cloud object storage.
 *
 * <p>Begin with {@link io.github.westcloud.client.ClientConfig} and
 * {@link io.github.westcloud.client.WestCloudClient}. The packages below are its rooms: {@code operation} and
 * {@code model} are what a caller gives and gets, {@code event} is what a client tells while it works; the others are how
 * it is done.
 */
package io.github.westcloud.client;
