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
package io.github.westcloud.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.client.model.FileInfo;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.Exchange;
import org.apache.camel.TypeConversionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A route takes the body of a consumed file as whatever it wants. */
class BodyConvertersTest extends ConsumerTestSupport {

    @Test
    void aStreamBytesAndText() throws Exception {
        store("in/a.txt", "hello");
        var read = new AtomicReference<String>();
        consume("westcloud:demo/in?" + FAST, exchange -> {
            var message = exchange.getMessage();
            read.set(new String(message.getBody(InputStream.class).readAllBytes())
                    + message.getBody(String.class)
                    + new String(message.getBody(byte[].class)));
        });
        await(() -> read.get() != null);
        assertThat(read).hasValue("hellohellohello");
    }

    @Test
    void readers() throws Exception {
        store("in/a.txt", "hello");
        var read = new AtomicReference<String>();
        consume("westcloud:demo/in?" + FAST, exchange -> {
            var message = exchange.getMessage();
            read.set(message.getBody(BufferedReader.class).readLine()
                    + message.getMandatoryBody(BufferedReader.class).readLine()
                    + new BufferedReader(message.getMandatoryBody(Reader.class)).readLine());
        });
        await(() -> read.get() != null);
        assertThat(read).hasValue("hellohellohello");
    }

    @Test
    void aLocalFileThatLivesAsLongAsTheExchange() throws Exception {
        store("in/a.txt", "hello");
        var file = new AtomicReference<File>();
        var content = new AtomicReference<String>();
        consume("westcloud:demo/in?" + FAST, exchange -> {
            file.set(exchange.getMessage().getBody(File.class));
            content.set(Files.readString(file.get().toPath()));
        });
        await(() -> content.get() != null);
        assertThat(content).hasValue("hello");
        await(() -> !file.get().exists());
    }

    @Test
    void theLocalCopyItselfWhereThereIsOne(@TempDir Path work) throws Exception {
        store("in/a.txt", "hello");
        var path = new AtomicReference<Path>();
        consume(
                "westcloud:demo/in?localWorkDirectory=" + work + "&" + FAST,
                exchange -> path.set(exchange.getMessage().getBody(Path.class)));
        await(() -> path.get() != null);
        assertThat(path.get()).startsWithRaw(work);
    }

    @Test
    void whatTheServiceTellsOfTheFile() throws Exception {
        store("in/a.txt", "hello");
        var info = new AtomicReference<FileInfo>();
        consume(
                "westcloud:demo/in?" + FAST,
                exchange -> info.set(exchange.getMessage().getBody(FileInfo.class)));
        await(() -> info.get() != null);
        assertThat(info.get().path()).hasToString("in/a.txt");
        assertThat(info.get().length()).isEqualTo(5);
        assertThat(info.get().contentType()).contains("text/plain");
    }

    @Test
    void aLocalFileNeedsAnExchange() throws Exception {
        store("in/a.txt", "hello");
        var body = new AtomicReference<Object>();
        consume(
                "westcloud:demo/in?" + FAST,
                exchange -> body.set(exchange.getMessage().getBody()));
        await(() -> body.get() != null);
        assertThatThrownBy(
                        () -> context().getTypeConverter().mandatoryConvertTo(File.class, (Exchange) null, body.get()))
                .isInstanceOf(TypeConversionException.class)
                .hasStackTraceContaining("exists as long as its exchange");
    }
}
