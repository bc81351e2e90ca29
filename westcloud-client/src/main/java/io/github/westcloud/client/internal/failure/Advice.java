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
package io.github.westcloud.client.internal.failure;

import io.github.westcloud.protocol.ErrorCode;
import java.util.Optional;
import java.util.Set;

/** What to do about a refusal, in the words of the client's builders. */
final class Advice {

    private static final Set<String> TRANSFERS = Set.of("copy", "move");
    private static final Set<String> CREATIONS = Set.of("upload", "initiate", "createDirectory", "copy", "move");

    private Advice() {}

    /** One or more sentences; empty if the message of the service says it all. */
    static Optional<String> of(Attempted attempted, long code) {
        return ErrorCode.of(code).map(known -> of(attempted, known));
    }

    private static String of(Attempted attempted, ErrorCode code) {
        return switch (code) {
            case AUTHORIZATION_EXPIRED ->
                "A signature is valid for 30 minutes: compare the clock of this machine with the service's";
            case ALREADY_EXISTS -> onExisting(attempted);
            case NOT_FOUND -> onMissing(attempted);
            case BUCKET_NOT_FOUND ->
                "There is no bucket '" + attempted.target().bucket()
                        + "'. Check its name; the operator of the service creates buckets";
            case DIRECTORY_NOT_EMPTY ->
                "Delete what is in it first, or delete it with everything in it with deleteAll()";
            case WRONG_CONTENT_SECRET ->
                "The file has a content secret, and the request had none or another one." + " Set contentSecret";
            case WRONG_LIST_ITERATOR -> "The iterator has expired: list the directory from its start";
            case UPLOAD_NOT_FINISHED ->
                "An upload in parts to this path is in progress or was abandoned; complete it or"
                        + " upload the file again";
            default -> null;
        };
    }

    private static String onExisting(Attempted attempted) {
        if (TRANSFERS.contains(attempted.operation())) {
            return "The operation " + attempted.operation() + " never replaces a file: delete " + attempted.target()
                    + " first, or choose another target";
        }
        return attempted.operation().equals("createDirectory")
                ? "Use the existing one, or choose another path"
                : "Choose another path, or set overwrite(true) to replace the existing file";
    }

    private static String onMissing(Attempted attempted) {
        if (!CREATIONS.contains(attempted.operation())) {
            return null;
        }
        var parent = attempted.createsDirectories()
                ? Optional.<String>empty()
                : attempted
                        .parent()
                        .map(path -> "the directory " + path + " is missing, which automkdir(true) creates");
        if (attempted.source() == null) {
            return parent.map(Advice::sentence).orElse(null);
        }
        var source = "there is no file " + attempted.source();
        return sentence(
                parent.map(missing -> "either " + source + ", or " + missing).orElse(source));
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
