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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Dimension;

/** The page for people who see little or nothing, use no mouse, have a telephone, or read Chinese. */
class EverybodyTest extends ConsoleTestSupport {

    private static final String[] PLACES = {"buckets", "files/alice/demo", "uploads", "requests", "faults", "activity"};
    private static final String CHECK =
            """
            const done = arguments[arguments.length - 1];
            axe.run().then(({ violations }) => done(violations.map(violation =>
              `${violation.id}: ${violation.help}: ${violation.nodes.map(node => node.html).join(' ')}`).join('\\n')));
            """;
    private static final String KEYS =
            """
            const done = arguments[arguments.length - 1];
            Promise.all([import('./english.js'), import('./chinese.js')]).then(([{ english }, { chinese }]) =>
              done([Object.keys(english).join(), Object.keys(chinese).join(),
                Object.keys(english).filter(key => chinese[key] === english[key] && english[key].trim() !== '').join()]));
            """;

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void axeFindsNoViolation(String scheme) throws IOException {
        fill();
        var axe = resource("/axe.min.js");
        page.scheme(scheme);
        for (var place : PLACES) {
            page.open(place);
            open(place);
            page.script(axe);
            assertThat(page.driver().executeAsyncScript(CHECK))
                    .as(place + " in " + scheme)
                    .isEqualTo("");
        }
        page.open("buckets").click("#new-bucket");
        page.script(axe);
        assertThat(page.driver().executeAsyncScript(CHECK))
                .as("a dialog in " + scheme)
                .isEqualTo("");
    }

    @Test
    void nothingIsBesideANarrowScreen() {
        fill();
        page.driver().manage().window().setSize(new Dimension(500, 800));
        for (var place : PLACES) {
            page.open(place);
            open(place);
            assertThat((Boolean) page.script("return document.documentElement.scrollWidth <= innerWidth"))
                    .as(place)
                    .isTrue();
        }
    }

    @Test
    void speaksChinese() {
        page.open("buckets").choose("#language", "zh").awaitText("#tab-requests", "请求");
        assertThat(page.attribute("html", "lang")).isEqualTo("zh-CN");
        page.open("files/alice/demo").awaitText("#count", "0 项");
        assertThat(page.texts("button").toString()).doesNotContainPattern("[A-Za-z]{3}");
        page.choose("#language", "en").awaitText("#tab-requests", "Requests");
    }

    @Test
    void hasEveryTextInBothLanguages() {
        page.open("buckets");
        var keys = (List<?>) page.driver().executeAsyncScript(KEYS);
        assertThat(keys.get(1)).isEqualTo(keys.get(0));
        assertThat(keys.get(2)).as("not translated").isEqualTo("");
    }

    private void fill() {
        var storage = new Storage(server);
        server.bucket("demo").store("folder/file", "x");
        server.bucket("demo").store("file.json", "{}");
        storage.initiate("/demo/big", 3L * MEBIBYTE);
        storage.get("/demo/missing");
        server.faults().add(new RequestPattern("PUT", "/none/**"), FaultAction.status(503));
    }

    private void open(String place) {
        if (place.startsWith("files")) {
            page.press("file.json").awaitText("#preview", "{}");
        } else if (place.equals("requests")) {
            page.press("/demo/missing").find("#explanation");
        }
    }

    private static String resource(String name) throws IOException {
        try (var file = EverybodyTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
