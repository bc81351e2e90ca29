/**
 * HTTP as the rest of the server sees it: a {@link io.github.westcloud.server.http.HttpHandler} turns an
 * {@link io.github.westcloud.server.http.HttpRequest} into an {@link io.github.westcloud.server.http.HttpResponse}. Only
 * this package knows the HTTP library.
 */
package io.github.westcloud.server.http;
