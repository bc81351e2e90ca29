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
import static org.assertj.core.api.Assertions.tuple;

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.model.Content;
import io.github.westcloud.client.operation.DownloadRequest;
import io.github.westcloud.client.operation.UploadRequest;
import io.github.westcloud.protocol.ObjectPath;
import io.github.westcloud.server.RequestRecord;
import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.testing.spring.WithWestCloudServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The client as a bean, in an application that has not one route. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@WithWestCloudServer(bucket = {"letters", "archive"})
class ClientBeanTest {

    private static final ObjectPath PATH = ObjectPath.of("2026/a.txt");

    @Autowired
    WestCloudClient client;

    @Autowired
    WestCloudServer server;

    @Autowired
    Letters letters;

    @Test
    void storesAndReadsInItsBucketAndInOthers() throws IOException {
        client.upload(upload("four"));
        client.forBucket("archive").upload(upload("five!"));

        try (var download = client.download(DownloadRequest.of(PATH))) {
            assertThat(download.stream()).hasContent("four");
        }
        assertThat(server.requests())
                .extracting(RequestRecord::method, RequestRecord::rawPath)
                .contains(
                        tuple("PUT", "/letters/2026/a.txt"),
                        tuple("PUT", "/archive/2026/a.txt"),
                        tuple("GET", "/letters/2026/a.txt"));
    }

    private static UploadRequest upload(String text) {
        return UploadRequest.builder(PATH, Content.of(text.getBytes(StandardCharsets.UTF_8)))
                .automkdir(true)
                .build();
    }

    private static ApplicationContextRunner application() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        CamelAutoConfiguration.class,
                        WestCloudComponentAutoConfiguration.class,
                        WestCloudClientAutoConfiguration.class))
                .withPropertyValues(
                        "camel.component.westcloud.endpoint-url=http://127.0.0.1:1",
                        "camel.component.westcloud.username=alice",
                        "camel.component.westcloud.password=secret");
    }

    @Test
    void isNotThereWithoutABucket() {
        application().run(context -> assertThat(catchThrowable(() -> context.getBean(WestCloudClient.class)))
                .isInstanceOf(NoSuchBeanDefinitionException.class));
    }

    @Test
    void makesWayForTheApplicationsOwn() {
        var own = WestCloudClient.create(ClientConfig.builder()
                .endpoint(URI.create("http://127.0.0.1:2"))
                .bucket("own")
                .credentials("alice", "secret")
                .build());
        application()
                .withBean("mine", WestCloudClient.class, () -> own)
                .withPropertyValues("westcloud.client.bucket=demo")
                .run(context ->
                        assertThat(context).getBean(WestCloudClient.class).isSameAs(own));
    }

    @Test
    void refusesABucketThatCannotBeOne() {
        application().withPropertyValues("westcloud.client.bucket=a/b").run(context -> assertThat(
                        catchThrowable(() -> context.getBean(WestCloudClient.class)))
                .rootCause()
                .hasMessageContaining("a/b"));
    }

    @Test
    void leavesCamelAloneUntilItIsUsed() {
        application().withPropertyValues("westcloud.client.bucket=demo").run(context -> assertThat(
                        context.getBean(CamelContext.class).hasComponent("westcloud"))
                .isNull());
    }

    @Test
    void isInjectedIntoTheApplicationsBeans(@TempDir Path folder) throws IOException {
        letters.store("of-may.txt", Files.writeString(folder.resolve("a"), "May"));

        try (var download = client.download(DownloadRequest.of(ObjectPath.of("of-may.txt")))) {
            assertThat(download.stream()).hasContent("May");
        }
    }

    @Configuration
    @EnableAutoConfiguration
    @Import(Letters.class)
    static class Application {}
}
