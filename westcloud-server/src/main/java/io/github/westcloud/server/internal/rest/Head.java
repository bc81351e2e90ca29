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
package io.github.westcloud.server.internal.rest;

import io.github.westcloud.protocol.WestHeaders;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.storage.StoredDirectory;
import io.github.westcloud.server.internal.storage.StoredFile;

/** Chapter 2.7: what a file or directory is, without its content. It does not need the content secret. */
final class Head implements Operation {

    private static final Input INPUT = Input.of();

    private final FileLookup lookup;

    Head(FileLookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public Input input() {
        return INPUT;
    }

    @Override
    public HttpResponse answer(Call call) {
        var entry = lookup.find(call.target());
        if (entry instanceof StoredFile file) {
            lookup.requireSecretOfOwner(file, call.target());
            if (call.conditions().isNotModified(FileHeaders.validators(file))) {
                return HttpResponse.of(304).with(FileHeaders.ofUnchanged(file));
            }
            var answer = HttpResponse.of(200).with(FileHeaders.of(file));
            return file.md5()
                    .map(md5 -> answer.with(WestHeaders.CONTENT_MD5, md5))
                    .orElse(answer)
                    .with("Content-Length", Long.toString(file.length()));
        }
        if (call.conditions().isNotModified(FileHeaders.validators(entry))) {
            return HttpResponse.of(304);
        }
        return HttpResponse.of(200).with(FileHeaders.of((StoredDirectory) entry));
    }
}
