/**
 * HTTP as the rest of the server sees it: a {@link io.github.westcloud.server.internal.http.HttpHandler} turns an
 * {@link io.github.westcloud.server.internal.http.HttpRequest} into an {@link io.github.westcloud.server.internal.http.HttpResponse}. Only
 * this package knows the HTTP library.
 */
package io.github.westcloud.server.internal.http;
