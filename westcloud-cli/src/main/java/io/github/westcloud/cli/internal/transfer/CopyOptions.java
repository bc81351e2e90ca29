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
package io.github.westcloud.cli.internal.transfer;

/**
 * How trees are copied.
 *
 * @param rule what to do about files that are there already
 * @param parallel how many files are copied at a time
 * @param listsTarget whether the directories of the target are listed, which is cheaper than to ask for each file
 * @param dryRun whether to say what would be done, and do nothing
 */
public record CopyOptions(Rule rule, int parallel, boolean listsTarget, boolean dryRun) {}
