/** Copies files and trees between this machine and the service, several files at a time. */
package io.github.westcloud.cli.internal.transfer;
