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

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.S3Elements;
import io.github.westcloud.protocol.WestDates;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.FilePart;
import io.github.westcloud.server.internal.storage.StoredFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** GET of those attributes of a file that the request names. Beyond the API document. */
final class GetAttributes implements S3Operation {

    static final String PARAMETER = "attributes";
    static final String NAMES = "x-amz-object-attributes";
    static final String MAX_PARTS = "x-amz-max-parts";
    static final String PART_NUMBER_MARKER = "x-amz-part-number-marker";

    private static final Set<String> KNOWN = Set.of("ETag", "Checksum", "ObjectParts", "StorageClass", "ObjectSize");
    private static final int MOST_PARTS = 1_000;

    private final ObjectLookup lookup;

    GetAttributes(ObjectLookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public HttpResponse answer(S3Call call) {
        var names = names(call);
        var file = lookup.file(call.file());
        if (call.conditions().isNotModified(ObjectHeaders.validators(file))) {
            return HttpResponse.of(304).with(ObjectHeaders.ofUnchanged(file));
        }
        return XmlAnswers.of(xml -> write(call, file, names, xml))
                .with("Last-Modified", WestDates.format(file.created()));
    }

    private static Set<String> names(S3Call call) {
        var names = call.request().headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(NAMES) && header.value() != null)
                .flatMap(header -> Stream.of(header.value().split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        if (names.isEmpty() || !KNOWN.containsAll(names)) {
            throw new RefusedException(
                    ErrorCode.WRONG_INDEX, NAMES + " must have one or more of " + KNOWN + ", not " + names);
        }
        return names;
    }

    private static void write(S3Call call, StoredFile file, Set<String> names, XmlWriter xml) {
        xml.open("GetObjectAttributesResponse");
        if (names.contains("ETag")) {
            xml.text("ETag", file.etag());
        }
        if (names.contains("Checksum")) {
            file.details().checksum().ifPresent(checksum -> {
                xml.open("Checksum");
                Checksums.write(xml, checksum);
                xml.close();
            });
        }
        if (names.contains("ObjectParts") && !file.details().parts().isEmpty()) {
            writeParts(call, file, xml);
        }
        if (names.contains("StorageClass")) {
            xml.text(S3Elements.STORAGE_CLASS, S3Elements.STANDARD);
        }
        if (names.contains("ObjectSize")) {
            xml.text("ObjectSize", Long.toString(file.length()));
        }
        xml.close();
    }

    private static void writeParts(S3Call call, StoredFile file, XmlWriter xml) {
        int marker = call.number(PART_NUMBER_MARKER, 0);
        int limit = Math.min(MOST_PARTS, call.number(MAX_PARTS, MOST_PARTS));
        var parts = file.details().parts().stream()
                .filter(part -> part.number() > marker)
                .limit(limit + 1L)
                .toList();
        boolean more = parts.size() > limit;
        var page = more ? parts.subList(0, limit) : parts;
        xml.open("ObjectParts");
        xml.text("PartsCount", Integer.toString(file.details().parts().size()));
        xml.text("PartNumberMarker", Integer.toString(marker));
        xml.text("NextPartNumberMarker", Integer.toString(last(page, marker)));
        xml.text("MaxParts", Integer.toString(limit));
        xml.text(S3Elements.IS_TRUNCATED, Boolean.toString(more));
        page.forEach(part -> write(file, part, xml));
        xml.close();
    }

    private static int last(List<FilePart> page, int marker) {
        return page.isEmpty() ? marker : page.get(page.size() - 1).number();
    }

    private static void write(StoredFile file, FilePart part, XmlWriter xml) {
        xml.open(S3Elements.PART);
        xml.text(S3Elements.PART_NUMBER, Integer.toString(part.number()));
        xml.text(S3Elements.SIZE, Long.toString(part.length()));
        file.details().checksum().ifPresent(sum -> part.checksum()
                .ifPresent(value -> xml.text(Checksums.element(sum.algorithm()), value)));
        xml.close();
    }
}
