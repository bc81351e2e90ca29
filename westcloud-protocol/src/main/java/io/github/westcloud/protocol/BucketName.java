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
package io.github.westcloud.protocol;

import java.util.regex.Pattern;

/**
 * The name of a bucket: 1 to 63 letters, digits, {@code -}, {@code _} and {@code .}, starting with a letter or a digit.
 *
 * @param value the name
 */
public record BucketName(String value) {

    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    /** @throws IllegalArgumentException if the name is invalid */
    public BucketName {
        if (value == null || !LEGAL.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Not a bucket name: '" + value
                            + "'. A bucket name has 1 to 63 letters, digits, '-', '_' and '.', and begins with a letter or a digit");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
