/**
 * The part of the Quarkus extension that belongs to an application. Applications do not use these classes themselves: the
 * component takes its options from {@code camel.component.westcloud.*}.
 */
package io.github.westcloud.camel.quarkus;
