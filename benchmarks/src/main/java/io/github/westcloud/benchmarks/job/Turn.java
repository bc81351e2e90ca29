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

/**
 * What a contestant says about one of its turns.
 *
 * @param seconds that it took
 * @param cpuSeconds of its process, its collector and compiler included
 * @param peakBytes the most physical memory that its process has had so far; 0 where the system does not tell
 * @param failure what went wrong, or null
 */
public record Turn(double seconds, double cpuSeconds, long peakBytes, String failure) {}
