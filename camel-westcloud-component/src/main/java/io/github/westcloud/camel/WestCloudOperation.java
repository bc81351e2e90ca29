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

/** The operations of the producer. The constants are spelled as the values of the option {@code operation}. */
public enum WestCloudOperation {
    /** Uploads the body in one request, or in parts if it is larger than {@code multipartThreshold} (chapters 2.1, 2.2). */
    upload,
    /** Uploads the body in parts, whatever its size (chapter 2.2). */
    uploadChunked,
    /** Downloads a file, whose content becomes the body (chapter 2.5). */
    download,
    /** Lists a directory, whose entries become the body (chapter 2.11). */
    list,
    /** Requests the properties of a file or directory, which become the body (chapter 2.7). */
    head,
    /** Deletes a file (chapter 2.6). */
    delete,
    /** Deletes an empty directory, or with {@code recursive=true} a directory with everything in it (chapter 2.10). */
    deleteDirectory,
    /** Creates a directory (chapter 2.9). */
    createDirectory,
    /** Copies a file, or with {@code recursive=true} a directory, within the bucket (chapter 2.3). */
    copy,
    /** Moves a file, or with {@code recursive=true} a directory, within the bucket (chapter 2.4). */
    move,
    /** Changes the metadata, the content secret or the content type of a file (chapter 2.8). */
    updateMetadata,
    /** Creates the URL of a file, with its content secret if given, which becomes the body. Sends no request. */
    createDownloadLink;

    /** Whether the operation uploads the body. */
    public boolean isUpload() {
        return this == upload || this == uploadChunked;
    }
}
