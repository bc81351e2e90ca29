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
package io.github.westcloud.documentation.messages;

import java.util.List;
import java.util.stream.Stream;

/** Texts of exceptions that are not provoked, each list with its reason. */
final class NotProvoked {

    /** Java lacks what every Java has, or the jar is damaged. */
    private static final List<String> BROKEN_MACHINE = List.of(
            "Every JVM has MD5",
            "Every Java platform has SHA-256",
            "This Java has no MD5, which every Java must have",
            "This Java has no SHA-256, which every Java must have",
            ", which every Java must have",
            "The metadata of the component cannot be read: ",
            "The version of the client cannot be read from its jar");

    /** A mistake in our own code, or in code that uses what is internal; no option, header or request leads there. */
    private static final List<String> MISTAKE_OF_OURS = List.of(
            "The settings of this read lock are fixed when it is made",
            "The key of a signature is searched for",
            "The content writes itself and offers no stream",
            "A range could not be fetched",
            " is not the name of a locked file",
            "The suffix of a temporary file must be a dot and 1 to 16 lower-case letters, but is '",
            " bytes has the chunks 0 to ",
            "A chunked upload has 0 to ",
            "The root of a bucket has no parent",
            "Half of a surrogate pair cannot be encoded in UTF-8",
            "Cannot create the HTTP client for ");

    /** Said by the parts of the protocol that only a server uses; the tests of westcloud-protocol provoke it. */
    private static final List<String> ONLY_A_SERVER = List.of(
            "Not percent-encoded UTF-8: ",
            "A % is followed by two hexadecimal digits; position ",
            "Only a file can have a content secret, not the directory /",
            "A request path begins with '/': ",
            "A path has no empty segment, but two slashes follow the bucket: ",
            "'. Write it as 'Wed, 22 Apr 2020 02:26:58 GMT' or, in China Standard Time, as '2020-04-22 10:26:58'",
            "'. Write it as 20130524T000000Z",
            "The authorization is empty",
            "Basic authorization is the Base64 of name:password",
            "WESTYUN authorization is name:signature",
            "AWS authorization is name:signature",
            "AWS4-HMAC-SHA256 authorization is Credential=name/day/region/s3/aws4_request, SignedHeaders=...,"
                    + " Signature=...",
            "A scope is day/region/service, the day has eight digits, and the names have no '/' and no ','",
            "A scope is day/region/service/");

    /** Camel refuses it before, in words of its own. */
    private static final List<String> SAID_BY_CAMEL = List.of(" requires the option idempotentRepository");

    /**
     * Takes two programs at the same moment, a response that breaks off at a certain byte, or a thread that is interrupted. The tests of
     * client and component make that happen: RacingUploadsTest, ResumedUploadTest, HostileRangesTest, ShortContentTest, ReplacedFileTest,
     * BodyAfterItsExchangeTest, FileDownloadTest, LocalCopyTest, EndlessAnswersTest, S3AnswersTest.
     */
    private static final List<String> AT_A_CERTAIN_MOMENT = List.of(
            "Cannot delete a file of the local work directory",
            " was replaced while it was being read",
            " bytes now. The response is truncated or damaged, or the file is being replaced",
            "The content does not have the ",
            "The content cannot be written to the directory for temporary files, spoolDirectory. It is needed because the"
                    + " body may be read after its exchange",
            " was deleted when its exchange ended, and its content was not kept. Read the body within the exchange, or"
                    + " set streamDownload=false to load the content into memory",
            "Interrupted while waiting for ",
            "' is outside of the directory ",
            " of the tree ",
            "the response has no ETag to complete the upload with",
            "the response is not S3 XML: it is not UTF-8",
            "the response is not S3 XML: it has no element",
            " was replaced again and again while it was read",
            "the response ended at byte ",
            "Another download is writing to the target of ",
            "the thread was interrupted while it waited for a range",
            "the response had fewer bytes than the range",
            "The service was asked for ",
            ") came before the final one",
            "the thread was interrupted while it waited for a connection",
            "The connection has been shut down",
            "Another upload to the same path is in progress: it has ",
            "). Delete it to upload the file from the beginning",
            " was changed while it was uploaded",
            " became shorter while it was uploaded: it had ",
            ": other downloads create and delete it all the time",
            "Cannot lock the new file ",
            "the temporary file of the download was replaced or deleted");

    private NotProvoked() {}

    /** What users may see although no case here provokes it. */
    static List<String> thatUsersMaySee() {
        return AT_A_CERTAIN_MOMENT;
    }

    static List<String> all() {
        return Stream.of(BROKEN_MACHINE, MISTAKE_OF_OURS, ONLY_A_SERVER, SAID_BY_CAMEL, AT_A_CERTAIN_MOMENT)
                .flatMap(List::stream)
                .toList();
    }
}
