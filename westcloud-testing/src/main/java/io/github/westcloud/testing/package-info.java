/**
 * The local server in tests. {@link io.github.westcloud.testing.WestCloudTest} is the annotation for a test class,
 * {@link io.github.westcloud.testing.WestCloudAssertions} has assertions on the requests that the server received.
 */
package io.github.westcloud.testing;
