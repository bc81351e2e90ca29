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
package io.github.westcloud.protocol.transcript;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A body as a transcript writes it: text, or {@code @bytes LENGTH [OFFSET]}.
 *
 * @param text what the transcript has
 */
public record Body(String text) {

    /** No body. */
    public static final Body NONE = new Body("");

    private static final Pattern GENERATED = Pattern.compile("@bytes (\\d{1,9})(?: (\\d{1,15}))?");
    private static final int PERIOD = 251;

    /** Some bytes of the endless sequence in which the byte at position i is i modulo 251. */
    public static byte[] bytes(int length, long offset) {
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) ((offset + i) % PERIOD);
        }
        return bytes;
    }

    public boolean isNone() {
        return text.isEmpty();
    }

    /** Whether this is a JSON object. */
    public boolean isJson() {
        return text.startsWith("{");
    }

    /** The bytes to send or to expect. */
    public byte[] content() {
        var generated = GENERATED.matcher(text);
        if (!generated.matches()) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        var offset = generated.group(2);
        return bytes(Integer.parseInt(generated.group(1)), offset == null ? 0 : Long.parseLong(offset));
    }
}
