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

import java.util.List;

/**
 * A row of {@code docs/performance.md}: several contestants that do the same.
 *
 * @param id by which it is run alone
 * @param title in tables
 * @param roundTripMillis between the contestants and the server; 0 for none
 * @param warmUps turns of each contestant that are not counted
 * @param target what ours is to reach, as text
 * @param lanes the contestants; ratios are to the first
 */
public record Case(String id, String title, int roundTripMillis, int warmUps, String target, List<Lane> lanes) {}
