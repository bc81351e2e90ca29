/** Kafka Connect connectors: a topic into a bucket, and a bucket into a topic. */
package io.github.westcloud.kafka.connect;
