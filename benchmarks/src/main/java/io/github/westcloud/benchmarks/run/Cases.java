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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All cases, in the order of {@code docs/performance.md}. */
public final class Cases {

    private Cases() {}

    public static List<Case> all() {
        var cases = new ArrayList<Case>();
        cases.addAll(NearCases.all());
        cases.addAll(FarCases.all());
        cases.addAll(MemoryCases.all());
        cases.addAll(ConsumerCases.all());
        cases.addAll(ServerCases.all());
        return cases;
    }

    /**
     * The cases of that id, {@code G5} means each whose id begins with {@code G5-} as well.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Stream<Case> named(String id) {
        var found = all().stream()
                .filter(each ->
                        id.equals("all") || each.id().equals(id) || each.id().startsWith(id + "-"))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException("There is no case '" + id + "', only all, "
                    + all().stream().map(Case::id).toList());
        }
        return found.stream();
    }
}
