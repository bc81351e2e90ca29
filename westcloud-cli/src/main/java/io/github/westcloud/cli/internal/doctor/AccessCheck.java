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
package io.github.westcloud.cli.internal.doctor;

import io.github.westcloud.client.Authentication;
import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.auth.SignatureKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Finds out with which key the service accepts signatures, and what the user may do with the bucket. Changes nothing. */
final class AccessCheck {

    private final ClientConfig config;
    private final Consumer<Finding> findings;

    AccessCheck(ClientConfig config, Consumer<Finding> findings) {
        this.config = config;
        this.findings = findings;
    }

    void run() {
        var accepted = credentials();
        if (accepted.isPresent()) {
            try (var client = WestCloudClient.create(accepted.get())) {
                rights(client);
            }
        }
    }

    /** The configuration with which the service accepts requests. */
    private Optional<ClientConfig> credentials() {
        if (config.authentication() != Authentication.SIGNATURE) {
            return accepts(config)
                    ? told(config, "accepted, with " + config.authentication())
                    : refused("Check username and password");
        }
        var keys = acceptedKeys();
        if (keys.isEmpty()) {
            return refused(
                    "Check username and password. Signatures with the password as the key and with its Base64 encoding"
                            + " were both tried");
        }
        var set = config.signatureKey();
        var key = set.filter(keys::contains).orElse(keys.get(0));
        if (set.isPresent() && !keys.contains(set.get())) {
            findings.accept(Finding.wrong(
                    "signature key",
                    "signatureKey is " + text(set.get()) + ", but the service accepts " + text(key)
                            + ". Set signatureKey = \"" + text(key) + "\""));
            return Optional.empty();
        }
        return told(config.toBuilder().signatureKey(key).build(), "accepted, with signatureKey " + text(key));
    }

    private Optional<ClientConfig> told(ClientConfig accepted, String text) {
        findings.accept(Finding.ok("credentials", text));
        return Optional.of(accepted);
    }

    private Optional<ClientConfig> refused(String advice) {
        findings.accept(Finding.wrong(
                "credentials",
                "the service does not accept them for the user "
                        + config.credentials().username() + ". " + advice));
        return Optional.empty();
    }

    private List<SignatureKey> acceptedKeys() {
        var accepted = new ArrayList<SignatureKey>();
        for (var key : SignatureKey.values()) {
            if (accepts(config.toBuilder().signatureKey(key).build())) {
                accepted.add(key);
            }
        }
        return accepted;
    }

    /** Another refusal than of who asks shows that the credentials were accepted. */
    private static boolean accepts(ClientConfig config) {
        try (var client = WestCloudClient.create(config)) {
            list(client);
            return true;
        } catch (WestCloudException e) {
            if (e.kind() == ErrorKind.UNAUTHENTICATED) {
                return false;
            }
            if (e.status() == 0) {
                throw e;
            }
            return true;
        }
    }

    private static void list(WestCloudClient client) {
        client.list(ListRequest.builder(ObjectPath.root()).limit(1).build());
    }

    private void rights(WestCloudClient client) {
        try {
            list(client);
            findings.accept(Finding.ok("reading", "the bucket " + client.bucket() + " can be listed"));
        } catch (WestCloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                findings.accept(Finding.wrong(
                        "bucket", "there is no bucket " + client.bucket() + ", or the user has no access to it"));
                return;
            }
            findings.accept(Finding.wrong("reading", e.getMessage()));
        }
        findings.accept(writing(client));
    }

    /** Deletes a file that is not there: whoever may not write is refused, and nothing changes. */
    private static Finding writing(WestCloudClient client) {
        try {
            client.delete(DeleteRequest.of(ObjectPath.of("westcloud-doctor-" + UUID.randomUUID())));
        } catch (WestCloudException e) {
            if (e.kind() == ErrorKind.FORBIDDEN) {
                return Finding.warning("writing", "the user may not change the bucket " + client.bucket());
            }
            if (e.kind() != ErrorKind.NOT_FOUND) {
                return Finding.wrong("writing", e.getMessage());
            }
        }
        return Finding.ok("writing", "the bucket " + client.bucket() + " can be changed");
    }

    private static String text(SignatureKey key) {
        return key.name().toLowerCase(Locale.ROOT);
    }
}
