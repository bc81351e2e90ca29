/**
 * Builds the component into Quarkus applications, and starts a local server for development and tests. Applications do not use
 * these classes; they set the options of {@link io.github.westcloud.camel.quarkus.deployment.WestCloudBuildTimeConfig}.
 */
package io.github.westcloud.camel.quarkus.deployment;
