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
package io.github.westcloud.recipes.application;

// spotless:off: as it stands on a page
// tag::rows[]
import io.github.westcloud.client.model.DirectoryEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Turns a listing into rows with the same columns, while it is read. */
public class Rows implements Processor {

    @Override
    public void process(Exchange exchange) {
        Iterable<?> entries = exchange.getMessage().getBody(Iterable.class);
        Iterable<Map<String, Object>> rows = () -> StreamSupport.stream(entries.spliterator(), false)
            .map(entry -> row((DirectoryEntry) entry))
            .iterator();
        exchange.getMessage().setBody(rows);
    }

    private static Map<String, Object> row(DirectoryEntry entry) {
        var row = new LinkedHashMap<String, Object>();
        row.put("name", entry.name());
        row.put("directory", entry.directory());
        row.put("length", entry.length());
        row.put("lastModified", entry.lastModified().map(Object::toString).orElse(""));
        return row;
    }
}
// end::rows[]
// spotless:on
