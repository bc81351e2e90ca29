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
package io.github.westcloud.benchmarks.micro;

import io.github.westcloud.protocol.ObjectPath;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A path as it is given in a message, and as it is written on the request line. */
@State(Scope.Thread)
public class PathBenchmark {

    private String plain = "in/2026/file-0001.bin";
    private String encoded = "in/2026/Größe einer Datei.bin";

    @Benchmark
    public String plain() {
        return ObjectPath.of(plain).raw();
    }

    @Benchmark
    public String withCharactersToEncode() {
        return ObjectPath.of(encoded).raw();
    }
}
