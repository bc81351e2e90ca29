/**
 * What a client tells while it works. Implement {@link io.github.westcloud.client.event.TransferListener} and give it to
 * {@link io.github.westcloud.client.ClientConfig.Builder#listener}.
 */
package io.github.westcloud.client.event;
