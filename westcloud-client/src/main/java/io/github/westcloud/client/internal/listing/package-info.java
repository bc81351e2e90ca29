/** Follows a listing from page to page: ahead of the reader where asked, and never in a circle. */
package io.github.westcloud.client.internal.listing;
