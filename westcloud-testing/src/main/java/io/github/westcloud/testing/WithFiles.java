/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.westcloud.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores files before each test of a class, or before one test: {@code @WithFiles("invoices/")}. Needs
 * {@link WestCloudTest} or a {@link WestCloudExtension}. On a class it is for the tests of nested classes too, and those of a
 * class come before those of its methods.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@Repeatable(WithFiles.List.class)
public @interface WithFiles {

    /**
     * A folder, whose files are stored with their paths below it, or a single file, which is stored under its name. It is
     * looked for on the class path of the test, or, if it begins with {@code file:}, in the file system, from the working
     * directory on.
     */
    String value();

    /** The bucket. Default: the first one. */
    String bucket() default "";

    /** The directory in the bucket. Default: its root. */
    String directory() default "";

    /** Several of them. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @Inherited
    @Documented
    @interface List {

        /** All of them, in order. */
        WithFiles[] value();
    }
}
