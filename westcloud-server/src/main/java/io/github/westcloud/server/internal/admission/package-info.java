/**
 * What both dialects ask before they do anything, and how the store's refusals become answers:
 * {@link io.github.westcloud.server.internal.admission.Admission} and
 * {@link io.github.westcloud.server.internal.admission.StoreRefusals}.
 */
package io.github.westcloud.server.internal.admission;
