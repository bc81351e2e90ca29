/** What came back instead of a result, on its way to the exception that a caller sees. */
package io.github.westcloud.client.internal.failure;
