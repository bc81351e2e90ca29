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
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;

/**
 * Keeps what Jetty's parser finds in one piece of a body until the parser has returned, because the parser drops what its
 * listener throws.
 */
final class FormSteps extends MultiPart.AbstractPartsListener {

    @FunctionalInterface
    private interface Step {

        void run() throws IOException;
    }

    private final FormListener listener;
    private final Deque<Step> steps = new ArrayDeque<>();

    FormSteps(FormListener listener) {
        this.listener = listener;
    }

    @Override
    public void onPartHeaders() {
        var name = getName();
        var filename = getFileName();
        steps.add(() -> listener.begin(name, filename));
    }

    @Override
    public void onPartContent(Content.Chunk chunk) {
        var piece = chunk.getByteBuffer();
        steps.add(() -> listener.content(piece));
    }

    @Override
    public void onPart(String name, String filename, HttpFields headers) {
        steps.add(listener::end);
    }

    @Override
    public void onFailure(Throwable failure) {
        var why = failure.getMessage() == null ? "it is not complete" : failure.getMessage();
        steps.add(() -> {
            throw listener.malformed(why);
        });
    }

    void run() throws IOException {
        while (!steps.isEmpty()) {
            steps.remove().run();
        }
    }
}
