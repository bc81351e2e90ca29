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

/**
 * What the producer does. The constants are spelled as the {@code operation} option is, since Camel's tools show users
 * the constants.
 */
public enum WestCloudOperation {
    /** Stores the body as a file: in one request, or in chunks from {@code multipartThreshold} on (chapters 2.1, 2.2). */
    upload,
    /** Stores the body as a file in chunks, whatever its size (chapter 2.2). */
    uploadChunked,
    /** Gives the content of a file as the body (chapter 2.5). */
    download,
    /** Gives the entries of a directory as the body (chapter 2.11). */
    list,
    /** Gives what the service knows about a file or directory as the body (chapter 2.7). */
    head,
    /** Deletes a file (chapter 2.6). */
    delete,
    /** Deletes an empty directory (chapter 2.10). */
    deleteDirectory,
    /** Creates a directory (chapter 2.9). */
    createDirectory,
    /** Copies a file within the bucket (chapter 2.3). */
    copy,
    /** Moves a file within the bucket (chapter 2.4). */
    move,
    /** Changes the metadata, the secret or the type of a file (chapter 2.8). */
    updateMetadata,
    /** Gives the URL of a file as the body, with the content secret if there is one; nothing is sent. */
    createDownloadLink;

    /** Whether the operation stores the body as a file. */
    public boolean isUpload() {
        return this == upload || this == uploadChunked;
    }
}
