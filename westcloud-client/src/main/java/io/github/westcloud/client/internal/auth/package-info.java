/** Puts the sender into a request: {@link io.github.westcloud.client.internal.auth.RequestSigner}. */
package io.github.westcloud.client.internal.auth;
