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
package io.github.westcloud.kafka.connect.internal.settings;

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.DialectName;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.protocol.ObjectPath;
import java.net.URI;
import java.util.Locale;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.NonEmptyString;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.ValidString;
import org.apache.kafka.common.config.ConfigException;

/** Which bucket, and who reads or writes it. */
public final class ConnectionSettings {

    private static final String ENDPOINT = "westcloud.endpoint";
    private static final String BUCKET = "westcloud.bucket";
    private static final String DIRECTORY = "westcloud.directory";
    private static final String USERNAME = "westcloud.username";
    private static final String PASSWORD = "westcloud.password";
    private static final String DIALECT = "westcloud.dialect";
    private static final String REGION = "westcloud.region";

    private ConnectionSettings() {}

    /** Adds the settings to those of a connector. */
    public static ConfigDef define(ConfigDef settings) {
        return settings.define(
                        ENDPOINT,
                        Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        ConnectionSettings::requireEndpoint,
                        Importance.HIGH,
                        "The address of the service, for example https://s3.webercloud-china.cn.")
                .define(
                        BUCKET,
                        Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        new NonEmptyString(),
                        Importance.HIGH,
                        "The bucket.")
                .define(
                        DIRECTORY,
                        Type.STRING,
                        "",
                        ConnectionSettings::requirePath,
                        Importance.HIGH,
                        "The directory in the bucket. The root of the bucket if not set.")
                .define(
                        USERNAME,
                        Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        new NonEmptyString(),
                        Importance.HIGH,
                        "The user name, or the access key for the S3 dialect.")
                .define(
                        PASSWORD,
                        Type.PASSWORD,
                        ConfigDef.NO_DEFAULT_VALUE,
                        Importance.HIGH,
                        "The password, or the secret key for the S3 dialect. Use a ConfigProvider to keep it out of the"
                                + " connector's configuration.")
                .define(
                        DIALECT,
                        Type.STRING,
                        "rest",
                        ValidString.in("rest", "s3"),
                        Importance.MEDIUM,
                        "The API to use: rest or s3.")
                .define(
                        REGION,
                        Type.STRING,
                        null,
                        Importance.LOW,
                        "The region to sign for. Only used if westcloud.dialect is s3.");
    }

    private static void requireEndpoint(String name, Object value) {
        try {
            var address = URI.create(String.valueOf(value));
            if (address.getHost() == null
                    || !"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
                throw new IllegalArgumentException("it has to start with http:// or https://, followed by a host");
            }
        } catch (IllegalArgumentException e) {
            throw new ConfigException(name, value, e.getMessage());
        }
    }

    private static void requirePath(String name, Object value) {
        try {
            ObjectPath.of((String) value);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(name, value, e.getMessage());
        }
    }

    /**
     * Opens a client, which sends no request yet.
     *
     * @throws ConfigException if the settings do not go together
     */
    public static WestCloudClient open(AbstractConfig settings) {
        var config = ClientConfig.builder()
                .endpoint(URI.create(settings.getString(ENDPOINT)))
                .bucket(settings.getString(BUCKET))
                .credentials(
                        settings.getString(USERNAME),
                        settings.getPassword(PASSWORD).value())
                .dialect(DialectName.valueOf(settings.getString(DIALECT).toUpperCase(Locale.ROOT)));
        if (settings.getString(REGION) != null) {
            config.region(settings.getString(REGION));
        }
        try {
            return WestCloudClient.create(config.build());
        } catch (IllegalArgumentException e) {
            throw new ConfigException("The connection to the service cannot be configured: " + e.getMessage());
        }
    }

    /** The directory that is read or written. */
    public static ObjectPath directory(AbstractConfig settings) {
        return ObjectPath.of(settings.getString(DIRECTORY));
    }

    /** The bucket that is read or written. */
    public static String bucket(AbstractConfig settings) {
        return settings.getString(BUCKET);
    }
}
