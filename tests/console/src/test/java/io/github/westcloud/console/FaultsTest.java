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
package io.github.westcloud.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.server.fault.FaultAction;
import io.github.westcloud.server.fault.RequestPattern;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Faults and the clock. */
class FaultsTest extends ConsoleTestSupport {

    @Test
    void areSwitchedOnAndOff() {
        var storage = new Storage(server);
        server.bucket("demo").store("file", "x");
        page.open("faults").awaitText("#active-faults", "No fault");
        page.choose("[name=method]", "GET").fill("[name=path]", "/demo/**").fill("[name=times]", "2");
        page.fill("[name=retryAfter]", "3")
                .click("#add-fault")
                .awaitText("#active-faults", "HTTP status 503, Retry-After 3");
        assertThat(storage.get("/demo/file").statusCode()).isEqualTo(503);
        page.awaitText("#active-faults td:nth-child(4)", "1");
        page.click(".off").awaitText("#active-faults", "No fault");
        assertThat(storage.get("/demo/file").statusCode()).isEqualTo(200);
    }

    @Test
    void areOfEveryKind() {
        page.open("faults");
        for (var kind : new String[] {"error", "delay", "cutAnswer", "cutRequest", "shortBody", "wrongContentMd5"}) {
            page.choose("#kind", kind).click("#add-fault");
            page.await(
                    kind,
                    () -> page.texts(".off").size() == server.faults().active().size());
        }
        assertThat(server.faults().active())
                .extracting(fault -> fault.action())
                .contains(
                        FaultAction.delay(Duration.ofSeconds(1)),
                        FaultAction.cutAnswer(0),
                        FaultAction.cutRequest(0),
                        FaultAction.shortBody(0),
                        FaultAction.wrongContentMd5())
                .hasSize(6);
        page.click("#remove-all").awaitText("#active-faults", "No fault");
        assertThat(server.faults().active()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAFault() {
        page.open("faults")
                .choose("#kind", "error")
                .fill("[name=value]", "499999999")
                .click("#add-fault");
        page.awaitText("#messages .error", "no error 499999999");
        assertThat(server.faults().active()).isEmpty();
        expectedComplaints.add("400");
        server.faults().add(new RequestPattern("PUT", "/later"), FaultAction.status(500));
        page.awaitText("#active-faults", "/later");
    }

    @Test
    void theClockIsSetAndReset() {
        page.open("faults").fill("#skew", "86400").click("#set-clock").awaitText("#messages", "The clock is set");
        new Storage(server).put("/demo/tomorrow", new byte[0]);
        var received = server.requests().get(0).details().received();
        assertThat(Duration.between(Instant.now(), received)).isBetween(Duration.ofHours(23), Duration.ofHours(25));
        page.click("#reset-clock").await("the reset", () -> page.script("return document.getElementById('skew').value")
                .equals("0"));
        page.fill("#skew", "999999999999").click("#set-clock").awaitText("#messages .error", "3650");
        expectedComplaints.add("400");
    }
}
