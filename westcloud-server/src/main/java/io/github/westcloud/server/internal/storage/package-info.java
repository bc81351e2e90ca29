/**
 * What is stored, without a word about how. {@link io.github.westcloud.server.internal.storage.StorageEngine} is the contract
 * and the file to open first; the values beside it are what it takes and gives.
 */
package io.github.westcloud.server.internal.storage;
