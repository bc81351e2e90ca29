/**
 * The requests of a client, one class for each operation of chapters 2 and 3 of the API document. Start with
 * {@link io.github.westcloud.client.operation.UploadRequest} and
 * {@link io.github.westcloud.client.operation.DownloadRequest}. All are made in the same way: {@code of} for a request
 * without options, {@code builder} for others, {@code toBuilder} to change one. A request that the service could only
 * refuse is refused when it is built.
 */
package io.github.westcloud.client.operation;
