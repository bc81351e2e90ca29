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
package io.github.westcloud.camel.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What somebody reads whose application does not start. */
@ExtendWith(OutputCaptureExtension.class)
class StartupFailuresTest {

    private static final String ENDPOINT = "--camel.component.westcloud.endpoint-url=http://127.0.0.1:1";

    @Test
    void whatIsMissingIsNamedAsASpringProperty(CapturedOutput output) {
        start("--uri=westcloud:demo", ENDPOINT);

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("The options username and password are missing: set camel.component.westcloud.username and"
                        + " camel.component.westcloud.password, or give each endpoint its own")
                .contains("for example in application.properties");
    }

    @Test
    void theEndpointUrlToo(CapturedOutput output) {
        start("--uri=westcloud:demo?username=alice&password=hunter2");

        assertThat(output)
                .contains("The option endpointUrl is missing: set camel.component.westcloud.endpoint-url")
                .doesNotContain("hunter2");
    }

    @Test
    void aMisspeltPropertyIsNamedWithoutItsValue(CapturedOutput output) {
        start("--uri=westcloud:demo", ENDPOINT, "--camel.component.westcloud.pasword=hunter2");

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("camel.component.westcloud.pasword")
                .contains("is no option of the component westcloud")
                .containsPattern("one of \\[api-call-timeout, async, .*, password, .*, username\\]")
                .doesNotContain("hunter2");
    }

    @Test
    void aMisspeltOptionOfAnEndpointIsAnsweredWithTheNearestNames(CapturedOutput output) {
        start("--uri=westcloud:demo?fileExists=Override", ENDPOINT);

        assertThat(output)
                .contains("Unknown parameters=[fileExists]")
                .containsPattern("Instead of fileExists[^.]*fileExist\\b");
    }

    @Test
    void aValueThatIsNoneOfTheConstantsIsSpringsOwnError(CapturedOutput output) {
        start("--uri=westcloud:demo", "--camel.component.westcloud.dialect=soap");

        assertThat(output)
                .contains("Property: camel.component.westcloud.dialect")
                .containsPattern("valid:\\s+REST\\s+S3");
    }

    private static void start(String... arguments) {
        var failure = catchThrowable(() -> new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run(arguments)
                .close());
        assertThat(failure).isNotNull();
    }

    @Configuration
    @EnableAutoConfiguration
    static class Application {

        @Bean
        RouteBuilder route() {
            return new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:in").to("{{uri}}");
                }
            };
        }
    }
}
