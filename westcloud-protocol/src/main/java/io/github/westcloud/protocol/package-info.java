/**
 * What client and server have in common: names, codes, paths, limits and dates of the API document. It needs the JDK only
 * and neither opens a connection nor reads a clock.
 *
 * <p>Start with {@link io.github.westcloud.protocol.ObjectPath}, which every request of the client takes, and
 * {@link io.github.westcloud.protocol.ErrorCode}, which its exceptions have.
 */
package io.github.westcloud.protocol;
