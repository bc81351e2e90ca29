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
package io.github.westcloud.camel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.camel.WestCloudConstants;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.tooling.model.ComponentModel.EndpointHeaderModel;
import org.junit.jupiter.api.Test;

/**
 * No option and no header that nobody has tried or explained: each one of {@code westcloud.json}, those of camel-file
 * included, is used by a test of this module or explained on a page. The tables that are made out of that file do not
 * count, since they would mention anything.
 */
class MentionsTest {

    private static final String TESTS = "camel-westcloud-component/src/test/java/io/github/westcloud/camel";

    /** What the tests of the module say, but for those of the documents. */
    private static final String TEST_SOURCES = Repository.files(TESTS)
            .filter(file -> !file.startsWith(TESTS + "/docs/"))
            .map(Repository::read)
            .collect(Collectors.joining("\n"));

    private static final String PAGES = Repository.pages().entrySet().stream()
            .filter(page -> page.getKey().startsWith("docs/"))
            .map(page -> MarkedBlocks.withoutTables(page.getValue()))
            .collect(Collectors.joining("\n"));

    @Test
    void everyOptionIsUsedOrExplained() {
        assertThat(ComponentMetadata.optionNames())
                .hasSizeGreaterThan(100)
                .filteredOn(option -> !optionIsMentioned(option, TEST_SOURCES) && !optionIsMentioned(option, PAGES))
                .as("options that no test of the module and no page under docs/ mentions")
                .isEmpty();
    }

    @Test
    void everyHeaderIsUsedOrExplained() {
        assertThat(ComponentMetadata.model().getEndpointHeaders())
                .hasSizeGreaterThan(20)
                .extracting(EndpointHeaderModel::getName)
                .filteredOn(header -> !headerIsMentioned(header, TEST_SOURCES) && !headerIsMentioned(header, PAGES))
                .as("headers that no test of the module and no page under docs/ mentions")
                .isEmpty();
    }

    @Test
    void aWordOfEverydaySpeechIsNoMention() {
        assertThat(optionIsMentioned("delay", "It came with a delay, see readLockdelay=5"))
                .isFalse();
        assertThat(optionIsMentioned("readLock", "readLockTimeout=1000")).isFalse();
        assertThat(optionIsMentioned("noSuchOption", TEST_SOURCES + PAGES)).isFalse();
        assertThat(headerIsMentioned("CamelWestCloudPath", "CamelWestCloudPathology"))
                .isFalse();
        assertThat(headerIsMentioned("CamelWestCloudNoSuch", TEST_SOURCES + PAGES))
                .isFalse();
    }

    @Test
    void anOptionMayStandInAUriInYamlInProseOrBehindASetter() {
        assertThat(new String[] {"?delay=5", "delay: 5", "`delay`", "component.westcloud.delay = 5", "setDelay(5)"})
                .allMatch(text -> optionIsMentioned("delay", text));
        assertThat(headerIsMentioned("CamelWestCloudPath", "WestCloudConstants.PATH"))
                .isTrue();
    }

    @Test
    void theTablesDoNotCount() {
        assertThat(MarkedBlocks.withoutTables("a\n// begin table headers\n`delay`\n// end\nb\n"))
                .isEqualTo("a\n\nb\n");
    }

    /** As a parameter of a URI, a key of YAML or properties, code in prose, or a call of its setter. */
    private static boolean optionIsMentioned(String option, String text) {
        var setter = "set" + Character.toUpperCase(option.charAt(0)) + option.substring(1);
        var name = Pattern.quote(option);
        return Pattern.compile("(?<![\\w-])" + name + "(=(?!=)|: |\\.\\w+=)|\\." + name + " ?= ?|`" + name + "[`=]|\\b"
                        + setter + "\\(")
                .matcher(text)
                .find();
    }

    /** By its name, or by the name of its constant. */
    private static boolean headerIsMentioned(String header, String text) {
        var constants = Arrays.stream(WestCloudConstants.class.getFields())
                .filter(field -> header.equals(value(field)))
                .map(field -> "|WestCloudConstants\\." + field.getName() + "\\b")
                .collect(Collectors.joining());
        return Pattern.compile("\\b" + header + "\\b" + constants).matcher(text).find();
    }

    private static Object value(Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
