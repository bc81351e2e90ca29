/** Directories with everything below them, here and at the service, as one kind of thing. */
package io.github.westcloud.cli.internal.tree;
