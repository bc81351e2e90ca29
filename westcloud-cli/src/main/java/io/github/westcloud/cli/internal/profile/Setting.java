package io.github.westcloud.cli.internal.profile;

/**
 * A setting and where it comes from.
 *
 * @param name which one
 * @param value what it is set to
 * @param origin where it is set, for messages
 */
public record Setting(SettingName name, String value, String origin) {

    /** Without the value, which may be a password. */
    @Override
    public String toString() {
        return name.key() + " (" + origin + ")";
    }
}
