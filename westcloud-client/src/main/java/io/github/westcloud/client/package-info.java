/**
 * A plain Java client for West Cloud object storage.
 *
 * <p>Start with {@link io.github.westcloud.client.ClientConfig} and
 * {@link io.github.westcloud.client.WestCloudClient}. Requests are in {@code operation}, results and contents in
 * {@code model}, open downloads in {@code download}, listings in {@code listing}, and listeners in {@code event}. Packages
 * below {@code internal} are not part of the API.
 */
package io.github.westcloud.client;
