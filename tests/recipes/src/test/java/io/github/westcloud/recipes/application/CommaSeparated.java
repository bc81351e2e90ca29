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
// tag::comma-separated[]
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.spi.DataFormat;
import org.apache.camel.support.service.ServiceSupport;

/** Writes rows as CSV, one after the other. */
public class CommaSeparated extends ServiceSupport implements DataFormat {

    private static final CsvSchema COLUMNS = CsvSchema.builder()
        .addColumns(List.of("name", "directory", "length", "lastModified"), CsvSchema.ColumnType.STRING)
        .setUseHeader(true)
        .build();

    @Override
    public void marshal(Exchange exchange, Object rows, OutputStream out) throws Exception {
        try (SequenceWriter writer = new CsvMapper().writer(COLUMNS).writeValues(out)) {
            for (var row : (Iterable<?>) rows) {
                writer.write(row);
            }
        }
    }

    @Override
    public Object unmarshal(Exchange exchange, InputStream in) {
        throw new UnsupportedOperationException("CSV is only written");
    }
}
// end::comma-separated[]
// spotless:on
