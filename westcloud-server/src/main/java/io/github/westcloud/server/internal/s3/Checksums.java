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
package io.github.westcloud.server.internal.s3;

import io.github.westcloud.protocol.S3Headers;
import io.github.westcloud.server.Header;
import io.github.westcloud.server.internal.storage.Checksum;
import io.github.westcloud.server.internal.storage.ChecksumRule;
import java.util.List;
import java.util.Locale;

/** How checksums are written into answers. Beyond the API document. */
final class Checksums {

    static final String ALGORITHM = "x-amz-checksum-algorithm";
    static final String TYPE = "x-amz-checksum-type";
    static final String MODE = "x-amz-checksum-mode";
    static final String COMPOSITE = "COMPOSITE";
    static final String FULL_OBJECT = "FULL_OBJECT";

    private Checksums() {}

    /** The header of the checksum, and that of its type. */
    static List<Header> headers(Checksum checksum) {
        return List.of(new Header(header(checksum.algorithm()), checksum.value()), new Header(TYPE, type(checksum)));
    }

    /** The name of the header that has a checksum. */
    static String header(String algorithm) {
        return S3Headers.CHECKSUM_PREFIX + algorithm.toLowerCase(Locale.ROOT);
    }

    /** The name of the element that has a checksum. */
    static String element(String algorithm) {
        return "Checksum" + algorithm;
    }

    static String type(Checksum checksum) {
        return checksum.isComposite() ? COMPOSITE : FULL_OBJECT;
    }

    static String type(ChecksumRule rule) {
        return rule.composite() ? COMPOSITE : FULL_OBJECT;
    }

    /** The elements with the checksum and its type. */
    static void write(XmlWriter xml, Checksum checksum) {
        xml.text(element(checksum.algorithm()), checksum.value()).text("ChecksumType", type(checksum));
    }
}
