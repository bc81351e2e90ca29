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
package io.github.westcloud.server;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * A file with options of the command under their names without the dashes: YAML, in which {@code tls: {key: a.pem}} is the same as
 * {@code tls-key: a.pem}, or properties, in which a comma separates several values.
 */
final class ConfigurationFile {

    private static final long LARGEST = 1 << 20;
    private static final Set<String> SECRETS = Set.of("user", "admin-key");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path path;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private ConfigurationFile(Path path) {
        this.path = path;
    }

    /**
     * Reads a file.
     *
     * @return the values by the names of options; a list for YAML's lists and for commas in properties
     * @throws IllegalArgumentException in one sentence, if it cannot be read
     */
    static Map<String, List<String>> read(Path path) {
        var file = new ConfigurationFile(path);
        var name = path.toString();
        if (name.endsWith(".properties")) {
            file.readProperties();
        } else if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            file.readYaml();
        } else {
            throw file.wrong("its name must end with .yaml, .yml or .properties");
        }
        return file.values;
    }

    /** Whether a file that was read has passwords, and every user of the machine can read it. */
    static boolean showsSecrets(Path path) {
        try {
            return read(path).keySet().stream().anyMatch(SECRETS::contains)
                    && Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException e) {
            // Somebody has removed it, or this is Windows, where files of a user are that user's own.
            return false;
        }
    }

    private void readProperties() {
        var twice = new ArrayList<>();
        var properties = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object name, Object value) {
                var old = super.put(name, value);
                if (old != null) {
                    twice.add(name);
                }
                return old;
            }
        };
        try {
            properties.load(new StringReader(text()));
        } catch (IOException | IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
        if (!twice.isEmpty()) {
            throw wrong("'" + twice.get(0) + "' is there twice");
        }
        for (var name : properties.stringPropertyNames().stream().sorted().toList()) {
            values.put(name, List.of(properties.getProperty(name).trim().split("\\s*,\\s*")));
        }
    }

    private void readYaml() {
        try {
            var root = YAML.readTree(text());
            if (root.isObject()) {
                addFields("", root);
            } else if (!root.isMissingNode() && !root.isNull()) {
                throw wrong("it has no option: value");
            }
        } catch (JsonProcessingException e) {
            var where = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
            throw wrong(where + e.getOriginalMessage());
        }
    }

    private void addFields(String prefix, JsonNode object) {
        object.properties().forEach(field -> add(prefix + field.getKey(), field.getValue()));
    }

    private void add(String name, JsonNode value) {
        if (value.isObject()) {
            addFields(name + "-", value);
            return;
        }
        var texts = new ArrayList<String>();
        if (value.isArray()) {
            value.forEach(element -> texts.add(text(name, element)));
        } else {
            texts.add(text(name, value));
        }
        if (values.put(name, texts) != null) {
            throw wrong("'" + name + "' is there twice");
        }
    }

    private String text(String name, JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            throw wrong("'" + name + "' needs a text, a number, true or false, or a list of them");
        }
        return value.asText();
    }

    private String text() {
        try {
            if (Files.size(path) > LARGEST) {
                throw wrong("it has more than " + LARGEST + " bytes");
            }
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw wrong("it does not exist");
        } catch (IOException e) {
            throw wrong(e.toString());
        }
    }

    private IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException(
                "The configuration file " + path + " cannot be used: " + why.replaceAll("\\s*\\R\\s*", " "));
    }
}
