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

/**
 * A setting and where it comes from.
 *
 * @param name which one
 * @param value what it is set to
 * @param label what it is called there
 * @param place where it is set: in the environment, or in which profile
 */
public record Setting(SettingName name, String value, String label, String place) {

    /** Where it is set, for messages. */
    public String origin() {
        return label + " in " + place;
    }

    /** Without the value, which may be a password. */
    @Override
    public String toString() {
        return name.key() + " (" + origin() + ")";
    }
}
