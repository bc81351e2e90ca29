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
package io.github.westcloud.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.server.Bucket;
import io.github.westcloud.server.WestCloudServer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@WestCloudTest(bucket = {"invoices", "archive"})
@WithFiles("seed/invoices/")
@WithFiles(value = "seed/letter.txt", bucket = "archive")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WithFilesTest {

    @Test
    @Order(1)
    void theFilesOfAFolderAreThere(Bucket invoices, WestCloudServer server) {
        assertThat(invoices.files()).containsExactly("2026/订单.txt", "open.txt");
        assertThat(invoices.storedText("2026/订单.txt")).isEqualTo("4 pallets");
        assertThat(server.bucket("archive").files()).containsExactly("letter.txt");
        assertThat(server.requests()).isEmpty();
        invoices.store("open.txt", "changed");
        invoices.store("new.txt", "new");
    }

    @Test
    @Order(2)
    void andAreThereAgain(Bucket invoices) {
        assertThat(invoices.files()).containsExactly("2026/订单.txt", "open.txt");
        assertThat(invoices.storedText("open.txt")).isEqualTo("5 boxes");
    }

    @Test
    @Order(3)
    @WithFiles(value = "file:src/test/resources/seed/letter.txt", directory = "letters/2026")
    @WithFiles(value = "file:src/test/resources/seed", directory = "all")
    void thoseOfAMethodComeToThem(Bucket invoices) {
        assertThat(invoices.files())
                .containsExactly(
                        "2026/订单.txt",
                        "all/invoices/2026/订单.txt",
                        "all/invoices/open.txt",
                        "all/letter.txt",
                        "letters/2026/letter.txt",
                        "open.txt");
    }

    /** Of JUnit's own jar. */
    @Test
    @WithFiles("META-INF/maven/org.assertj/assertj-core")
    void aJarIsRead(Bucket invoices) {
        assertThat(invoices.files()).contains("pom.properties", "pom.xml");
    }

    @Nested
    @WithFiles(value = "seed/letter.txt", directory = "nested")
    class Inside {

        @Test
        void thoseOfTheClassAroundAreThereToo(Bucket invoices) {
            assertThat(invoices.files()).containsExactly("2026/订单.txt", "nested/letter.txt", "open.txt");
        }
    }
}
