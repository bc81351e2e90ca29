/** An open download: the one result that holds a connection until it is closed. */
package io.github.westcloud.client.download;
