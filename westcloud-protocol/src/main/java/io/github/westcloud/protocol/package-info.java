/**
 * What both ends of the wire agree on: names, codes, paths, sizes and dates of the API document. Needs the JDK only,
 * opens no socket and reads no clock.
 *
 * <p>Begin with {@link io.github.westcloud.protocol.RequestTarget} (what a request points at) and
 * {@link io.github.westcloud.protocol.ErrorCode} (what can come back).
 */
package io.github.westcloud.protocol;
