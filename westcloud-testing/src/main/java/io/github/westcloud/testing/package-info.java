/** The local server in tests: {@link io.github.westcloud.testing.WestCloudExtension} for JUnit 5. */
package io.github.westcloud.testing;
