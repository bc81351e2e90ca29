/** The one room that knows Apache HttpClient 5. */
package io.github.westcloud.client.internal.http;
