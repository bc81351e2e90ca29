/** The commands, one class each, with their options and arguments. */
package io.github.westcloud.cli.internal.command;
