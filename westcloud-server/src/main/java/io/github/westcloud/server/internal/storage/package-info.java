/**
 * Where buckets, directories and files are kept. {@link io.github.westcloud.server.internal.storage.StorageEngine} is the contract;
 * {@link io.github.westcloud.server.internal.storage.StorageEngines} opens one on disk or in memory. Nothing here knows HTTP.
 */
package io.github.westcloud.server.internal.storage;
