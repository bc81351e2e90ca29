package io.github.westcloud.cli.internal.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be set in a profile, and in an environment variable, which wins. */
public enum SettingName {
    ENDPOINT("endpoint"),
    USERNAME("username"),
    PASSWORD("password"),
    DIALECT("dialect"),
    AUTHENTICATION("authentication"),
    SIGNATURE_KEY("signatureKey"),
    REGION("region");

    private final String key;

    SettingName(String key) {
        this.key = key;
    }

    /** Its name in a profile. */
    public String key() {
        return key;
    }

    /** Its environment variable. */
    public String variable() {
        return "WESTCLOUD_" + name();
    }

    static Optional<SettingName> ofKey(String key) {
        return Arrays.stream(values()).filter(name -> name.key.equals(key)).findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(SettingName::key).toList();
    }
}
