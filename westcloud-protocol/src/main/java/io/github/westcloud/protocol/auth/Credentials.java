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
package io.github.westcloud.protocol.auth;

import java.util.Objects;

/**
 * A user name and a password. {@code toString} has only the user name.
 *
 * @param username the user name, without {@code :}
 * @param password the password
 */
public record Credentials(String username, String password) {

    /** @throws IllegalArgumentException if the user name is empty or has a colon, or if one has a control character */
    public Credentials {
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(password, "password");
        if (username.isEmpty() || username.indexOf(':') >= 0 || hasControl(username)) {
            throw new IllegalArgumentException(
                    "A user name must not be empty or contain ':' or a control character. The password has a setting of its own");
        }
        if (password.isEmpty() || hasControl(password)) {
            throw new IllegalArgumentException(
                    "The password of '" + username + "' is empty or has a control character");
        }
    }

    @Override
    public String toString() {
        return "Credentials[" + username + "]";
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
