/** What a dialect does not have and the client makes of what it has, in several requests. */
package io.github.westcloud.client.internal.emulation;
