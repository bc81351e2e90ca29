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
package io.github.westcloud.server.internal.http;

import io.github.westcloud.server.Dialect;
import io.github.westcloud.server.Refusal;
import io.github.westcloud.server.RequestDetails;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is noted of a request while it is answered. One thread at a time writes it; others may read it. */
public final class RequestNotes {

    private static final long RUNNING = -1;

    private final Instant received;
    private final String client;
    private final long begun = System.nanoTime();
    private volatile long duration = RUNNING;
    private volatile int status;
    private volatile Dialect dialect;
    private volatile String user;
    private volatile boolean assumed;
    private volatile boolean explained;
    private volatile Refusal refusal;
    private volatile BodyRecorder body;
    private volatile long requestBytes;
    private volatile long responseBytes;
    private Runnable whenEnded = () -> {};

    public RequestNotes(Instant received, String client) {
        this.received = received;
        this.client = client;
    }

    public void dialect(Dialect spoken) {
        dialect = spoken;
    }

    /** The user who is named by the credentials, before they are compared. */
    public void user(String name) {
        user = name;
    }

    public Optional<String> user() {
        return Optional.ofNullable(user);
    }

    /** Has the request carried out with the rights of a user, whatever its credentials. */
    public void assume(String name) {
        user = name;
        assumed = true;
    }

    /** The user with whose rights the request is carried out, whatever its credentials. */
    public Optional<String> assumed() {
        return assumed ? user() : Optional.empty();
    }

    /** Has the response say why the request was refused, also to those who are not known. */
    void explain() {
        explained = true;
    }

    boolean isExplained() {
        return explained;
    }

    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    public void refused(Refusal why) {
        refusal = why;
    }

    void answered(int code) {
        status = code;
    }

    /** 0 before there is an answer, and if there is none. */
    int status() {
        return status;
    }

    void record(BodyRecorder recorder) {
        body = recorder;
    }

    @SuppressWarnings("NonAtomicOperationOnVolatileField") // Only the thread that answers the request writes it.
    void countRequest(int bytes) {
        requestBytes += bytes;
    }

    @SuppressWarnings("NonAtomicOperationOnVolatileField") // Only the thread that answers the request writes it.
    void countResponse(int bytes) {
        responseBytes += bytes;
    }

    void whenEnded(Runnable listener) {
        whenEnded = listener;
    }

    /** The response was sent, or there will be none. */
    void end() {
        duration = System.nanoTime() - begun;
        whenEnded.run();
    }

    RequestDetails details() {
        long nanoseconds = duration == RUNNING ? System.nanoTime() - begun : duration;
        return new RequestDetails(
                received,
                Duration.ofNanos(nanoseconds),
                client,
                Optional.ofNullable(dialect),
                user(),
                requestBytes,
                responseBytes,
                Optional.ofNullable(refusal),
                Optional.ofNullable(body).flatMap(BodyRecorder::recorded));
    }
}
