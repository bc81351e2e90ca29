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
 * Reads the pages of the repository, in Markdown and in AsciiDoc: {@link io.github.westcloud.pages.Page} has what a reader
 * sees on one of them, {@link io.github.westcloud.pages.Repository} finds pages and sources, and
 * {@link io.github.westcloud.pages.Pom} reads the poms that pages speak of.
 */
package io.github.westcloud.pages;
