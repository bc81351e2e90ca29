/** Tells listeners how the content of one file moves, in either direction. */
package io.github.westcloud.client.internal.transfer;
