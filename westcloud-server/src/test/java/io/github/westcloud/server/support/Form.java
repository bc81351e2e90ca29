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
package io.github.westcloud.server.support;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A form as a browser sends it, signed as S3 has it by nothing but the JDK. */
public final class Form {

    public static final String TYPE = "multipart/form-data; boundary=xYzZy";

    private static final String CREDENTIAL = "alice/20260301/us-east-1/s3/aws4_request";

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();
    private String expiration = "2026-03-01T11:00:00.000Z";
    private String filename = "a.txt";
    private byte[] content = "hello".getBytes(StandardCharsets.UTF_8);
    private String behind = part("submit", "Upload");

    /** To the bucket demo, with this key, which the policy allows. */
    public static Form to(String key) {
        return new Form().condition("{\"bucket\": \"demo\"}").field("key", key);
    }

    /** To the bucket demo, with the name of the file behind this beginning of the key. */
    public static Form under(String beginning) {
        return new Form()
                .condition("{\"bucket\": \"demo\"}")
                .only("key", beginning + "${filename}")
                .condition("[\"starts-with\", \"$key\", \"" + beginning + "\"]");
    }

    /** Adds a field, and a condition that allows its value. */
    public Form field(String name, String value) {
        return only(name, value).condition("{\"" + name + "\": \"" + value + "\"}");
    }

    /** Adds a field without a condition. */
    public Form only(String name, String value) {
        fields.put(name, value);
        return this;
    }

    public Form condition(String json) {
        conditions.add(json);
        return this;
    }

    public Form expiration(String time) {
        expiration = time;
        return this;
    }

    public Form file(String name, byte[] bytes) {
        filename = name;
        content = bytes;
        return this;
    }

    /** Parts behind the file. */
    public Form behind(String parts) {
        behind = parts;
        return this;
    }

    /** The form with a signature of version 4. */
    public byte[] signed(String password) {
        field("x-amz-algorithm", "AWS4-HMAC-SHA256");
        field("x-amz-credential", CREDENTIAL);
        field("x-amz-date", "20260301T000000Z");
        var key = ("AWS4" + password).getBytes(StandardCharsets.UTF_8);
        for (var step : List.of("20260301", "us-east-1", "s3", "aws4_request")) {
            key = hash("HmacSHA256", key, step);
        }
        only("policy", policy());
        return only("x-amz-signature", HexFormat.of().formatHex(hash("HmacSHA256", key, policy())))
                .bytes();
    }

    /** The form with a signature of version 2. */
    public byte[] signedSecond(String password) {
        only("AWSAccessKeyId", "alice");
        only("policy", policy());
        var signature = hash("HmacSHA1", password.getBytes(StandardCharsets.UTF_8), policy());
        return only("signature", Base64.getEncoder().encodeToString(signature)).bytes();
    }

    /** The form as it is. */
    public byte[] bytes() {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> write(body, part(name, value)));
        write(
                body,
                "--xYzZy\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + filename
                        + "\"\r\nContent-Type: text/x-ignored\r\n\r\n");
        body.writeBytes(content);
        write(body, "\r\n" + behind + "--xYzZy--\r\n");
        return body.toByteArray();
    }

    /** A part with a field. */
    public static String part(String name, String value) {
        return "--xYzZy\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private String policy() {
        var json = "{\"expiration\": \"" + expiration + "\", \"conditions\": "
                + conditions.stream().collect(Collectors.joining(", ", "[", "]")) + "}";
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hash(String algorithm, byte[] key, String text) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
