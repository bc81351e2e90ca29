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

import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users of Camel's producers of files and objects have reported; each test names the report. */
class ReportsOnProducersTest extends ServerTestSupport {

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:logged").log("${body}").to("westcloud:demo/logged").log("${body}");
                from("direct:twice")
                        .to("westcloud:demo/twice?fileName=first")
                        .to("westcloud:demo/twice?fileName=second");
            }
        };
    }

    /** apache/camel-quarkus#8355, camel-minio: a stream that was logged before was not stored. */
    @Test
    void aStreamThatWasLoggedIsStored() {
        template()
                .sendBodyAndHeader(
                        "direct:logged",
                        new ByteArrayInputStream("TESTPUT".getBytes()),
                        WestCloudConstants.FILE_NAME,
                        "put.txt");

        assertThat(storedText("logged/put.txt")).isEqualTo("TESTPUT");
    }

    /** CAMEL-24355, camel-core: a ByteBuffer that was read once could not be read again. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aByteBufferIsStoredEachTime(boolean direct) {
        var buffer = direct ? ByteBuffer.allocateDirect(20) : ByteBuffer.allocate(20);
        buffer.put("a content".getBytes()).flip().position(2);
        template().sendBody("direct:twice", buffer);

        assertThat(buffer.position()).isEqualTo(2);
        assertThat(storedText("twice/first")).isEqualTo("content");
        assertThat(storedText("twice/second")).isEqualTo("content");
    }

    /** CAMEL-21051, camel-ftp: a failure on closing hid the reason why the upload failed. */
    @Test
    void aFailureOnClosingDoesNotHideTheReason() {
        server().faults()
                .add(
                        new RequestPattern("PUT", "/demo/reason/*"),
                        1,
                        FaultAction.error(ErrorCode.NO_OPERATION_PERMISSION));

        assertThatThrownBy(() -> template()
                        .sendBodyAndHeader(
                                "westcloud:demo/reason?fileName=a.txt",
                                brokenOnClosing(),
                                WestCloudConstants.CONTENT_LENGTH,
                                10))
                .cause()
                .isInstanceOfSatisfying(WestCloudException.class, e -> assertThat(e.errorCode())
                        .contains(ErrorCode.NO_OPERATION_PERMISSION));
    }

    private static InputStream brokenOnClosing() {
        return new FilterInputStream(new ByteArrayInputStream(new byte[10])) {
            @Override
            public void close() throws IOException {
                throw new IOException("expected by the test");
            }
        };
    }

    /** Upgrade guide to Camel 4.23, camel-aws2-s3: a name in a header was evaluated as a Simple expression. */
    @Test
    void aNameInAHeaderIsNotEvaluated() {
        template()
                .sendBodyAndHeader(
                        "westcloud:demo/literal", "x", WestCloudConstants.FILE_NAME, "${sysenv.HOME}-${body}.txt");

        assertThat(storedText("literal/${sysenv.HOME}-${body}.txt")).isEqualTo("x");
    }

    /** CAMEL-24261, CAMEL-24329, camel-aws2-s3: a body of the wrong type with pojoRequest was ignored. */
    @Test
    void aBodyThatIsNoRequestIsRefused() {
        assertThatThrownBy(() -> template().sendBody("westcloud:demo?pojoRequest=true", "no request"))
                .hasStackTraceContaining("java.lang.String");
        assertThat(requests()).isEmpty();
    }

    /** CAMEL-24251, CAMEL-24262, camel-aws2: an error without details was a NullPointerException. */
    @ParameterizedTest
    @ValueSource(strings = {"upload", "download", "head", "delete", "list"})
    void anErrorWithoutDetailsIsReportedWithItsStatus(String operation) {
        server().faults().add(new RequestPattern("*", "/demo/**"), 1, FaultAction.status(502));
        var uri = "westcloud:demo/bare?maximumRetries=0&operation=" + operation;

        assertThatThrownBy(() -> template().sendBodyAndHeader(uri, "x", WestCloudConstants.FILE_NAME, "a.txt"))
                .cause()
                .isInstanceOfSatisfying(
                        WestCloudException.class, e -> assertThat(e.status()).isEqualTo(502));
    }

    /** CAMEL-24425, camel-azure-storage-blob: a credential was not marked as a secret, so it was logged. */
    @ParameterizedTest
    @ValueSource(strings = {"password", "contentSecret", "newContentSecret", "proxyAuthPassword"})
    void credentialsAreMarkedAsSecrets(String option) {
        assertThat(context()
                        .getCamelContextExtension()
                        .getEndpointUriFactory("westcloud")
                        .secretPropertyNames())
                .contains(option);
    }
}
