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
package io.github.westcloud.client.temporary;

import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of temporary files, which say to which process a file belongs. */
final class TemporaryNames {

    static final String OWNER = ".owner";
    static final String PART = ".part";

    /** All copies of this class in a JVM share it: closing a channel would release a lock that another copy holds. */
    private static final String PROCESS_PROPERTY = "io.github.westcloud.process";

    private static final String PROCESS =
            (String) System.getProperties().computeIfAbsent(PROCESS_PROPERTY, key -> hex());
    private static final String ID = "[0-9a-f]{32}";
    private static final Pattern SUFFIX = Pattern.compile("\\.[a-z]{1,16}");
    private static final Pattern LOCKED =
            Pattern.compile("\\.westcloud-(" + ID + ")-(" + ID + ")-(-?[0-9]{1,20})\\.(owner|part)");
    private static final Pattern OWNED = Pattern.compile("westcloud-(" + ID + ")-[0-9]+\\.[a-z]{1,16}");

    private TemporaryNames() {}

    /** A new name of a file that nobody takes for abandoned yet. */
    static String unlocked() {
        return ".westcloud-" + hex() + ".new";
    }

    /** A new name of a file that is locked as long as it is in use. */
    static String locked(FileIdentity identity, String suffix) {
        return ".westcloud-" + PROCESS + "-" + hex() + "-" + identity.value() + suffix;
    }

    /** How the names of files begin that belong to an owner. */
    static String prefixOfOwned(Path owner) {
        return "westcloud-" + matcher(owner).group(2) + "-";
    }

    /** Whether a file is locked by its process as long as that is running, and this is another one. */
    static boolean isLockedByOthers(Path file) {
        var matcher = LOCKED.matcher(file.getFileName().toString());
        return matcher.matches() && !matcher.group(1).equals(PROCESS);
    }

    /** The identity that a file with such a name had when it got the name: a copy of a file of the service does not have it. */
    static FileIdentity identityOf(Path locked) {
        return new FileIdentity(matcher(locked).group(3));
    }

    /** Whether a file belongs to some owner. */
    static boolean isOwned(Path file) {
        return OWNED.matcher(file.getFileName().toString()).matches();
    }

    private static Matcher matcher(Path locked) {
        var matcher = LOCKED.matcher(locked.getFileName().toString());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(locked + " is not the name of a locked file");
        }
        return matcher;
    }

    static void checkSuffix(String suffix) {
        if (!SUFFIX.matcher(suffix).matches()) {
            throw new IllegalArgumentException(
                    "The suffix of a temporary file must be a dot and 1 to 16 lower-case letters, but is '" + suffix
                            + "'");
        }
    }

    private static String hex() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
