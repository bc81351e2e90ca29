/**
 * Listings of directories of any size, page by page. Start with
 * {@link io.github.westcloud.client.listing.DirectoryIterator}, which
 * {@link io.github.westcloud.client.WestCloudClient#iterate} returns.
 */
package io.github.westcloud.client.listing;
