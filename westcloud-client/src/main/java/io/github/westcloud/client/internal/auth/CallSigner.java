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
package io.github.westcloud.client.internal.auth;

import java.util.HashSet;
import java.util.Set;

/** Signs the attempts at one call, and tells the search for the key how they ended. Used by one thread. */
public final class CallSigner implements AutoCloseable {

    private final SignerSearch search;
    private Set<SignerSearch.Candidate> refused = Set.of();
    private SignerSearch.Candidate candidate;
    private boolean holdsTurn;

    CallSigner(SignerSearch search, SignerSearch.Candidate candidate, boolean holdsTurn) {
        this.search = search;
        this.candidate = candidate;
        this.holdsTurn = holdsTurn;
    }

    /** The signer of the next attempt. */
    public RequestSigner signer() {
        return candidate.signer();
    }

    /** The service accepted the last signature. */
    public void accepted() {
        search.accepted(candidate);
        close();
    }

    /** The service refused the last signature. Returns whether the next attempt will have another key. */
    public boolean refused() {
        var all = new HashSet<>(refused);
        all.add(candidate);
        refused = all;
        candidate = search.instead(candidate);
        return !refused.contains(candidate);
    }

    /** What to add to the message of a refusal. */
    public String advice() {
        return search.advice();
    }

    /** Lets other calls try. Closing again has no effect. */
    @Override
    public void close() {
        if (holdsTurn) {
            holdsTurn = false;
            search.endTurn();
        }
    }
}
