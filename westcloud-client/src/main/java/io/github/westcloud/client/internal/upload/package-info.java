/** Uploads: in one request, or in parts of 1 MiB with a bounded number of them in flight. */
package io.github.westcloud.client.internal.upload;
