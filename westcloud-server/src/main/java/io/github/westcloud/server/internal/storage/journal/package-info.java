/**
 * The journal: what happened to the names of the store, change by change. It is what a restart trusts; the index is made from
 * it. {@link io.github.westcloud.server.internal.storage.journal.Journal} writes it,
 * {@link io.github.westcloud.server.internal.storage.journal.JournalReader} reads it.
 */
package io.github.westcloud.server.internal.storage.journal;
