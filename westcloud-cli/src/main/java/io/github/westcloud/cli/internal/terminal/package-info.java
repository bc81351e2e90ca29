/** What a command gets from the process that it runs in: environment, input, output and terminal. */
package io.github.westcloud.cli.internal.terminal;
