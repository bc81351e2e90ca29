/** Puts the rooms together for the clients of several buckets. */
package io.github.westcloud.client.internal.engine;
