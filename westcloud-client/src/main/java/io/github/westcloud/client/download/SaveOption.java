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
package io.github.westcloud.client.download;

/** How a download is saved as a local file. */
public enum SaveOption {
    /**
     * Keeps what has arrived when the download fails, in the hidden files {@code .westcloud-ID.part} and
     * {@code .westcloud-ID.resume} beside the file, and continues there at the next attempt, also after a restart, if the file at
     * the service is unchanged.
     */
    RESUME,
    /** Writes the file and its name to the disk before the call returns, so that it survives a power failure. */
    SYNC
}
