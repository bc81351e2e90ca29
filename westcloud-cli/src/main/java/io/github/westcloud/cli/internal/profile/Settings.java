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

import io.github.westcloud.cli.internal.terminal.CommandException;
import io.github.westcloud.cli.internal.terminal.Surroundings;
import io.github.westcloud.client.Authentication;
import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.DialectName;
import io.github.westcloud.protocol.BucketName;
import io.github.westcloud.protocol.auth.SignatureKey;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The settings of the service: those of a profile, and those of the environment, which win. Immutable. */
public final class Settings {

    public static final String DEFAULT_PROFILE = "default";
    public static final String PROFILE_VARIABLE = "WESTCLOUD_PROFILE";
    public static final String FILE_VARIABLE = "WESTCLOUD_PROFILES";

    private final String profile;
    private final Path file;
    private final Map<SettingName, Setting> all;

    private Settings(String profile, Path file, Map<SettingName, Setting> all) {
        this.profile = profile;
        this.file = file;
        this.all = all;
    }

    /**
     * Reads them.
     *
     * @param asked the profile of the command line, or {@code null}
     * @throws CommandException if the profile that was asked for does not exist, or the file cannot be used
     */
    public static Settings read(String asked, Surroundings surroundings) {
        var file = surroundings
                .variable(FILE_VARIABLE)
                .map(Path::of)
                .orElse(surroundings.configuration().resolve("profiles.toml"));
        var named = Optional.ofNullable(asked).or(() -> surroundings.variable(PROFILE_VARIABLE));
        var profile = named.orElse(DEFAULT_PROFILE);
        var all = new EnumMap<SettingName, Setting>(SettingName.class);
        all.putAll(ofFile(
                file,
                profile,
                named.isPresent() || surroundings.variable(FILE_VARIABLE).isPresent()));
        for (var name : SettingName.values()) {
            surroundings
                    .variable(name.variable())
                    .ifPresent(value -> all.put(name, new Setting(name, value, name.variable(), "the environment")));
        }
        return new Settings(profile, file, all);
    }

    private static Map<SettingName, Setting> ofFile(Path file, String profile, boolean required) {
        if (Files.notExists(file)) {
            if (required) {
                throw CommandException.usage(
                        "There is no profile '" + profile + "': the profiles file " + file + " does not exist");
            }
            return Map.of();
        }
        var profiles = ProfileFile.read(file);
        return required || profiles.has(profile) ? profiles.settings(profile) : Map.of();
    }

    public Optional<Setting> get(SettingName name) {
        return Optional.ofNullable(all.get(name));
    }

    /** @throws CommandException if it is not set */
    public String require(SettingName name) {
        return get(name)
                .map(Setting::value)
                .orElseThrow(() -> CommandException.usage("The " + name.key()
                        + " is not set. Set '" + name.key() + "' in the profile '" + profile + "' of " + file + ", or "
                        + name.variable() + " in the environment"));
    }

    /**
     * The configuration of a client for a bucket.
     *
     * @throws CommandException if a setting is missing or not legal; the message says which one and where it is set
     */
    public ClientConfig.Builder toConfig(BucketName bucket) {
        var config = ClientConfig.builder().bucket(bucket.value());
        config.endpoint(endpoint());
        config.credentials(require(SettingName.USERNAME), require(SettingName.PASSWORD));
        choice(SettingName.DIALECT, DialectName.class).ifPresent(config::dialect);
        choice(SettingName.AUTHENTICATION, Authentication.class).ifPresent(config::authentication);
        choice(SettingName.SIGNATURE_KEY, SignatureKey.class).ifPresent(config::signatureKey);
        get(SettingName.REGION).map(Setting::value).ifPresent(config::region);
        try {
            config.build();
            return config;
        } catch (IllegalArgumentException e) {
            throw CommandException.usage("The settings cannot be used (" + origins() + "): " + e.getMessage());
        }
    }

    /** @throws CommandException if it is not set, or is not the URL of a service */
    public URI endpoint() {
        return parsed(
                SettingName.ENDPOINT,
                text -> requireHost(URI.create(text)),
                require(SettingName.ENDPOINT),
                "a URL such as https://s3.webercloud-china.cn");
    }

    private static URI requireHost(URI endpoint) {
        if (endpoint.getHost() == null || !List.of("http", "https").contains(endpoint.getScheme())) {
            throw new IllegalArgumentException("No URL of a service");
        }
        return endpoint;
    }

    private <E extends Enum<E>> Optional<E> choice(SettingName name, Class<E> type) {
        return get(name)
                .map(setting -> parsed(
                        name,
                        text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)),
                        setting.value(),
                        values(type)));
    }

    private static <E extends Enum<E>> String values(Class<E> type) {
        return "one of "
                + Arrays.stream(type.getEnumConstants())
                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    private <T> T parsed(SettingName name, Function<String, T> parser, String text, String allowed) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw CommandException.usage(
                    "The value of " + get(name).orElseThrow().origin() + " is not legal. It is " + allowed);
        }
    }

    /** Where the settings come from, without their values. */
    public String origins() {
        var labels = all.values().stream()
                .collect(Collectors.groupingBy(
                        Setting::place, TreeMap::new, Collectors.mapping(Setting::label, Collectors.joining(", "))));
        return labels.entrySet().stream()
                .map(entry -> entry.getValue() + " in " + entry.getKey())
                .collect(Collectors.joining("; "));
    }
}
