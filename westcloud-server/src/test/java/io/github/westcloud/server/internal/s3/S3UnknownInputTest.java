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
package io.github.westcloud.server.internal.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.server.S3ErrorFormat;
import io.github.westcloud.server.S3Multipart;
import io.github.westcloud.server.WestCloudServerBuilder;
import io.github.westcloud.server.support.Answer;
import io.github.westcloud.server.support.S3;
import io.github.westcloud.server.support.S3TestSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What S3's API reference has and this server has not is refused by name, and changes nothing. */
class S3UnknownInputTest extends S3TestSupport {

    @Override
    protected void configure(WestCloudServerBuilder builder) {
        builder.s3Multipart(S3Multipart.LENIENT).s3Errors(S3ErrorFormat.XML).user("reader", "x");
    }

    @BeforeEach
    void store() {
        s3.put("/demo/kept", "as it was", "x-amz-meta-color", "red");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /demo/kept?versionId=abc, versionId",
        "DELETE, /demo/kept?versionId=null, versionId",
        "DELETE, /demo/kept?tagging, tagging",
        "DELETE, /demo/kept?unheard-of, unheard-of",
        "DELETE, /demo?policy, policy",
        "PUT, /demo/kept?renameObject, renameObject",
        "PUT, /demo/kept?tagging, tagging",
        "PUT, /demo/kept?retention, retention",
        "PUT, /demo/kept?legal-hold, legal-hold",
        "PUT, /demo/kept?encryption, encryption",
        "PUT, /demo/kept?acl&versionId=1, versionId",
        "PUT, /demo?versioning, versioning",
        "PUT, /demo?policy, policy",
        "PUT, /demo?object-lock, object-lock",
        "PUT, /demo?metadataTable, metadataTable",
        "POST, /demo/kept?restore, restore",
        "POST, /demo/kept?select&select-type=2, select",
        "GET, /demo/kept?versionId=abc, versionId",
        "GET, /demo/kept?torrent, torrent",
        "GET, /demo?versions, versions",
        "GET, /demo?session, session",
        "GET, /demo?notification, notification",
        "GET, /demo?accelerate, accelerate",
        "GET, /demo?analytics&id=1, analytics",
        "GET, /demo?prefix=a&unheard-of=1, unheard-of"
    })
    void aParameterIsNotTakenForThePlainOperation(String method, String target, String named) {
        requireNotImplemented(s3.send(method, target), "'" + named + "'");
        requireKept();
    }

    @ParameterizedTest
    @CsvSource({
        "x-amz-write-offset-bytes, 9",
        "x-amz-server-side-encryption, AES256",
        "x-amz-server-side-encryption-customer-algorithm, AES256",
        "x-amz-server-side-encryption-aws-kms-key-id, key",
        "x-amz-object-lock-mode, GOVERNANCE",
        "x-amz-object-lock-retain-until-date, 2030-01-01T00:00:00Z",
        "x-amz-object-lock-legal-hold, ON",
        "x-amz-acl, public-read",
        "x-amz-acl, authenticated-read",
        "x-amz-grant-read, uri=http://acs.amazonaws.com/groups/global/AllUsers",
        "x-amz-tagging, a=b",
        "x-amz-storage-class, GLACIER",
        "x-amz-website-redirect-location, /other",
        "x-amz-checksum-sha512, AA==",
        "x-amz-metadata-directive, REPLACE",
        "x-amz-copy-source-range, bytes=0-1",
        "x-amz-if-match-size, 3",
        "x-amz-mfa, 1 2",
        "x-amz-unheard-of, x",
        "x-west-overwrite, false",
        "x-west-meta-ttl, 3"
    })
    void aHeaderThatChangesTheMeaningIsNotIgnored(String header, String value) {
        requireNotImplemented(s3.put("/demo/kept", "changed", header, value), header);
        requireNotImplemented(s3.send("POST", "/demo/other?uploads", header, value), header);
        requireKept();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-amz-acl: private",
                "x-amz-acl: bucket-owner-full-control",
                "x-amz-storage-class: STANDARD",
                "x-amz-request-payer: requester",
                "x-amz-expected-bucket-owner: alice",
                "x-amz-object-lock-legal-hold: OFF",
                "x-amz-sdk-checksum-algorithm: CRC32",
                "x-amz-user-agent: aws-sdk-js/3"
            })
    void aHeaderThatChangesNothingIsTaken(String header) {
        var parts = header.split(": ");
        assertThat(s3.put("/demo/new", "x", parts[0], parts[1]).status()).isEqualTo(200);
        assertThat(s3.get("/demo/new?x-id=GetObject").text()).isEqualTo("x");
    }

    @Test
    void aRequestThatIsSignedIsNoForm() {
        assertThat(rest.send("POST", "/demo/new", "folder", "true", "Content-Type", "multipart/form-data")
                        .status())
                .as("in the REST dialect")
                .isEqualTo(200);
    }

    @Test
    void headersOfOneOperationAreNoneOfAnother() {
        requireNotImplemented(
                s3.send("PUT", "/demo/copy", "x-amz-copy-source", "/demo/kept", "x-amz-trailer", "x"), "x-amz-trailer");
        requireNotImplemented(s3.get("/demo/kept", "x-amz-copy-source", "/demo/kept"), "x-amz-copy-source");
        requireNotImplemented(s3.get("/demo", "x-amz-meta-color", "red"), "x-amz-meta-color");
        requireNotImplemented(
                s3.send("DELETE", "/demo/kept", (byte[]) null, "x-amz-if-match-size", "3"), "x-amz-if-match-size");
        requireKept();
    }

    @Test
    void aTrailerThatCannotBeVerifiedIsRefused() {
        var body = "1\r\nx\r\n0\r\nx-amz-checksum-sha512:AA==\r\n\r\n";
        var answer = s3.put(
                "/demo/kept",
                body,
                "x-amz-content-sha256",
                "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
                "x-amz-decoded-content-length",
                "1",
                "x-amz-trailer",
                "x-amz-checksum-sha512");
        requireNotImplemented(answer, "x-amz-checksum-sha512");
        requireKept();
    }

    @Test
    void aParameterThatIsThereTwiceIsRefused() {
        assertThat(s3.get("/demo?prefix=a&prefix=k").status()).isEqualTo(400);
    }

    @Test
    void anotherOwnerIsNotExpected() {
        var answer = s3.put("/demo/kept", "changed", "x-amz-expected-bucket-owner", "111122223333");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(xml(answer, "Code")).isEqualTo("AccessDenied");
        requireKept();
    }

    @ParameterizedTest
    @CsvSource({"VersionId, 1", "Size, 9", "LastModifiedTime, x"})
    void deletingAVersionOfManyKeysDeletesNone(String element, String value) {
        var object = "<Object><Key>kept</Key><" + element + ">" + value + "</" + element + "></Object>";
        var answer = s3.post("/demo?delete", "<Delete>" + object + "</Delete>");
        assertThat(xml(answer, "Error", "Code")).isEqualTo("NotImplemented");
        assertThat(xml(answer, "Error", "Message")).contains(element);
        assertThat(xml(answer, "Deleted")).isEmpty();
        requireKept();
    }

    @Test
    void keysToDeleteAreTakenToTheLetter() {
        s3.put("/demo/%20kept%20", "with spaces");
        s3.post("/demo?delete", "<Delete><Object><Key> kept </Key></Object></Delete>");
        assertThat(s3.head("/demo/%20kept%20").status()).isEqualTo(404);
        requireKept();
    }

    @Test
    void anAccessControlListOfOthersIsNotTaken() {
        var mine = s3.get("/demo/kept?acl").text();
        assertThat(s3.send("PUT", "/demo/kept?acl", mine.getBytes(), "Content-Type", "text/xml")
                        .status())
                .isEqualTo(200);
        assertThat(s3.send("PUT", "/demo?acl", "x-amz-acl", "private").status()).isEqualTo(200);
        requireNotImplemented(s3.send("PUT", "/demo?acl", "x-amz-acl", "public-read"), "x-amz-acl");
        var all = mine.replaceAll(
                "<Grantee.*</Grantee>",
                "<Grantee><URI>http://acs.amazonaws.com/groups/global/AllUsers</URI></Grantee>");
        requireNotImplemented(s3.send("PUT", "/demo/kept?acl", all.getBytes()), "URI");
        var deep = "<a>".repeat(20_000) + "</a>".repeat(20_000);
        assertThat(xml(s3.send("PUT", "/demo/kept?acl", deep.getBytes()), "Code"))
                .isEqualTo("MalformedXML");
        assertThat(s3.get("/demo/none?acl").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/demo/kept?tagging, 200, ''",
        "/demo/none?tagging, 404, NoSuchKey",
        "/demo/kept?retention, 404, NoSuchObjectLockConfiguration",
        "/demo?tagging, 404, NoSuchTagSet",
        "/demo?requestPayment, 200, ''",
        "/demo?logging, 200, ''",
        "/demo?location, 200, ''",
        "/demo?versioning, 200, ''"
    })
    void whatNothingIsSetOfIsAnswered(String target, int status, String code) {
        var answer = s3.get(target);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(xml(answer, "Error", "Code")).isEqualTo(code);
    }

    @Test
    void whoMayNotReadDoesNotLearnWhatIsImplemented() {
        var stranger =
                new S3(server.uri(), clock, new io.github.westcloud.protocol.auth.Credentials("x", "y"), S3.Version.V4);
        assertThat(stranger.get("/demo?versions").status()).isEqualTo(401);
    }

    private void requireKept() {
        assertThat(s3.get("/demo/kept").text()).isEqualTo("as it was");
        assertThat(s3.head("/demo/kept").header("x-amz-meta-color")).isEqualTo("red");
        assertThat(xml(s3.get("/demo?list-type=2"), "Key")).isEqualTo("kept");
    }

    private static void requireNotImplemented(Answer answer, String named) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(501);
        assertThat(xml(answer, "Error", "Code")).isEqualTo("NotImplemented");
        assertThat(xml(answer, "Error", "Message")).contains(named);
    }
}
