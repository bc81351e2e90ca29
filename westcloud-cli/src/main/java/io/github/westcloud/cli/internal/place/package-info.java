/** Where files are: on this machine or in a bucket. */
package io.github.westcloud.cli.internal.place;
