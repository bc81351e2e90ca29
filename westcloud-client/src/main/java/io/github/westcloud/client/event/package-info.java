/**
 * Events of a client, for metrics, progress bars and logs. Start with
 * {@link io.github.westcloud.client.event.TransferListener}, which
 * {@link io.github.westcloud.client.ClientConfig.Builder#listener} takes, and
 * {@link io.github.westcloud.client.event.RequestEvent}.
 */
package io.github.westcloud.client.event;
