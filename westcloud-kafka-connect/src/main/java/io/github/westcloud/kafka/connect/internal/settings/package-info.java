/** The settings that both connectors share. */
package io.github.westcloud.kafka.connect.internal.settings;
