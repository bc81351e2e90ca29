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
package io.github.westcloud.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ObjLongConsumer;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options of the command for what buckets may have. */
final class QuotaOptions {

    private static final Pattern BYTES = Pattern.compile("(\\d{1,15})(K|M|G|T)?(i?B)?", Pattern.CASE_INSENSITIVE);
    private static final String UNITS = "KMGT";
    private static final int BITS_PER_UNIT = 10;

    @Option(
            names = "--quota",
            paramLabel = "BUCKET=BYTES",
            description = {
                "Sets how many bytes the files of a bucket may have together, with a unit such as MiB or GiB (default: as many as there",
                "is room for). Can be repeated."
            })
    private List<String> bytes = new ArrayList<>();

    @Option(
            names = "--file-quota",
            paramLabel = "BUCKET=NUMBER",
            description =
                    "Sets how many files a bucket may have (default: as many as there is room for). Can be repeated.")
    private List<String> files = new ArrayList<>();

    /** @throws IllegalArgumentException if an option is not legal */
    void applyTo(WestCloudServerBuilder builder) {
        bytes.forEach(text -> apply("--quota takes BUCKET=BYTES", text, builder::quota));
        files.forEach(text -> apply("--file-quota takes BUCKET=NUMBER", text, builder::fileQuota));
    }

    private static void apply(String form, String text, ObjLongConsumer<String> quota) {
        int equals = text.indexOf('=');
        var value = BYTES.matcher(text.substring(equals + 1));
        boolean counted = form.startsWith("--file");
        if (equals < 1 || !value.matches() || counted && (value.group(2) != null || value.group(3) != null)) {
            throw new IllegalArgumentException(
                    form + ", for example demo=" + (counted ? "1000" : "10GiB") + ", not '" + text + "'");
        }
        quota.accept(
                text.substring(0, equals), Math.multiplyExact(Long.parseLong(value.group(1)), unit(value.group(2))));
    }

    private static long unit(String letter) {
        return letter == null ? 1 : 1L << BITS_PER_UNIT * (1 + UNITS.indexOf(letter.toUpperCase(Locale.ROOT)));
    }
}
