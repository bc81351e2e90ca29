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
package io.github.westcloud.camel.internal.consumer;

import io.github.westcloud.client.model.DirectoryEntry;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.support.ExpressionAdapter;

/**
 * The idempotent key of one version of a file: its path, length, date and entity tag, as listed. The date has seconds only, so
 * that the tag tells versions of the same second and length apart; a service that lists none leaves it out.
 */
public final class VersionKey extends ExpressionAdapter {

    @Override
    public Object evaluate(Exchange exchange) {
        return of(exchange.getProperty(ExchangePropertyKey.FILE_EXCHANGE_FILE, GenericFile.class));
    }

    /** By the name that the file had when it was listed. */
    static String of(GenericFile<?> file) {
        var tag = file.getFile() instanceof DirectoryEntry entry ? entry.etag() : Optional.<String>empty();
        var original = file.getCopyFromAbsoluteFilePath();
        var path = original != null ? original : file.getAbsoluteFilePath();
        return path + "|" + file.getFileLength() + "|" + file.getLastModified()
                + tag.map(text -> "|" + text).orElse("");
    }

    @Override
    public String toString() {
        return "path, length, date and entity tag";
    }
}
