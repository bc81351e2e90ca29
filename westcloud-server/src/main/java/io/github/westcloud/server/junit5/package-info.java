/**
 * The server in JUnit 5 tests: {@link io.github.westcloud.server.junit5.WestCloudExtension}. The only package that needs
 * JUnit.
 */
package io.github.westcloud.server.junit5;
