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

/**
 * Why a request was refused.
 *
 * @param code nine digits that begin with the HTTP status, as in chapter 4 of the API document
 * @param message the message of the response, as in chapter 4
 * @param explanation what was wrong with this request, in one sentence or a few. It never has a password, a content secret or a
 *     signature that the server expected
 */
public record Refusal(long code, String message, String explanation) {}
