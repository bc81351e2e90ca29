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
package io.github.westcloud.cli.internal.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Standard output cannot be written to. */
public final class OutputException extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    public OutputException(IOException cause) {
        super("Cannot write to standard output: " + cause.getMessage(), cause);
    }

    /** Whether the reader of a pipe has ended, as {@code head} does when it has enough; that is no error. */
    public boolean readerHasEnded() {
        var message = Optional.ofNullable(getCause().getMessage()).orElse("");
        return message.contains("Broken pipe") || message.contains("pipe is being closed");
    }
}
