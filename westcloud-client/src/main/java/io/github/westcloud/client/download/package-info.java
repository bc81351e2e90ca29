/**
 * Downloads that are open for reading. Start with {@link io.github.westcloud.client.download.Download}, which
 * {@link io.github.westcloud.client.WestCloudClient#download(io.github.westcloud.client.operation.DownloadRequest)}
 * returns; it holds a connection until it is closed.
 */
package io.github.westcloud.client.download;
