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
package io.github.westcloud.camel.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.camel.WestCloudConstants;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.model.UploadResult;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.protocol.support.RandomBytes;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UploadRecipesTest extends RecipeSupport {

    @Override
    RecipeBook book() {
        return new UploadRecipes();
    }

    @ParameterizedTest
    @EnumSource
    void metadataAndTypeTravelWithTheFile(Dsl dsl) {
        run(dsl, "upload-metadata");
        template.sendBodyAndHeaders("direct:invoice", "%PDF", Map.of("number", "4711", "customer", "Ada"));

        assertThat(stored("invoices/2026/4711.pdf")).isEqualTo("%PDF");
        var info = bucketOf("invoices/").head(HeadRequest.of(pathOf("invoices/2026/4711.pdf")));
        assertThat(info.contentType()).contains("application/pdf");
        assertThat(info.metadata().values()).isEqualTo(Map.of("department", "sales", "customer", "Ada"));
        assertThat(requests()).first().isEqualTo("PUT /invoices/2026/4711.pdf");
    }

    @ParameterizedTest
    @EnumSource
    void bigFilesGoInParts(Dsl dsl) throws Exception {
        var content = RandomBytes.of(5_000_000);
        write("outbox/big.bin", content);
        write("outbox/small.txt", "small".getBytes());
        run(dsl, "upload-big");
        await(() -> !Files.exists(path("outbox/big.bin")) && !Files.exists(path("outbox/small.txt")));

        assertThat(requests()).filteredOn("PUT /backup/big.bin"::equals).hasSize(1 + 5 + 1);
        assertThat(requests()).filteredOn("PUT /backup/small.txt"::equals).hasSize(1);
        assertThat(bucketOf("backup/")
                        .head(HeadRequest.of(pathOf("backup/big.bin")))
                        .length())
                .isEqualTo(content.length);
    }

    @ParameterizedTest
    @EnumSource
    void aSmallFileMayGoInPartsToo(Dsl dsl) {
        run(dsl, "upload-chunked");
        template.sendBodyAndHeader("direct:footage", "short film", WestCloudConstants.FILE_NAME, "a.mp4");

        assertThat(requests()).hasSizeGreaterThan(1).allMatch("PUT /backup/footage/a.mp4"::equals);
        assertThat(sent("x-west-multi-stage")).isNotNull();
        assertThat(stored("backup/footage/a.mp4")).isEqualTo("short film");
    }

    @ParameterizedTest
    @EnumSource
    void overrideReplacesTheFile(Dsl dsl) {
        store("invoices/rates/today.csv", "old");
        run(dsl, "upload-override");
        template.sendBody("direct:rates", "new");

        assertThat(requests()).containsExactly("PUT /invoices/rates/today.csv");
        assertThat(stored("invoices/rates/today.csv")).isEqualTo("new");
    }

    @ParameterizedTest
    @EnumSource
    void ignoreKeepsTheFile(Dsl dsl) {
        store("invoices/archive/a.txt", "first");
        run(dsl, "upload-ignore");
        template.sendBodyAndHeader("direct:archive", "second", WestCloudConstants.FILE_NAME, "a.txt");

        assertThat(stored("invoices/archive/a.txt")).isEqualTo("first");
    }

    @ParameterizedTest
    @EnumSource
    void aStreamOfUnknownLengthIsSpooledToTheDirectory(Dsl dsl) throws Exception {
        Files.createDirectories(path("work"));
        context.setStreamCaching(false);
        run(dsl, "upload-stream");
        var spooled = new boolean[1];
        template.sendBody("direct:stream", new FilterInputStream(new ByteArrayInputStream("dump".getBytes())) {
            @Override
            public int read(byte[] buffer, int offset, int count) throws IOException {
                try (var files = Files.list(path("work"))) {
                    spooled[0] |= files.findAny().isPresent();
                }
                return super.read(buffer, offset, count);
            }
        });

        assertThat(spooled[0]).isTrue();
        assertThat(path("work")).isEmptyDirectory();
        assertThat(stored("backup/dump.sql")).isEqualTo("dump");
    }

    /** How an upload is resumed is the matter of ResumedUploadTest. */
    @ParameterizedTest
    @EnumSource
    void theProgressOfALargeUploadIsKeptUntilItIsComplete(Dsl dsl) {
        var bytes = RandomBytes.of((16 << 20) + 1);
        write("inbox/large.bin", bytes);
        run(dsl, "upload-resume");
        await(() -> server.bucket("backup").exists("large.bin"));

        assertThat(server.bucket("backup").stored("large.bin")).isEqualTo(bytes);
        await(() -> Files.isDirectory(path("work")) && path("work").toFile().list().length == 0);
    }

    @ParameterizedTest
    @EnumSource
    void aStreamOfKnownLengthIsSentAsItComes(Dsl dsl) {
        context.setStreamCaching(false);
        run(dsl, "upload-stream-length");
        var stream = new FilterInputStream(new ByteArrayInputStream("dump".getBytes())) {};
        template.sendBodyAndHeader("direct:stream", stream, "size", 4);

        assertThat(requests()).containsExactly("PUT /backup/dump.sql");
        assertThat(sent("Content-Length")).isEqualTo("4");
        assertThat(stored("backup/dump.sql")).isEqualTo("dump");
    }

    @ParameterizedTest
    @EnumSource
    void aSecretProtectsTheFile(Dsl dsl) {
        context.getPropertiesComponent().addInitialProperty("payroll.key", "k3y");
        run(dsl, "upload-secret");
        template.sendBody("direct:payroll", "1000");

        assertThat(template.requestBody("direct:readPayroll", null, String.class))
                .isEqualTo("1000");
        assertThatThrownBy(() -> bucketOf("invoices/").download(DownloadRequest.of(pathOf("invoices/payroll.csv"))))
                .isInstanceOfSatisfying(
                        WestCloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.FORBIDDEN));
    }

    @ParameterizedTest
    @EnumSource
    void theServiceDeletesTheFileAfterThirtyDays(Dsl dsl) {
        run(dsl, "upload-ttl");
        template.sendBodyAndHeader("direct:report", "r", WestCloudConstants.FILE_NAME, "r.txt");

        assertThat(sent("x-west-meta-ttl")).isEqualTo("30");
        assertThat(stored("invoices/reports/r.txt")).isEqualTo("r");
    }

    @ParameterizedTest
    @EnumSource
    void theDoneFileComesLast(Dsl dsl) {
        run(dsl, "upload-done-file");
        template.sendBodyAndHeader("direct:batch", "b", WestCloudConstants.FILE_NAME, "b.csv");

        assertThat(requests())
                .filteredOn(request -> request.startsWith("PUT"))
                .containsExactly("PUT /invoices/batches/b.csv", "PUT /invoices/batches/b.csv.done");
        assertThat(stored("invoices/batches/b.csv.done")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aTemporaryNameIsMovedToTheFinalOne(Dsl dsl) {
        run(dsl, "upload-temp-prefix");
        template.sendBodyAndHeader("direct:feed", "f", WestCloudConstants.FILE_NAME, "f.csv");

        assertThat(requests())
                .filteredOn(request -> request.startsWith("PUT"))
                .containsExactly("PUT /invoices/feed/.uploading-f.csv", "PUT /invoices/feed/f.csv");
        assertThat(sent("x-west-move-source")).isEqualTo("/invoices/feed/.uploading-f.csv");
        assertThat(stored("invoices/feed/f.csv")).isEqualTo("f");
    }

    @ParameterizedTest
    @EnumSource
    void aRequestOfTheClientIsSentAsItIs(Dsl dsl) {
        run(dsl, "pojo-request");
        var request = UploadRequest.builder(ObjectPath.of("2026/a.txt"), Content.of("four".getBytes()))
                .automkdir(true)
                .build();
        var result = template.requestBody("direct:request", request, UploadResult.class);

        assertThat(result.length()).isEqualTo(4);
        assertThat(requests()).containsExactly("PUT /invoices/2026/a.txt");
        assertThat(stored("invoices/2026/a.txt")).isEqualTo("four");
    }

    @ParameterizedTest
    @EnumSource
    void theServiceChecksTheMd5(Dsl dsl) throws Exception {
        run(dsl, "upload-md5");
        var md5 = HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("MD5").digest("c".getBytes()));
        var headers = Map.<String, Object>of(WestCloudConstants.FILE_NAME, "c.txt", "md5", md5);
        template.sendBodyAndHeaders("direct:checked", "c", headers);

        assertThat(stored("invoices/checked/c.txt")).isEqualTo("c");
        assertThatThrownBy(() -> template.sendBodyAndHeaders(
                        "direct:checked", "other", Map.of(WestCloudConstants.FILE_NAME, "d.txt", "md5", md5)))
                .cause()
                .isInstanceOfSatisfying(
                        WestCloudException.class, e -> assertThat(e.errorCode()).contains(ErrorCode.WRONG_CONTENT_MD5));
    }
}
