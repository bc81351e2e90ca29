/** The settings of the service, from the file of profiles and the environment. */
package io.github.westcloud.cli.internal.profile;
