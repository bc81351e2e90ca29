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
package io.github.westcloud.server.fuzz;

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.auth.Credentials;
import io.github.westcloud.protocol.auth.sigv4.PayloadHash;
import io.github.westcloud.server.ContentSecrets;
import io.github.westcloud.server.SignatureKeys;
import io.github.westcloud.server.internal.admin.AdminApi;
import io.github.westcloud.server.internal.admission.GuessLimits;
import io.github.westcloud.server.internal.admission.StoreRefusals;
import io.github.westcloud.server.internal.auth.Authenticator;
import io.github.westcloud.server.internal.auth.AwsAuthenticator;
import io.github.westcloud.server.internal.auth.AwsIdentity;
import io.github.westcloud.server.internal.auth.User;
import io.github.westcloud.server.internal.auth.Users;
import io.github.westcloud.server.internal.fault.ActiveFaults;
import io.github.westcloud.server.internal.fault.SkewedClock;
import io.github.westcloud.server.internal.http.ErrorBoundary;
import io.github.westcloud.server.internal.http.HttpHandler;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.rest.AsyncWork;
import io.github.westcloud.server.internal.rest.RestApi;
import io.github.westcloud.server.internal.s3.S3Api;
import io.github.westcloud.server.internal.s3.S3Options;
import io.github.westcloud.server.internal.s3.payload.Payload;
import io.github.westcloud.server.internal.storage.FileAttributes;
import io.github.westcloud.server.internal.storage.Location;
import io.github.westcloud.server.internal.storage.PutOptions;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.engine.StorageEngines;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything behind the HTTP server: both dialects, the administration, all their parsers. The first character of an input says how the rest, a
 * request, is sent: {@code R} to the REST dialect with a right password, {@code S} to the S3 dialect with a right signature, {@code A} to the
 * administration, {@code P} as a body in pieces of the S3 dialect, anything else with the authorization that it has. A request is answered, never with
 * 500, and its answer can be read.
 */
public final class RequestFuzzTarget {

    private static final Credentials ALICE = new Credentials("alice", "secret");
    private static final String BASIC = "Basic YWxpY2U6c2VjcmV0";
    private static final BucketName BUCKET = new BucketName("demo");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);
    private static final int MOST_REQUESTS = 500;
    private static final int LONGEST_ANSWER = 64 << 20;

    private static final StorageEngine ENGINE = StorageEngines.inMemory(CLOCK, Duration.ofHours(1));
    private static final Users USERS = new Users(Map.of("alice", new User(ALICE)));
    private static final AsyncWork ASYNC_WORK = new AsyncWork();
    private static final HttpHandler HANDLER = handler();
    private static final ByteBuffer BUFFER = ByteBuffer.allocate(64 * 1024);
    private static int requests = MOST_REQUESTS;

    private RequestFuzzTarget() {}

    /** Called by the fuzzer, and with the committed examples. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        if (input.length < 2) {
            return;
        }
        beginAnewAfterSome();
        var request = MadeUpRequest.parse(Arrays.copyOfRange(input, 1, input.length));
        switch (input[0]) {
            case 'R' -> answer(request.add("Authorization", BASIC));
            case 'A' ->
                answer(request.add("Authorization", BASIC)
                        .add("x-westcloud-admin", "true")
                        .add("Host", "localhost"));
            case 'S' -> answer(MadeUpSignature.sign(request, ALICE, CLOCK));
            case 'P' -> readPieces(request);
            default -> answer(request);
        }
    }

    /** Ends its threads. No input is taken afterwards. */
    static void close() throws IOException {
        ASYNC_WORK.close();
        ENGINE.close();
    }

    private static void answer(MadeUpRequest request) throws IOException {
        var answer = HANDLER.handle(request);
        if (answer.status() < 200 || answer.status() == 500 || answer.status() > 599) {
            throw new IllegalStateException("Answered with " + answer.status());
        }
        read(answer);
    }

    private static void read(HttpResponse answer) throws IOException {
        try (var body = answer.body()) {
            long length = 0;
            for (int count = 0; count >= 0; count = body.read(BUFFER.clear())) {
                length += count;
                if (length > LONGEST_ANSWER) {
                    throw new IllegalStateException("The answer does not end");
                }
            }
            if (body.length() >= 0 && body.length() != length) {
                throw new IllegalStateException("Announced " + body.length() + " bytes, has " + length);
            }
        }
    }

    private static void readPieces(MadeUpRequest request) throws IOException {
        var identity = new AwsIdentity(
                new User(ALICE), new PayloadHash("STREAMING-UNSIGNED-PAYLOAD-TRAILER"), Optional.empty());
        HttpHandler reader = made -> {
            Payload.of(made, identity).read(piece -> piece.position(piece.limit()));
            return HttpResponse.of(200);
        };
        var status = new ErrorBoundary(reader).handle(request).status();
        if (status == 500) {
            throw new IllegalStateException("Answered with 500");
        }
    }

    private static HttpHandler handler() {
        ENGINE.createBucket(BUCKET);
        var guesses = new GuessLimits();
        var authenticator = new Authenticator(USERS, SignatureKeys.ANY, CLOCK);
        var restApi = new RestApi(authenticator::authenticate, ENGINE, ASYNC_WORK, CLOCK, ContentSecrets.LENIENT);
        var rest = new ErrorBoundary(new StoreRefusals(restApi));
        var s3 = new S3Api(new AwsAuthenticator(USERS, CLOCK), ENGINE, S3Options.documented(), guesses);
        HttpHandler dialects = request -> S3Api.speaks(request) ? s3.handle(request) : rest.handle(request);
        return new ErrorBoundary(new AdminApi(
                new ActiveFaults(), new SkewedClock(CLOCK), authenticator, Set.of("alice"), "localhost", dialects));
    }

    /** So that neither memory nor what an input meets depends on how many there were before. */
    private static void beginAnewAfterSome() throws IOException {
        if (++requests < MOST_REQUESTS) {
            return;
        }
        requests = 0;
        ENGINE.clear(BUCKET);
        for (var path : new String[] {"/file", "/dir/a", "/dir/b"}) {
            var location = new Location(BUCKET, ObjectPath.of(path));
            try (var content = ENGINE.receive(7)) {
                content.write(ByteBuffer.wrap("content".getBytes(StandardCharsets.UTF_8)));
                ENGINE.put(
                        location,
                        content,
                        new FileAttributes("text/plain", Metadata.empty(), Optional.empty(), Optional.empty()),
                        new PutOptions(true, true));
            }
        }
    }
}
