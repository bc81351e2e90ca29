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
package io.github.westcloud.client.internal.upload;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;

/** Parts that are remembered in a journal. Thread-safe. */
final class JournaledParts implements SentParts {

    private final UploadJournal journal;
    private final List<Sent> before;
    private final BitSet numbers = new BitSet();

    /** @param before what the journal already has */
    JournaledParts(UploadJournal journal, List<Sent> before) {
        this.journal = journal;
        this.before = before;
        before.forEach(part -> numbers.set(part.part()));
    }

    @Override
    public List<Sent> before() {
        return before;
    }

    @Override
    public boolean has(int part) {
        return numbers.get(part);
    }

    @Override
    public void sent(Sent part) throws IOException {
        journal.sent(part);
    }
}
