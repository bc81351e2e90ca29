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
package io.github.westcloud.documentation.messages;

import io.github.westcloud.client.DialectName;
import java.util.EnumSet;
import java.util.Set;

/**
 * Something that a user does wrong, or that goes wrong, and the words by which the page is searched for the message.
 *
 * @param words what a row of {@code docs/troubleshooting.md} has in its first column
 * @param what tells cases with the same words apart
 * @param dialects in which it happens
 * @param action fails
 */
record Provoked(String words, String what, Set<DialectName> dialects, Action action) {

    /** What fails, or is logged. */
    interface Action {

        void run(Scene scene) throws Exception;
    }

    static Provoked by(String words, String what, Action action) {
        return new Provoked(words, what, EnumSet.allOf(DialectName.class), action);
    }

    /** In one dialect only. */
    Provoked only(DialectName dialect) {
        return new Provoked(words, what, EnumSet.of(dialect), action);
    }

    @Override
    public String toString() {
        return words + " (" + what + ")";
    }
}
