/** Listings of any length, one page in memory at a time. */
package io.github.westcloud.client.listing;
