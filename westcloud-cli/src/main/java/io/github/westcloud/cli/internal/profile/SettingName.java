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
package io.github.westcloud.cli.internal.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be set in a profile, and in an environment variable, which wins. */
public enum SettingName {
    ENDPOINT("endpoint"),
    USERNAME("username"),
    PASSWORD("password"),
    DIALECT("dialect"),
    AUTHENTICATION("authentication"),
    SIGNATURE_KEY("signatureKey"),
    REGION("region");

    private final String key;

    SettingName(String key) {
        this.key = key;
    }

    /** Its name in a profile. */
    public String key() {
        return key;
    }

    /** Its environment variable. */
    public String variable() {
        return "WESTCLOUD_" + name();
    }

    static Optional<SettingName> ofKey(String key) {
        return Arrays.stream(values()).filter(name -> name.key.equals(key)).findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(SettingName::key).toList();
    }
}
