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
package io.github.westcloud.cli.internal.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import io.github.westcloud.cli.internal.terminal.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A file in TOML with a table for each profile. It holds passwords, so only its owner may read it. Immutable. */
final class ProfileFile {

    private static final Set<PosixFilePermission> OF_OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final long MOST_BYTES = 1 << 20;

    private final Path file;
    private final JsonNode profiles;

    private ProfileFile(Path file, JsonNode profiles) {
        this.file = file;
        this.profiles = profiles;
    }

    /** @throws CommandException if others may read it, or if it is not a file of profiles */
    static ProfileFile read(Path file) {
        try {
            requireOwnerOnly(file);
            if (Files.size(file) > MOST_BYTES) {
                throw CommandException.usage(
                        "The profiles file " + file + " has more than " + MOST_BYTES + " bytes, the most allowed");
            }
            return new ProfileFile(file, new TomlMapper().readTree(Files.readString(file)));
        } catch (JsonProcessingException e) {
            // Its message has the line itself, which may hold a password.
            var at = e.getLocation();
            throw CommandException.usage("The profiles file " + file + " is not valid TOML: line " + at.getLineNr()
                    + ", column " + at.getColumnNr());
        } catch (IOException e) {
            throw CommandException.usage("The profiles file " + file + " cannot be read: " + e);
        }
    }

    private static void requireOwnerOnly(Path file) throws IOException {
        if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
            return;
        }
        var rights = Files.getPosixFilePermissions(file);
        if (!OF_OWNER.containsAll(rights)) {
            throw CommandException.usage("The profiles file " + file + " has the permissions "
                    + PosixFilePermissions.toString(rights) + ", but it contains passwords. Run: chmod 600 " + file);
        }
    }

    boolean has(String profile) {
        return profiles.has(profile);
    }

    /** @throws CommandException if there is no such profile, or if it has something else than settings */
    Map<SettingName, Setting> settings(String profile) {
        var table = profiles.get(profile);
        if (table == null || !table.isObject()) {
            throw CommandException.usage(
                    "There is no profile '" + profile + "' in " + file + ". Its profiles are: " + names());
        }
        var settings = new EnumMap<SettingName, Setting>(SettingName.class);
        table.properties().forEach(entry -> {
            var name = SettingName.ofKey(entry.getKey())
                    .orElseThrow(() -> CommandException.usage("The profile '" + profile + "' in " + file + " has '"
                            + entry.getKey() + "', which is not a setting. The settings are " + SettingName.keys()));
            if (!entry.getValue().isTextual()) {
                throw CommandException.usage("'" + name.key() + "' of the profile '" + profile + "' in " + file
                        + " is not a text in quotes");
            }
            settings.put(
                    name,
                    new Setting(
                            name,
                            entry.getValue().asText(),
                            "'" + name.key() + "'",
                            "the profile '" + profile + "' of " + file));
        });
        return settings;
    }

    private String names() {
        var names = new TreeSet<String>();
        profiles.fieldNames().forEachRemaining(names::add);
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
