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

import io.github.westcloud.benchmarks.job.Job;
import java.util.List;

/**
 * One contestant of a case and what it runs against.
 *
 * @param name in tables
 * @param job what it does in each turn
 * @param server that it asks
 * @param jvmOptions of its process
 */
record Lane(String name, Job job, ServerKind server, List<String> jvmOptions) {

    static Lane of(String name, Job job, ServerKind server) {
        return new Lane(name, job, server, List.of("-Xmx512m"));
    }

    Lane heap(String size) {
        return new Lane(name, job, server, List.of("-Xmx" + size));
    }
}
