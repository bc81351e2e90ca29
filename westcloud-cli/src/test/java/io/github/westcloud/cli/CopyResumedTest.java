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
package io.github.westcloud.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.support.RandomBytes;
import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code cp --resume} of a directory whose files have the names that a download uses beside its target. */
class CopyResumedTest extends CommandSupport {

    private static final byte[] BYTES = RandomBytes.of(1_000_000);
    private static final String OTHER_PART = ".westcloud-0123456789abcdef0123456789abcdef.part";

    private Path target;

    @BeforeEach
    void interruptDownload() throws Exception {
        target = folder.resolve("target");
        bucket.store("dir/n", BYTES);
        var reading = new RequestPattern("GET", "/demo/dir/n");
        server.faults().add(reading, 1, new FaultAction.CutAnswer(300_000));
        server.faults().add(reading, new FaultAction.Error(ErrorCode.FORBIDDEN));
        assertThat(resume().code()).isNotZero();
        server.faults().clear();
        assertThat(target).isDirectoryContaining("glob:**.resume");
    }

    @Test
    void aTreeWithSuchNamesIsCopiedAsItIs() throws Exception {
        var others = RandomBytes.of(1_000_000);
        bucket.store("dir/.n.part", others);
        bucket.store("dir/.n.part.version", "text");
        bucket.store("dir/" + OTHER_PART, others);
        assertThat(resume().code()).isZero();
        assertThat(target.resolve("n")).hasBinaryContent(BYTES);
        assertThat(target.resolve(".n.part")).hasBinaryContent(others);
        assertThat(target.resolve(".n.part.version")).hasContent("text");
        assertThat(target.resolve(OTHER_PART)).hasBinaryContent(others);
        assertThat(target).isDirectoryNotContaining("glob:**.resume");
    }

    private Result resume() {
        return run("cp", "-r", "--resume", "--json", "--parallel=1", "westcloud:demo/dir", target.toString());
    }
}
