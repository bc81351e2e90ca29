/** Uploads: in one request or in chunks of 1 MiB with a bounded number of them under way. */
package io.github.westcloud.client.internal.upload;
