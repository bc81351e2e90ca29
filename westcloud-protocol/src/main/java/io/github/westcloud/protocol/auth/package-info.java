/**
 * Authentication of requests: chapters 1 and 3.1 of the API document.
 *
 * <p>Start with {@link io.github.westcloud.protocol.auth.Authorization}, the header, and
 * {@link io.github.westcloud.protocol.auth.WestyunSignature}, the signature of the REST dialect. Users of the client need
 * {@link io.github.westcloud.protocol.auth.SignatureKey} only.
 */
package io.github.westcloud.protocol.auth;
