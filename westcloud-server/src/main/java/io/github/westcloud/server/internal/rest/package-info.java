/**
 * The REST dialect (chapter 2 of the API document): one class per operation, found by
 * {@link io.github.westcloud.server.internal.rest.Operations}. What the document leaves open is decided in {@code docs/decisions.md}.
 */
package io.github.westcloud.server.internal.rest;
