/** Records gathered into files. */
package io.github.westcloud.kafka.connect.internal.sink;
