/**
 * The file system as the store uses it. {@link io.github.westcloud.server.internal.storage.disk.Disk} says what is needed and what
 * it promises; tests put a disk below the store that fails, or loses what was not synced.
 */
package io.github.westcloud.server.internal.storage.disk;
