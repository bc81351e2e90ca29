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
package io.github.westcloud.documentation.shown;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Who uses whom.
 *
 * @param targets whom each one uses
 */
public record Arrows(Map<String, Set<String>> targets) {

    private static final Pattern DRAWN = Pattern.compile("(?m)^ +([\\w/-]+) --> ([\\w/-]+)$");

    public Arrows() {
        this(new TreeMap<>());
    }

    /** Those of a picture in Mermaid. */
    public static Arrows drawn(String picture) {
        var arrows = new Arrows();
        DRAWN.matcher(picture).results().forEach(arrow -> arrows.add(arrow.group(1), arrow.group(2)));
        return arrows;
    }

    public void add(String from, String to) {
        targets.computeIfAbsent(from, source -> new TreeSet<>()).add(to);
    }

    /** As they are drawn. */
    public List<String> lines() {
        return targets.entrySet().stream()
                .flatMap(uses -> uses.getValue().stream().map(target -> uses.getKey() + " --> " + target))
                .toList();
    }

    /** Without the arrows that follow from others. */
    public Arrows withoutDetours() {
        var direct = new Arrows();
        targets.forEach((from, all) -> all.stream()
                .filter(to -> all.stream().noneMatch(other -> reachable(other).contains(to)))
                .forEach(to -> direct.add(from, to)));
        return direct;
    }

    private Set<String> reachable(String from) {
        var found = new TreeSet<String>();
        var open = new ArrayDeque<>(targets.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (found.add(next)) {
                open.addAll(targets.getOrDefault(next, Set.of()));
            }
        }
        return found;
    }
}
