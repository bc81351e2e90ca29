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
package io.github.westcloud.benchmarks.run;

/**
 * One turn, as seen from outside.
 *
 * @param rate operations a second, or MB a second where contents are large
 * @param clientCpu of one operation in microseconds, or of one MB in milliseconds
 * @param serverCpu the same of the server
 * @param othersCpu how many processors were busy with other things
 * @param peakMemory of the contestant so far, in MiB
 * @param failure or null
 */
record Sample(double rate, double clientCpu, double serverCpu, double othersCpu, double peakMemory, String failure) {}
