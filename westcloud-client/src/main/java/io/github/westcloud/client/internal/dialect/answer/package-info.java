/** What both dialects read in the same way: errors, dates, entity tags, lengths. */
package io.github.westcloud.client.internal.dialect.answer;
