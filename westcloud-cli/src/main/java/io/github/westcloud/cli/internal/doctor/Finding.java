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
package io.github.westcloud.cli.internal.doctor;

/**
 * What a check has found.
 *
 * @param check what was checked, such as {@code clock}
 * @param state whether it is right
 * @param text what was found, and what to do if it is wrong
 */
public record Finding(String check, State state, String text) {

    /** Whether something is right. */
    public enum State {
        OK,
        WARNING,
        WRONG
    }

    static Finding ok(String check, String text) {
        return new Finding(check, State.OK, text);
    }

    static Finding warning(String check, String text) {
        return new Finding(check, State.WARNING, text);
    }

    static Finding wrong(String check, String text) {
        return new Finding(check, State.WRONG, text);
    }
}
