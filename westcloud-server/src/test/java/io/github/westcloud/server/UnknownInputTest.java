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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.ServerTestSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operation does not read is refused by name, and changes nothing. */
class UnknownInputTest extends ServerTestSupport {

    @BeforeEach
    void store() {
        rest.makeDirectory("/demo/d");
        rest.put("/demo/kept", "as it was", "x-west-meta-color", "red");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /demo/kept?versionId=abc, versionId",
        "DELETE, /demo/kept?metadata=color, metadata",
        "PUT, /demo/kept?renameObject, renameObject",
        "PUT, /demo/new?append=1, append",
        "PATCH, /demo/kept?metadat=delete, metadat",
        "PATCH, /demo/kept?metadata=delete&more=1, more",
        "POST, /demo/new?uploads, uploads",
        "GET, /demo/kept?attributes, attributes",
        "GET, /demo?prefix=a, prefix",
        "HEAD, /demo/kept?x=1, ''"
    })
    void aParameterIsNotTakenForThePlainOperation(String method, String target, String named) {
        requireRefused(rest.send(method, target, "folder", "true", "x-west-meta-color", "blue"), method, named);
        requireKept();
    }

    @ParameterizedTest
    @CsvSource({
        "x-west-overwrit, true",
        "x-west-append, true",
        "x-west-meta-directive, replace",
        "x-west-part-id, 1",
        "x-list-limit, 5",
        "x-amz-copy-source, /demo/kept",
        "x-amz-meta-color, blue",
        "x-amz-acl, private"
    })
    void aHeaderThatAnUploadDoesNotReadIsNotIgnored(String header, String value) {
        requireRefused(rest.put("/demo/new", "x", header, value), "PUT", header);
        requireRefused(rest.put("/demo/kept", "x", "x-west-overwrite", "true", header, value), "PUT", header);
        requireKept();
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /demo/kept, x-west-overwrite, true",
        "DELETE, /demo/kept, x-west-meta-color, red",
        "PATCH, /demo/kept, x-west-async, true",
        "GET, /demo/kept, x-west-meta-color, red",
        "GET, /demo, x-west-list-iterator, x",
        "POST, /demo/new, x-west-overwrite, true"
    })
    void aHeaderOfAnotherOperationIsRefused(String method, String target, String header, String value) {
        requireRefused(rest.send(method, target, "folder", "true", header, value), method, header);
        requireKept();
    }

    @Test
    void aCopyHasNoOverwrite() {
        var copy = rest.send("PUT", "/demo/new", "x-west-copy-source", "/demo/kept", "x-west-overwrite", "true");
        requireRefused(copy, "PUT", "x-west-overwrite");
        requireKept();
    }

    /** RFC 9110, 14.5: what was meant for a part of the file must not replace all of it. */
    @ParameterizedTest
    @ValueSource(strings = {"bytes 0-3/9", "bytes */9", "lines 1-2/3"})
    void aPartOfAFileCannotBeWritten(String range) {
        var answer = rest.put("/demo/kept", "part", "x-west-overwrite", "true", "Content-Range", range);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).contains("Content-Range");
        requireKept();
    }

    @Test
    void headersOfHttpThatAreNotKnownAreIgnored() {
        assertThat(rest.put("/demo/new", "x", "X-Forwarded-For", "a", "X-Anything", "b", "x-amz-cf-id", "c")
                        .status())
                .isEqualTo(200);
        assertThat(rest.get("/demo/kept", "x-list-limit", "5").text()).isEqualTo("as it was");
    }

    private void requireKept() {
        assertThat(rest.get("/demo/kept").text()).isEqualTo("as it was");
        assertThat(rest.head("/demo/kept").header("x-west-meta-color")).isEqualTo("red");
        assertThat(rest.get("/demo").json().path("files")).hasSize(2);
    }

    private static void requireRefused(Answer answer, String method, String named) {
        assertThat(answer.status()).isEqualTo(400);
        if (!method.equals("HEAD")) {
            assertThat(answer.code()).isEqualTo(400000003);
            assertThat(answer.json().path("detail").asText()).contains(named);
        }
    }
}
