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
/**
 * The Camel component {@code westcloud:bucket/directory}. Start at {@link io.github.westcloud.camel.WestCloudComponent},
 * which holds the settings that all endpoints share, and {@link io.github.westcloud.camel.WestCloudConfiguration}, which
 * lists the options. {@link io.github.westcloud.camel.WestCloudConstants} names the message headers.
 *
 * <p>The endpoint, the consumer and the upload stand on camel-file's generic classes, so that filters, sorting, idempotent
 * reading and moving work as they do for files and FTP.
 */
package io.github.westcloud.camel;
