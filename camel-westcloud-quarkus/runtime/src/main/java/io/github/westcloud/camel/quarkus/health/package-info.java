/** The health of an application, for applications that have any. */
package io.github.westcloud.camel.quarkus.health;
