/**
 * The API of West Cloud object storage on your own machine. {@link io.github.westcloud.server.WestCloudServer} is the server
 * as a Java object, {@link io.github.westcloud.server.Main} the same as a command.
 */
package io.github.westcloud.server;
