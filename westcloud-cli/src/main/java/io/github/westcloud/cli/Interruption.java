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
package io.github.westcloud.cli;

import io.github.westcloud.cli.internal.terminal.Connections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts the command when the process is told to end (Ctrl-C, SIGTERM), and gives it time to delete temporary files and to
 * say how far it got. Thread-safe.
 */
final class Interruption {

    /** A command that does not end until then, for example because a disk does not respond, is ended anyway. */
    private static final long GRACE_SECONDS = 5;

    /** How long a command may still wait for the service. */
    private static final long RESPONSE_SECONDS = 1;

    private final Thread command;
    private final Connections connections;
    private final CountDownLatch finished = new CountDownLatch(1);

    private Interruption(Thread command, Connections connections) {
        this.command = command;
        this.connections = connections;
    }

    static Interruption ofThisThread(Connections connections) {
        var interruption = new Interruption(Thread.currentThread(), connections);
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::interrupt, "interruption"));
        return interruption;
    }

    private void interrupt() {
        if (finished.getCount() == 0) {
            return;
        }
        command.interrupt();
        try {
            if (!finished.await(RESPONSE_SECONDS, TimeUnit.SECONDS)) {
                breakOff();
                finished.await(GRACE_SECONDS - RESPONSE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            // The process ends now.
            Thread.currentThread().interrupt();
        }
    }

    /** In a thread of its own, which does not keep the process from ending. */
    private void breakOff() {
        var thread = new Thread(connections::breakOff, "break off");
        thread.setDaemon(true);
        thread.start();
    }

    /** The command has ended, so the end of the process interrupts nothing. */
    void finished() {
        finished.countDown();
    }
}
