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
package io.github.westcloud.server.clients;

import io.github.westcloud.server.WestCloudServerBuilder;
import io.github.westcloud.testing.WestCloudExtension;

/** Servers for the S3 clients of others, with the bucket demo and the user alice. */
public final class S3Servers {

    private S3Servers() {}

    /** With what stock tools need: {@code --s3}. */
    public static WestCloudExtension lenient() {
        return strict().withOptions(WestCloudServerBuilder::stockS3Tools);
    }

    /** With the defaults, which are those of the API document. */
    public static WestCloudExtension strict() {
        return WestCloudExtension.withBuckets("demo");
    }
}
