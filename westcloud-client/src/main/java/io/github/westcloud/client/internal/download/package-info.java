/** Makes a {@link io.github.westcloud.client.download.Download} of an answer, and counts what is read from it. */
package io.github.westcloud.client.internal.download;
