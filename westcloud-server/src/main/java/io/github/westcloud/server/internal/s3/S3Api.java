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
package io.github.westcloud.server.internal.s3;

import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.RequestTarget;
import io.github.westcloud.protocol.S3Headers;
import io.github.westcloud.server.internal.admission.Admission;
import io.github.westcloud.server.internal.admission.GuessLimits;
import io.github.westcloud.server.internal.admission.PathRules;
import io.github.westcloud.server.internal.admission.StoreRefusals;
import io.github.westcloud.server.internal.auth.AwsAuthenticator;
import io.github.westcloud.server.internal.auth.UrlParameters;
import io.github.westcloud.server.internal.http.ErrorBoundary;
import io.github.westcloud.server.internal.http.HttpHandler;
import io.github.westcloud.server.internal.http.HttpProblem;
import io.github.westcloud.server.internal.http.HttpRequest;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.Problem;
import io.github.westcloud.server.internal.http.RawPaths;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.s3.allow.Allowance;
import io.github.westcloud.server.internal.storage.StorageEngine;
import io.github.westcloud.server.internal.storage.StorageException;
import java.io.IOException;
import java.util.Set;

/**
 * The S3 dialect. A request passes these checks in this order: the method, who sends it, the path, the bucket, what the user
 * may do there; then its operation answers it. Every answer has {@code x-amz-request-id}.
 */
public final class S3Api implements HttpHandler {

    private static final String ROOT = "/";
    private static final Allowance LIST_BUCKETS = Allowance.of("ListBuckets");

    /** How a request fails whose bucket was looked for at the wrong place, and that tell nothing to whoever is not known. */
    private static final Set<Problem> ADVISED = Set.of(
            Problem.of(ErrorCode.BUCKET_NOT_FOUND),
            Problem.of(ErrorCode.AUTHORIZATION_ERROR),
            HttpProblem.NOT_IMPLEMENTED);

    private final StorageEngine engine;
    private final AwsAuthenticator authenticator;
    private final Admission admission;
    private final Addressing addressing;
    private final Directories directories;
    private final S3Operations operations;
    private final ListBuckets listBuckets;
    private final PostObject postObject;
    private final HttpHandler guarded;

    public S3Api(AwsAuthenticator authenticator, StorageEngine engine, S3Options options, GuessLimits guesses) {
        this.engine = engine;
        this.authenticator = authenticator;
        this.admission = new Admission(engine);
        this.addressing = new Addressing(options.domain());
        this.directories = new Directories(engine, options.directories());
        this.operations = new S3Operations(engine, options, directories);
        this.listBuckets = new ListBuckets(engine);
        this.postObject = new PostObject(authenticator.forms(), admission, engine, directories);
        this.guarded = new ErrorBoundary(new StoreRefusals(guesses.limit(this::answer)), options.errorFormat());
    }

    /** Whether a request speaks this dialect: its authorization has a scheme of AWS, or its URL is presigned. */
    public static boolean speaks(HttpRequest request) {
        var authorization = request.header("Authorization");
        return authorization.isPresent()
                ? authorization.get().regionMatches(true, 0, "AWS", 0, 3)
                : PostObject.isForm(request) || UrlParameters.areSigned(request.rawQuery());
    }

    @Override
    public HttpResponse handle(HttpRequest request) throws IOException {
        return guarded.handle(request).with(S3Headers.REQUEST_ID, request.id());
    }

    private HttpResponse answer(HttpRequest request) throws IOException {
        try {
            return carryOut(request);
        } catch (RefusedException e) {
            throw ADVISED.contains(e.problem())
                    ? addressing.advice(request, this::isBucket).map(e::adding).orElse(e)
                    : e;
        }
    }

    private boolean isBucket(String name) {
        return engine.buckets().stream()
                .anyMatch(bucket -> bucket.name().toString().equals(name));
    }

    private HttpResponse carryOut(HttpRequest request) throws IOException {
        operations.requireMethod(request.method());
        var resource = addressing.resource(request);
        var query = Query.parse(request.rawQuery());
        if (PostObject.isForm(request)) {
            return postObject.answer(request, target(resource), query);
        }
        var identity = authenticator.authenticate(request, resource, query.values());
        if (resource.equals(ROOT) && request.method().equals("GET")) {
            LIST_BUCKETS.require(UrlInput.parametersOf(query).values().keySet(), request.headers());
            return listBuckets.answer(identity.user());
        }
        var call = new S3Call(
                UrlInput.headersOf(request, query),
                UrlInput.parametersOf(query),
                target(resource),
                identity,
                directories.parents());
        admission.require(identity.user(), call.target().bucket(), request.method());
        var operation = operations.of(call);
        Admission.requireNoPartialWrite(request);
        requireExpectedOwner(call);
        try {
            return operation.answer(call);
        } catch (StorageException e) {
            throw directories.explained(e, call.location());
        }
    }

    static void requireExpectedOwner(S3Call call) {
        requireExpectedOwner(call, "x-amz-expected-bucket-owner");
        requireExpectedOwner(call, "x-amz-source-expected-bucket-owner");
    }

    /** The owner of a bucket, as far as its user is told. */
    private static void requireExpectedOwner(S3Call call, String header) {
        call.header(header).filter(expected -> !expected.equals(call.owner())).ifPresent(another -> {
            throw new RefusedException(
                    ErrorCode.BUCKET_FORBIDDEN, header + " is " + another + ", but the owner is " + call.owner());
        });
    }

    static RequestTarget target(String sentResource) {
        var resource = RawPaths.usual(sentResource);
        int end = resource.indexOf('/', 1);
        try {
            new BucketName(resource.substring(1, end < 0 ? resource.length() : end));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new RefusedException(ErrorCode.BUCKET_NAMING_ERROR, e.getMessage());
        }
        try {
            // This dialect has no content secrets in paths: a "!" is a character like any other.
            var target = RequestTarget.parse(resource.replace("!", "%21"));
            PathRules.require(target.path());
            return target;
        } catch (IllegalArgumentException e) {
            throw new RefusedException(ErrorCode.WRONG_URI, e.getMessage());
        }
    }
}
