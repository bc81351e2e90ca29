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
package io.github.westcloud.camel.internal.body;

import io.github.westcloud.client.model.FileInfo;
import io.github.westcloud.client.temporary.TemporaryFile;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.TypeConversionException;
import org.apache.camel.TypeConverter;
import org.apache.camel.spi.TypeConverterRegistry;
import org.apache.camel.support.ExchangeHelper;
import org.apache.camel.support.SimpleTypeConverter;
import org.apache.camel.support.SynchronizationAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a route take a remote file as a local file or as what the service tells of it. As a stream, bytes or text
 * camel-file's own converters give it.
 */
public final class BodyConverters {

    private static final Logger LOG = LoggerFactory.getLogger(BodyConverters.class);

    private final Supplier<Path> directory;

    /**
     * @param directory where local copies are made
     */
    public BodyConverters(Supplier<Path> directory) {
        this.directory = directory;
    }

    /** Makes the conversions known. Registering them again changes nothing. */
    public void register(TypeConverterRegistry registry) {
        registry.addTypeConverter(
                File.class, WestCloudFile.class, new SimpleTypeConverter(false, (type, exchange, value) -> localFile(
                                (WestCloudFile) value, exchange)
                        .toFile()));
        registry.addTypeConverter(
                Path.class,
                WestCloudFile.class,
                new SimpleTypeConverter(false, (type, exchange, value) -> localFile((WestCloudFile) value, exchange)));
        for (var reader : List.of(Reader.class, BufferedReader.class)) {
            registry.addTypeConverter(
                    reader,
                    WestCloudFile.class,
                    new SimpleTypeConverter(
                            false,
                            (type, exchange, value) -> reader(
                                    (WestCloudFile) value,
                                    registry.lookup(InputStream.class, WestCloudFile.class),
                                    exchange)));
        }
        registry.addTypeConverter(
                FileInfo.class,
                WestCloudFile.class,
                new SimpleTypeConverter(false, (type, exchange, value) -> ((WestCloudFile) value).info()));
    }

    /** The content as text, in the charset that the endpoint has, or the exchange. */
    private static BufferedReader reader(WestCloudFile file, TypeConverter streams, Exchange exchange)
            throws IOException, NoTypeConversionAvailableException {
        var charset = file.getCharset() != null ? file.getCharset() : ExchangeHelper.getCharsetName(exchange, true);
        return new BufferedReader(
                new InputStreamReader(streams.mandatoryConvertTo(InputStream.class, exchange, file), charset));
    }

    /** The local copy that is there, or a new one that lives as long as the exchange. */
    private Path localFile(WestCloudFile file, Exchange exchange) {
        if (file.getBody() instanceof File local) {
            return local.toPath();
        }
        if (exchange == null) {
            throw new TypeConversionException(
                    file,
                    File.class,
                    new IllegalStateException(
                            "A local copy of a remote file exists as long as its exchange, but there is"
                                    + " no exchange here. Read the file as a stream"));
        }
        var copy = download(file);
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                delete(copy);
            }
        });
        return copy.path();
    }

    private TemporaryFile download(WestCloudFile file) {
        try {
            var copy = TemporaryFile.create(directory.get(), ".copy");
            try (OutputStream out = Files.newOutputStream(copy.path())) {
                file.reset();
                file.writeTo(out);
                return copy;
            } catch (IOException | RuntimeException e) {
                delete(copy);
                throw e;
            }
        } catch (IOException e) {
            throw new TypeConversionException(file, File.class, e);
        }
    }

    private static void delete(TemporaryFile copy) {
        try {
            copy.close();
        } catch (IOException e) {
            LOG.warn("Cannot delete the temporary copy {}: {}", copy.path(), e.getMessage());
        }
    }
}
