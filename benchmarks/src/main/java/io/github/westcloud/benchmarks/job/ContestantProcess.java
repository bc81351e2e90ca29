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

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * A contestant in a JVM of its own. Its argument is its {@link Job}. It reads lines: for {@code prepare} it does what is not
 * counted and answers with a line, for {@code turn} it takes a turn and answers with the {@link Turn}. The end of its input
 * ends it.
 */
public final class ContestantProcess {

    private ContestantProcess() {}

    public static void main(String[] arguments) throws Exception {
        var answers = System.out;
        // Whatever else is printed must not get between the answers.
        System.setOut(System.err);
        var turns = new Turns(Json.read(arguments[0], Job.class));
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        answers.println("ready");
        answers.flush();
        for (var order = orders.readLine(); order != null; order = orders.readLine()) {
            answers.println(order.equals("prepare") ? turns.prepare() : Json.write(turns.take()));
            answers.flush();
        }
        // Libraries leave threads behind, which end only when they have been idle for a while.
        System.exit(0);
    }
}
