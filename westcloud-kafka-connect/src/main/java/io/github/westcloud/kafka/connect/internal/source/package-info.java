/** Files read into records. */
package io.github.westcloud.kafka.connect.internal.source;
