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

import java.io.IOException;

/** A request whose body is recorded while it is read. */
final class RecordedRequest extends ForwardedRequest {

    private final HttpRequest request;
    private final BodyRecorder recorder;

    RecordedRequest(HttpRequest request, BodyRecorder recorder) {
        super(request);
        this.request = request;
        this.recorder = recorder;
        request.notes().record(recorder);
    }

    @Override
    public void readBody(BodySink sink) throws IOException {
        request.readBody(piece -> {
            recorder.add(piece);
            sink.accept(piece);
        });
    }
}
