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
package io.github.westcloud.camel;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The temporary names that uploads of one producer use at the moment. A name at which there is a file already is not used:
 * nobody can tell whether an upload that was killed has left it, another one is using it, or a user needs it. Thread-safe.
 */
final class TemporaryNames {

    private static final Logger LOG = LoggerFactory.getLogger(TemporaryNames.class);

    private final Set<String> inUse = ConcurrentHashMap.newKeySet();

    /**
     * A name that nobody uses: the one that was asked for, else one with the same beginning and extension.
     *
     * @param taken whether there is something of this name already
     */
    Name reserve(String wanted, Predicate<String> taken) {
        boolean free = inUse.add(wanted) && !isTaken(wanted, taken);
        return free ? new Name(wanted, wanted) : new Name(wanted, added(another(wanted)));
    }

    private String added(String name) {
        inUse.add(name);
        return name;
    }

    private boolean isTaken(String name, Predicate<String> taken) {
        boolean free = false;
        try {
            free = !taken.test(name);
        } finally {
            if (!free) {
                inUse.remove(name);
            }
        }
        if (!free) {
            warn(name);
        }
        return !free;
    }

    private static void warn(String name) {
        LOG.warn(
                "A file already exists at the temporary name {} and is not touched. This upload uses another temporary name."
                        + " Delete the file if an interrupted upload has left it",
                name);
    }

    void release(Name name) {
        inUse.remove(name.current);
    }

    /** Keeps what patterns of consumers go by: the directory, the beginning, and the extension if there is one. */
    private static String another(String name) {
        int start = name.lastIndexOf('/') + 1;
        int dot = name.lastIndexOf('.');
        int at = dot > start ? dot : name.length();
        return name.substring(0, at) + "-" + UUID.randomUUID() + name.substring(at);
    }

    /** A name that is reserved. Not thread-safe. */
    final class Name {

        private final String wanted;
        private String current;
        private boolean lastCopy;

        private Name(String wanted, String current) {
            this.wanted = wanted;
            this.current = current;
        }

        /** Something has this name by now: takes another one. */
        void replace() {
            inUse.remove(current);
            current = added(another(wanted));
        }

        /** The file is the only copy of its content in the bucket now, and stays whatever happens. */
        void keep() {
            lastCopy = true;
        }

        boolean isLastCopy() {
            return lastCopy;
        }

        @Override
        public String toString() {
            return current;
        }
    }
}
