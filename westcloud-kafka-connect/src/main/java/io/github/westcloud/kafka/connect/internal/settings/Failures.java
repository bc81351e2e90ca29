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
package io.github.westcloud.kafka.connect.internal.settings;

import io.github.westcloud.client.WestCloudException;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.RetriableException;

/** What a task does after a failure: its worker calls it again after a transient one, and stops it otherwise. */
public final class Failures {

    private Failures() {}

    /** A failure of the service, in the words of Kafka Connect. */
    public static ConnectException of(String attempt, WestCloudException e) {
        var message = attempt + " failed: " + e.getMessage();
        return e.retryable() ? new RetriableException(message, e) : new ConnectException(message, e);
    }
}
