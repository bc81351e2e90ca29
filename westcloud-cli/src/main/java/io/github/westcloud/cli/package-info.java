/** The command line {@code westcloud}. {@link io.github.westcloud.cli.Main} runs it as a process. */
package io.github.westcloud.cli;
