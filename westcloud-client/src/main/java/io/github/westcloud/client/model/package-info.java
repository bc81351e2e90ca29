/** What goes into a request and what comes out of an answer, as immutable values. */
package io.github.westcloud.client.model;
