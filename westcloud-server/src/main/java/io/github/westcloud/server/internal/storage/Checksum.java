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
package io.github.westcloud.server.internal.storage;

/**
 * A checksum of a content, of one of the kinds that S3 has.
 *
 * @param algorithm its name: {@code CRC32}, {@code CRC32C}, {@code CRC64NVME}, {@code SHA1} or {@code SHA256}
 * @param value in Base64. One that ends with a {@code -} and a number was made of the checksums of so many parts
 */
public record Checksum(String algorithm, String value) {

    /** Whether it was made of the checksums of parts, and not of the content. */
    public boolean isComposite() {
        return value.indexOf('-') >= 0;
    }
}
