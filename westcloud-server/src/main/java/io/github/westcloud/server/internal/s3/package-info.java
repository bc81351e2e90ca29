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
 * The S3 dialect: chapter 3 of the API document, one class for each operation, and what ordinary S3 clients need beyond
 * it. Begin with {@link io.github.westcloud.server.internal.s3.S3Api}, which leads a request to its operation.
 */
package io.github.westcloud.server.internal.s3;
