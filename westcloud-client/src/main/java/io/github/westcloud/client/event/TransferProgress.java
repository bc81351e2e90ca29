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
package io.github.westcloud.client.event;

/**
 * Some bytes of a content were sent or received.
 *
 * @param transfer the transfer
 * @param bytes how many bytes; bytes that are sent again are counted again
 * @param total how many bytes of the content have been transferred so far, without those of failed attempts
 */
public record TransferProgress(Transfer transfer, long bytes, long total) {}
