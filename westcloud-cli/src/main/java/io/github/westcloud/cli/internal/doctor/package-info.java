/** Checks whether the service can be used with the settings, one thing after the other. */
package io.github.westcloud.cli.internal.doctor;
