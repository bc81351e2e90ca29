/**
 * Where buckets, directories and files are kept. {@link io.github.westcloud.server.storage.StorageEngine} is the contract;
 * {@link io.github.westcloud.server.storage.StorageEngines} opens one on disk or in memory. Nothing here knows HTTP.
 */
package io.github.westcloud.server.storage;
