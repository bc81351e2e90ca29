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
package io.github.westcloud.benchmarks.job;

/** What a contestant does over and over. */
public enum Work {
    /** Uploads content that is in memory. */
    UPLOAD_BYTES,
    /** Uploads a local file. */
    UPLOAD_FILE,
    /** Downloads and throws the bytes away as they come. */
    DOWNLOAD,
    /** Downloads to a local file. */
    DOWNLOAD_TO_FILE,
    /** Lists a directory, all pages of it. */
    LIST,
    /** Polls a directory until every file in it was processed and deleted. */
    CONSUME;

    boolean moves() {
        return this != LIST && this != CONSUME;
    }
}
