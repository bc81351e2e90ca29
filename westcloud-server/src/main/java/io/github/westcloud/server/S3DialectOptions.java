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

import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of the command for the S3 dialect. */
final class S3DialectOptions {

    @Option(
            names = "--s3",
            description = {
                "Does all that stock S3 tools need: the same as --s3-errors xml --s3-multipart lenient --s3-directories lenient.",
                "Those of the three that are given win."
            })
    private boolean stockTools;

    @Option(
            names = "--s3-errors",
            paramLabel = "FORMAT",
            description =
                    "Format of error responses in the S3 dialect: json (default, as documented) or xml (as in S3).")
    private String errors;

    @Option(
            names = "--s3-multipart",
            paramLabel = "RULES",
            description = {
                "Rules for multipart uploads in the S3 dialect: strict (default, as documented: parts of 1 MiB, and the header",
                "x-west-multi-length) or lenient (as in S3)."
            })
    private String multipart;

    @Option(
            names = "--s3-directories",
            paramLabel = "RULES",
            description = {
                "Directories in the S3 dialect: strict (default, as documented: they exist until they are deleted) or lenient",
                "(as in S3: a directory that an upload created ends with its last file)."
            })
    private String directories;

    @Option(
            names = "--s3-domain",
            paramLabel = "DOMAIN",
            description =
                    "Accepts S3 requests in virtual-hosted style, with the host BUCKET.DOMAIN (default: path style only).")
    private String domain;

    /** @throws IllegalArgumentException if an option is not legal */
    void applyTo(WestCloudServerBuilder builder) {
        if (stockTools) {
            builder.stockS3Tools();
        }
        Optional.ofNullable(errors).map(S3ErrorFormat::parse).ifPresent(builder::s3Errors);
        Optional.ofNullable(multipart).map(S3Multipart::parse).ifPresent(builder::s3Multipart);
        Optional.ofNullable(directories).map(S3Directories::parse).ifPresent(builder::s3Directories);
        Optional.ofNullable(domain).ifPresent(builder::s3Domain);
    }
}
