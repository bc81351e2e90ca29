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
package io.github.westcloud.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.westcloud.client.ScriptedServer.Reply;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ErrorKind;
import io.github.westcloud.protocol.ObjectPath;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client makes of the answers of S3 servers, also of those that no S3 server would send. */
class S3AnswersTest extends ScriptedServerTestSupport {

    private static final ObjectPath PATH = ObjectPath.of("2026/a.txt");

    @Override
    protected ClientConfig.Builder config() {
        return super.config().dialect(DialectName.S3).maximumRetries(0);
    }

    @Test
    void aPageThatIsTruncatedWithoutATokenIsAnError() {
        server.then(Reply.of(200).body("<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>"));
        assertThat(failure(() -> client.list(ListRequest.of(ObjectPath.of("d")))))
                .hasMessageContaining("list of /demo/d")
                .hasMessageContaining("NextContinuationToken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>a proxy's page</html>",
                "<ListBucketResult><Contents>",
                "no XML at all",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><ListBucketResult><Contents><Key>&b;</Key>"
                        + "</Contents></ListBucketResult>"
            })
    void whatIsNoListingIsAnErrorAndNeverFollowed(String body) {
        server.then(Reply.of(200).body(body));
        var failure = failure(() -> client.list(ListRequest.of(ObjectPath.root())));
        assertThat(failure.kind()).isEqualTo(ErrorKind.UNEXPECTED);
        assertThat(failure).hasMessageContaining("cannot be read");
    }

    /** The time that a parser takes for namespaces grows with their square. */
    @Test
    @Timeout(20)
    void namespacesWithoutNumberAreNotRead() {
        var namespaces = IntStream.range(0, 500_000).mapToObj(i -> " xmlns:n" + i + "='n'");
        server.then(Reply.of(200).body("<ListBucketResult" + namespaces.collect(Collectors.joining()) + "/>"));
        assertThat(failure(() -> client.list(ListRequest.of(ObjectPath.root()))))
                .hasMessageContaining("the response is not S3 XML");
    }

    @Test
    void namespacesHaveAnyPrefix() {
        server.then(Reply.of(200)
                .body("<s3:ListBucketResult xmlns:s3='http://s3.amazonaws.com/doc/2006-03-01/'><s3:Contents>"
                        + "<s3:Key>a</s3:Key><s3:Size>5</s3:Size></s3:Contents></s3:ListBucketResult>"));
        assertThat(client.list(ListRequest.of(ObjectPath.root())).entries())
                .singleElement()
                .matches(entry -> entry.name().equals("a") && entry.length() == 5);
    }

    @Test
    void anAnswerWithoutEndIsNotReadToItsEnd() {
        var endless = "<ListBucketResult>" + "<a>" + "x".repeat(17 << 20) + "</a>" + "</ListBucketResult>";
        server.then(Reply.of(200).body(endless));
        assertThat(failure(() -> client.list(ListRequest.of(ObjectPath.root()))))
                .hasMessageContaining("more than 16777216 bytes");
    }

    @Test
    void anAnswerOfManySmallElementsIsNotReadToItsEnd() {
        server.then(Reply.of(200).body("<ListBucketResult>" + "<a></a>".repeat(60_000) + "</ListBucketResult>"));
        assertThat(failure(() -> client.list(ListRequest.of(ObjectPath.root()))))
                .hasMessageContaining("more than 50000 elements");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "many", "99999999999999999999"})
    void aSizeThatIsNoneIsNotBelieved(String size) {
        server.then(Reply.of(200)
                .body("<ListBucketResult><Contents><Key>a</Key><Size>" + size
                        + "</Size></Contents></ListBucketResult>"));
        var failure = failure(() -> client.list(ListRequest.of(ObjectPath.root())));
        assertThat(failure.kind()).isEqualTo(ErrorKind.UNEXPECTED);
        assertThat(failure).hasMessageContaining("a length in the response is");
    }

    @Test
    void anAnswerOfEndlessDepthIsNotReadToItsEnd() {
        server.then(Reply.of(200).body("<a>".repeat(40)));
        assertThat(failure(() -> client.list(ListRequest.of(ObjectPath.root()))))
                .hasMessageContaining("nested deeper");
    }

    @ParameterizedTest
    @CsvSource({
        "404, NoSuchKey, NOT_FOUND, NOT_FOUND",
        "404, NoSuchBucket, NOT_FOUND, BUCKET_NOT_FOUND",
        "404, NoSuchUpload, NOT_FOUND, NOT_FOUND",
        "403, AccessDenied, FORBIDDEN, FORBIDDEN",
        "403, SignatureDoesNotMatch, UNAUTHENTICATED, AUTHORIZATION_ERROR",
        "403, InvalidAccessKeyId, UNAUTHENTICATED, AUTHORIZATION_ERROR",
        "403, RequestTimeTooSkewed, UNAUTHENTICATED, AUTHORIZATION_EXPIRED",
        "400, BadDigest, INVALID_REQUEST, WRONG_CONTENT_MD5",
        "400, EntityTooLarge, INVALID_REQUEST, FILE_SIZE_ERROR",
        "400, InvalidPart, CONFLICT, UPLOAD_INCOMPLETE",
        "405, MethodNotAllowed, UNSUPPORTED, METHOD_NOT_ALLOWED",
        "501, NotImplemented, UNSUPPORTED,",
        "503, SlowDown, THROTTLED,",
        "400, RequestTimeout, UNEXPECTED,",
        "418, SomethingNew, UNEXPECTED,"
    })
    void theErrorsOfAmazonAreUnderstood(int status, String code, ErrorKind kind, ErrorCode meaning) {
        server.then(Reply.of(status)
                .body("<?xml version=\"1.0\"?><Error><Code>" + code + "</Code><Message>Because</Message>"
                        + "<RequestId>r1</RequestId></Error>"));
        var failure = failure(() -> client.list(ListRequest.of(ObjectPath.root())));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.errorCode().orElse(null)).isEqualTo(meaning);
        assertThat(failure.requestId()).contains("r1");
        assertThat(failure).hasMessageContaining("Because (" + code + ", HTTP " + status + ", request id r1)");
    }

    @Test
    void theErrorsOfTheDocumentAreUnderstood() {
        server.then(Reply.of(404).body("{\"msg\":\"bucket not found\",\"code\":404000002,\"id\":\"r1\"}"));
        assertThat(failure(() -> client.list(ListRequest.of(ObjectPath.root()))).errorCode())
                .contains(ErrorCode.BUCKET_NOT_FOUND);
    }

    @Test
    void aBusyServerIsAskedAgain() {
        restartClient(config().maximumRetries(1));
        server.then(Reply.of(400).body("<Error><Code>RequestTimeout</Code></Error>"), Reply.of(204));
        client.delete(DeleteRequest.of(PATH));
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aSkewedClockIsCorrectedOnce() {
        server.then(
                Reply.of(403)
                        .with("Date", "Wed, 22 Apr 2020 02:26:58 GMT")
                        .body("<Error><Code>RequestTimeTooSkewed</Code></Error>"),
                Reply.of(204));
        client.delete(DeleteRequest.of(PATH));
        assertThat(server.requests().get(1).header("x-amz-date")).startsWith("20200422T0226");
    }

    private static WestCloudException failure(ThrowingCallable call) {
        return catchThrowableOfType(WestCloudException.class, call);
    }
}
