/**
 * The local server in Spring Boot applications: {@link io.github.westcloud.testing.spring.WithWestCloudServer} for tests,
 * {@link io.github.westcloud.testing.spring.LocalServer} for a program.
 */
package io.github.westcloud.testing.spring;
