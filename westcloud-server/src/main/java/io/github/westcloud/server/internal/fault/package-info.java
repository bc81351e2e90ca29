/** Carries faults out, and takes orders for them over HTTP. What users name is in {@link io.github.westcloud.server.fault}. */
package io.github.westcloud.server.internal.fault;
