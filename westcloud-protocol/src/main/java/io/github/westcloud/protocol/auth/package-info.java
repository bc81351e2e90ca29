/**
 * Who sends a request, and how the service knows: chapter 1 of the API document.
 *
 * <p>Begin with {@link io.github.westcloud.protocol.auth.Authorization}, the parsed header, and
 * {@link io.github.westcloud.protocol.auth.WestyunSignature}, the signature of the REST dialect.
 */
package io.github.westcloud.protocol.auth;
