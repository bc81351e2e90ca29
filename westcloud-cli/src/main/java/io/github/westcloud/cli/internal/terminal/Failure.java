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

import io.github.westcloud.client.WestCloudException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/**
 * Why something failed, for the user.
 *
 * @param code how a command ends for that reason
 * @param message what to say
 * @param ofAll whether what follows would fail for the same reason, so that there is no point in going on
 */
public record Failure(ExitCode code, String message, boolean ofAll) {

    private static final Failure INTERRUPTED = new Failure(ExitCode.INTERRUPTED, "Interrupted", true);

    /** Classifies an exception. */
    public static Failure of(Throwable cause) {
        if (cause instanceof CommandException failure) {
            return new Failure(failure.code(), failure.getMessage(), false);
        }
        if (cause instanceof WestCloudException failure) {
            return ofService(failure);
        }
        if (cause instanceof OutputException failure) {
            var code = failure.readerHasEnded() ? ExitCode.CLOSED_PIPE : ExitCode.FAILED;
            return new Failure(code, failure.getMessage(), true);
        }
        if (cause instanceof InterruptedException || cause instanceof ClosedByInterruptException) {
            return INTERRUPTED;
        }
        if (cause instanceof IllegalArgumentException failure) {
            return new Failure(ExitCode.USAGE, failure.getMessage(), false);
        }
        if (cause instanceof IOException failure) {
            return ofFile(failure);
        }
        return new Failure(ExitCode.FAILED, "Unexpected failure, please report it: " + cause, true);
    }

    private static Failure ofService(WestCloudException failure) {
        return switch (failure.kind()) {
            case NOT_FOUND -> of(ExitCode.NOT_FOUND, failure, false);
            case ALREADY_EXISTS -> of(ExitCode.ALREADY_EXISTS, failure, false);
            case UNAUTHENTICATED -> of(ExitCode.REFUSED, failure, true);
            case FORBIDDEN -> of(ExitCode.REFUSED, failure, false);
            case THROTTLED, UNREACHABLE -> of(ExitCode.UNAVAILABLE, failure, true);
            case QUOTA -> of(ExitCode.FAILED, failure, true);
            case INTERRUPTED -> INTERRUPTED;
            default -> of(ExitCode.FAILED, failure, false);
        };
    }

    private static Failure of(ExitCode code, Exception failure, boolean ofAll) {
        return new Failure(code, failure.getMessage(), ofAll);
    }

    /** The messages of Java's exceptions for files are often nothing but the name. */
    private static Failure ofFile(IOException failure) {
        var message = Optional.ofNullable(failure.getMessage()).orElse(failure.toString());
        if (failure instanceof NoSuchFileException) {
            return new Failure(ExitCode.NOT_FOUND, message + " does not exist", false);
        }
        if (failure instanceof FileAlreadyExistsException) {
            return new Failure(ExitCode.ALREADY_EXISTS, message + " exists already", false);
        }
        if (failure instanceof AccessDeniedException) {
            return new Failure(ExitCode.FAILED, message + ": no permission on this machine", false);
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return new Failure(ExitCode.FAILED, message + ": the directory is not empty", false);
        }
        boolean full = message.contains("No space left") || message.contains("Disk quota exceeded");
        return new Failure(ExitCode.FAILED, message, full);
    }
}
