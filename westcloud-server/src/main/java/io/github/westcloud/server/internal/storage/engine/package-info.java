/**
 * The one engine: names and attributes in an index (H2's MVStore), contents in files or in memory.
 * {@link io.github.westcloud.server.internal.storage.engine.StorageEngines} opens it; all else here is for itself.
 */
package io.github.westcloud.server.internal.storage.engine;
