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

import io.github.westcloud.client.Authentication;
import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.protocol.auth.SignatureKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out which key the service makes signatures with, if the configuration does not say so: the password, or its Base64
 * form. Thread-safe.
 *
 * <p>While nothing is known, one call at a time tries, so that many calls at once do not all fail first. What has worked is
 * used from then on; should the service refuse it later, the other key is tried again.
 */
public final class SignerSearch {

    private static final Logger LOG = LoggerFactory.getLogger(SignerSearch.class);

    /** A call that others wait for may be slow; they then try for themselves. */
    private static final long LONGEST_TURN_SECONDS = 10;

    private final List<Candidate> candidates;
    private final String advice;
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile Candidate preferred;
    private volatile boolean found;

    private SignerSearch(List<Candidate> candidates, String advice) {
        this.candidates = candidates;
        this.advice = advice;
        this.preferred = candidates.get(0);
        this.found = candidates.size() == 1;
    }

    /** The search among the ways to sign that a configuration allows, which mostly is one. */
    public static SignerSearch of(ClientConfig config) {
        PlainBasic.warn(config);
        if (config.authentication() != Authentication.SIGNATURE) {
            return new SignerSearch(List.of(new Candidate(null, RequestSigner.of(config))), "");
        }
        var given = config.signatureKey();
        if (given.isPresent()) {
            var advice = ". Requests were signed with the key that the option signatureKey sets, " + given.get()
                    + "; if it is not set, the password and its Base64 encoding are both tried";
            return new SignerSearch(List.of(candidate(config, given.get())), advice);
        }
        var all = new ArrayList<Candidate>();
        for (var key : SignatureKey.values()) {
            all.add(candidate(config, key));
        }
        return new SignerSearch(
                all,
                ". Signatures with the password as the key and with its Base64 encoding were both refused. To use only"
                        + " one of the two, set the option signatureKey");
    }

    private static Candidate candidate(ClientConfig config, SignatureKey key) {
        return new Candidate(key, new WestyunSigner(config.credentials(), key));
    }

    /** Begins to sign the attempts at one call. Waits while another call tries a key, but not for long. */
    public CallSigner begin() {
        boolean mine = !found && takeTurn();
        if (mine && found) {
            turn.unlock();
            mine = false;
        }
        return new CallSigner(this, preferred, mine);
    }

    private boolean takeTurn() {
        try {
            return turn.tryLock(LONGEST_TURN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            // The attempt itself will end with it.
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void endTurn() {
        turn.unlock();
    }

    /** What to try instead of a key that was refused: what others have found meanwhile, or the other one. */
    Candidate instead(Candidate refused) {
        var now = preferred;
        if (now != refused) {
            return now;
        }
        return candidates.get((candidates.indexOf(refused) + 1) % candidates.size());
    }

    void accepted(Candidate candidate) {
        if (found && preferred == candidate) {
            return;
        }
        preferred = candidate;
        found = true;
        if (candidate != candidates.get(0) && told.compareAndSet(false, true)) {
            LOG.info(
                    "The service accepts signatures whose key is the Base64 encoding of the password, which this client uses"
                            + " from now on. Set signatureKey={} to do so from the start",
                    candidate.key());
        }
    }

    /** What to add to the message of a call whose signatures were all refused. */
    String advice() {
        return advice;
    }

    /**
     * One way to sign.
     *
     * @param key what it makes its key of; {@code null} if there is nothing to choose
     * @param signer the signer
     */
    record Candidate(SignatureKey key, RequestSigner signer) {}
}
