/** Puts the sender into a request: {@link io.github.westcloud.client.auth.RequestSigner}. */
package io.github.westcloud.client.auth;
