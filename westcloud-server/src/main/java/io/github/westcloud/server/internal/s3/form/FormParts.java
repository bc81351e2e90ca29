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
package io.github.westcloud.server.internal.s3.form;

import io.github.westcloud.server.internal.http.FormListener;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.s3errors.S3Error;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The parts of a form: fields, then the file. As in S3 what follows the file is dropped, such as the button that sent the form. */
final class FormParts implements FormListener {

    /** In bytes, of names and values: as in S3. */
    private static final int LONGEST_FIELDS = 20 * 1024;

    private static final String FILE = "file";

    private enum Place {
        FIELD,
        FILE,
        BEHIND
    }

    private final FormFile file;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final ByteArrayOutputStream value = new ByteArrayOutputStream();
    private String name = "";
    private int bytes;
    private boolean hasFile;
    private Place place = Place.FIELD;

    FormParts(FormFile file) {
        this.file = file;
    }

    @Override
    public void begin(String partName, String filename) throws IOException {
        if (partName == null || partName.isEmpty()) {
            throw FormReader.malformed("each part has a Content-Disposition with a name");
        }
        name = partName.toLowerCase(Locale.ROOT);
        if (!name.equals(FILE)) {
            place = hasFile ? Place.BEHIND : Place.FIELD;
            count(name.length());
            return;
        }
        if (hasFile) {
            throw FormReader.malformed("it has one field 'file', not several");
        }
        hasFile = true;
        place = Place.FILE;
        file.begin(new FormFields(fields, filename == null ? "" : FormFields.nameOf(filename)));
    }

    @Override
    public void content(ByteBuffer piece) throws IOException {
        if (place == Place.FILE) {
            file.accept(piece);
            return;
        }
        count(piece.remaining());
        if (place == Place.FIELD) {
            var some = new byte[piece.remaining()];
            piece.get(some);
            value.writeBytes(some);
        }
    }

    @Override
    public void end() {
        if (place == Place.FIELD && fields.put(name, text()) != null) {
            throw FormReader.malformed("it has one field '" + printable(name) + "', not several");
        }
        value.reset();
    }

    @Override
    public RuntimeException malformed(String why) {
        return FormReader.malformed(why);
    }

    void requireFile() {
        if (!hasFile) {
            throw FormReader.malformed("it has a field 'file', and all other fields are before it");
        }
    }

    private void count(int more) {
        bytes += more;
        if (bytes > LONGEST_FIELDS) {
            throw new RefusedException(
                    S3Error.FORM_TOO_LONG,
                    "The fields of a form, without its file, can have at most " + LONGEST_FIELDS + " bytes together");
        }
    }

    private String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw FormReader.malformed("the field '" + printable(name) + "' is not UTF-8");
        }
    }

    /** It comes from outside and stands in the log. */
    private static String printable(String name) {
        var text = name.replaceAll("[^\\x20-\\x7E]", "?");
        return text.length() > 64 ? text.substring(0, 64) + "..." : text;
    }
}
