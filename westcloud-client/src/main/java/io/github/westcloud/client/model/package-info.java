/**
 * Contents to upload, and the results of operations. Start with {@link io.github.westcloud.client.model.Content} and
 * {@link io.github.westcloud.client.model.FileInfo}.
 */
package io.github.westcloud.client.model;
