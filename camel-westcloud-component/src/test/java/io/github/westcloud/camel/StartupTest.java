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
package io.github.westcloud.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.westcloud.client.Authentication;
import io.github.westcloud.client.DialectName;
import io.github.westcloud.protocol.auth.SignatureKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.spi.EndpointUriFactory;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an endpoint says before it sends anything. No server is needed. */
class StartupTest extends CamelTestSupport {

    @Override
    protected CamelContext createCamelContext() throws Exception {
        var context = super.createCamelContext();
        var options =
                context.getComponent("westcloud", WestCloudComponent.class).getConfiguration();
        options.setEndpointUrl("http://127.0.0.1:9");
        options.setUsername("alice");
        options.setPassword("top-secret");
        return context;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "demo?operation=fly | operation | fly | uploadChunked",
                "demo?authentication=magic | authentication | magic | AWS_V4",
                "demo?signatureKey=x | signatureKey | 'x' | BASE64",
                "demo?listOrder=up | listOrder | up | DESC",
                "demo?metadataMode=keep | metadataMode | keep | MERGE",
                "demo?fileExist=Explode | fileExist | Explode | Override",
                "demo?fileExist=Append | fileExist | Append | Override",
                "de$mo | bucketName | de$mo | letters",
                "demo/a//b | directory | two slashes | empty segment",
                "demo/../b | directory | '..' | segment",
                "demo?ttlDays=181 | ttlDays | 181 | 180",
                "demo?ttlDays=0 | ttlDays | 0 | 1",
                "demo?listLimit=0 | listLimit | 0 | 10000",
                "demo?listLimit=10001 | listLimit | 10001 | 10000",
                "demo?range=5 | range | '5' | bytes=0-99",
                "demo?contentMd5=abc | contentMd5 | abc | 32",
                "demo?metadata.my_key=3 | metadata | my_key | 'my-key'",
                "demo?metadata.ttl=3 | metadata | ttl | option",
                "demo?spoolDirectory=/no/such/directory | spoolDirectory | /no/such/directory | directory",
                "demo?resume=true | resume=true | resumeDirectory | progress",
                "demo?sourcePath=a//b | sourcePath | two slashes | segment",
                "demo?endpointUrl=ftp://x | endpointUrl | endpoint | https",
                "demo?maxPartsInFlight=0 | maxPartsInFlight | 0 | 100",
                "demo?maxRangesInFlight=0 | maxRangesInFlight | 0 | 100",
                "demo?parallelDownloadThreshold=1 | parallelDownloadThreshold | 1 | 1048576",
                "demo?parallelDownloadThreshold=2m | parallelDownloadThreshold | 2m | MB",
                "demo?maxConcurrentRequests=0 | maxConcurrentRequests | 0 | 100",
                "demo?maxConcurrentRequests=101 | maxConcurrentRequests | 101 | 100",
                "demo?multipartThreshold=1 | multipartThreshold | 1 | 1048576",
                "demo?multipartThreshold=2GB | multipartThreshold | but is 2GB | 1073741824",
                "demo?multipartThreshold=32m | multipartThreshold | '32m' | 16MB",
                "demo?multipartThreshold=10s | multipartThreshold | '10s' | 16MiB",
                "demo?readLockMinLength=1m | readLockMinLength | '1m' | 16MB",
                "demo?endpointUrl=http://a:hush@b | endpointUrl | no user | credentials",
                "demo?endpointUrl=127.0.0.1:9000 | endpointUrl | '127.0.0.1:9000' | http://",
                "demo?maximumRetries=-1 | maximumRetries | -1 | 20",
                "demo?retryDelay=0 | retryDelay | 0 | more than 0",
                "demo?dialect=ftp | dialect | ftp | S3",
                "demo?dialect=s3&authentication=basic | authentication | BASIC | AWS_V4",
                "demo?authentication=awsV4 | authentication | AWS_V4 | SIGNATURE",
                "demo?dialect=s3&region=a/b | region | a/b | us-east-1",
                "demo?dialect=s3&ttlDays=3 | ttlDays | dialect S3 | REST",
                "demo?dialect=s3&contentSecret=abc | contentSecret | dialect S3 | REST",
                "demo?dialect=s3&async=true | async | dialect S3 | REST",
                "demo?dialect=s3&operation=updateMetadata | operation=updateMetadata | dialect S3 | REST",
                "demo?dialect=s3&listOrder=desc | listOrder=desc | dialect S3 | REST",
                "demo?dialect=s3&listLimit=1001 | listLimit=1001 | dialect S3 | REST",
                "demo?dialect=s3&metadataMode=merge | metadataMode=MERGE | dialect S3 | REST",
                "demo?dialect=s3&operation=copy&metadata.a=1 | metadataMode=replace | dialect S3 | REST",
                "demo/a?directory=b | directory | 'a' | 'b'"
            })
    void wrongOptionIsNamedWithItsValueAndWhatIsAllowed(String uri, String option, String value, String allowed) {
        assertThatThrownBy(() -> context().getEndpoint("westcloud:" + uri).createProducer())
                .hasStackTraceContaining(option)
                .hasStackTraceContaining(value)
                .hasStackTraceContaining(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"endpointUrl", "username", "password"})
    void missingOptionIsNamed(String option) {
        var options =
                context().getComponent("westcloud", WestCloudComponent.class).getConfiguration();
        if (option.equals("endpointUrl")) {
            options.setEndpointUrl(null);
        } else if (option.equals("username")) {
            options.setUsername(null);
        } else {
            options.setPassword(" ");
        }

        assertThatThrownBy(() -> context().getEndpoint("westcloud:demo"))
                .hasStackTraceContaining("The option " + option + " is missing: set camel.component.westcloud." + option
                        + ", or give each endpoint its own");
    }

    @Test
    void allMissingOptionsAreNamedInOneSentenceInTheSyntaxOfThePlace() {
        context().getComponent("westcloud", WestCloudComponent.class).setConfiguration(new WestCloudConfiguration());
        context().getRegistry().bind("anyName", (OptionSyntax) option -> "THE_" + option);

        assertThatThrownBy(() -> context().getEndpoint("westcloud:demo"))
                .hasStackTraceContaining(
                        "The options endpointUrl and username and password are missing: set THE_endpointUrl"
                                + " and THE_username and THE_password, or give each endpoint its own");
    }

    @Test
    void aMisspeltOptionIsNamedWithoutItsValueAndWithWhatMayBeMeant() {
        assertThatThrownBy(() -> context().getEndpoint("westcloud:demo?pasword=hidden&fileExits=Fail"))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageContaining("Unknown parameters=[fileExits, pasword]. Instead of fileExits, use fileExist.")
                .hasMessageContaining("Instead of pasword, use password.")
                .hasMessageEndingWith("The documentation of the component lists all options")
                .rootCause()
                .hasMessageNotContaining("hidden");
    }

    /** CAMEL-24094, CAMEL-23931: options of camel-file that do nothing here, or differ between the versions of Camel. */
    @ParameterizedTest
    @MethodSource("optionsThatAreNotOffered")
    void optionsOfCamelFileThatAreNotOfferedAreRefused(String option) {
        assertThatThrownBy(() -> context().getEndpoint("westcloud:demo?" + option + "=1"))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageContaining(option);
    }

    static Stream<String> optionsThatAreNotOffered() {
        return Stream.concat(Arrays.stream(FileOptionCheck.NOT_OFFERED.split(",")), Stream.of("forceWrites"));
    }

    /** CAMEL-24092: there are no files to lock. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "demo?delete=true&noop=true | delete=true | noop=true",
                "demo?delete=true&move=x | delete=true | move",
                "demo?noop=true&move=x | noop=true | move",
                "demo?readLock=markerFile | readLock | markerFile",
                "demo?readLock=rename | readLock | idempotent-changed",
                "demo?readLock=fileLock | readLock | fileLock",
                "demo?readLock=idempotent-changed | readLock=idempotent-changed | idempotentRepository",
                "demo?useList=false | useList=false | fileName"
            })
    void consumerOptionsThatContradictEachOtherAreRefused(String uri, String one, String other) {
        var endpoint = context().getEndpoint("westcloud:" + uri);

        assertThatThrownBy(() -> endpoint.createConsumer(exchange -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(one)
                .hasMessageContaining(other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fileExist=Move | fileExist=Move | moveExisting",
                "moveExisting=old | moveExisting | fileExist=Move",
                "fileExist=TryRename | TryRename | tempPrefix"
            })
    void producerOptionsThatContradictEachOtherAreRefused(String options, String one, String other) {
        var endpoint = context().getEndpoint("westcloud:demo?" + options);

        assertThatThrownBy(endpoint::createProducer)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(one)
                .hasMessageContaining(other);
    }

    @Test
    void secretsShowNowhere() {
        var endpoint = context()
                .getEndpoint(
                        "westcloud:demo?password=RAW(top-secret)&contentSecret=topsecret1&proxyAuthPassword=top-secret",
                        WestCloudEndpoint.class);

        assertThat(endpoint.toString()).doesNotContain("top-secret", "topsecret1");
        assertThat(endpoint.getClient().toString()).doesNotContain("top-secret");
        assertThat(endpoint.getConfiguration().toHttpSettings().toString()).doesNotContain("top-secret");
        assertThat(endpoint.getServiceMetadata().values()).doesNotContain("top-secret");
        assertThatThrownBy(() -> context().getEndpoint("westcloud:demo?contentSecret=top!secret"))
                .satisfies(e -> assertThat(rootMessage(e)).doesNotContain("top!secret"));
    }

    @Test
    void endpointTakesItsOptionsFromTheComponentAndMayChangeThem() {
        var endpoint = context()
                .getEndpoint(
                        "westcloud:demo/in/box?authentication=basic&signatureKey=base64&maxPartsInFlight=3"
                                + "&maximumRetries=5&retryDelay=2s&multipartThreshold=2097152&username=bob",
                        WestCloudEndpoint.class);

        var config = endpoint.getConfiguration().toClientConfig();
        assertThat(endpoint.getConfiguration().getDirectory()).isEqualTo("in/box");
        assertThat(config.bucket().value()).isEqualTo("demo");
        assertThat(config.endpoint()).hasToString("http://127.0.0.1:9");
        assertThat(config.credentials().username()).isEqualTo("bob");
        assertThat(config.authentication()).isEqualTo(Authentication.BASIC);
        assertThat(config.signatureKey()).contains(SignatureKey.BASE64);
        assertThat(config.maxPartsInFlight()).isEqualTo(3);
        assertThat(config.maximumRetries()).isEqualTo(5);
        assertThat(config.retryDelay()).hasSeconds(2);
        assertThat(config.multipartThreshold()).isEqualTo(2 << 20);
        assertThat(context()
                        .getComponent("westcloud", WestCloudComponent.class)
                        .getConfiguration()
                        .getUsername())
                .isEqualTo("alice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"awsV2", "AWS_V2", "aws_v2", "aws-v2"})
    void optionsOfTheDialectReachTheClient(String authentication) {
        var endpoint = context()
                .getEndpoint(
                        "westcloud:demo?dialect=s3&region=cn-north-1&payloadSigning=true&authentication="
                                + authentication,
                        WestCloudEndpoint.class);

        var config = endpoint.getConfiguration().toClientConfig();
        assertThat(config.dialect()).isEqualTo(DialectName.S3);
        assertThat(config.authentication()).isEqualTo(Authentication.AWS_V2);
        assertThat(config.region()).isEqualTo("cn-north-1");
        assertThat(config.payloadSigning()).isTrue();
    }

    @Test
    void eachDialectHasItsOwnAuthentication() {
        var rest = context().getEndpoint("westcloud:demo", WestCloudEndpoint.class);
        var s3 = context().getEndpoint("westcloud:demo?dialect=s3", WestCloudEndpoint.class);

        assertThat(rest.getConfiguration().toClientConfig().authentication()).isEqualTo(Authentication.SIGNATURE);
        assertThat(s3.getConfiguration().toClientConfig().authentication()).isEqualTo(Authentication.AWS_V4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo//inbox", "demo//inbox/", "demo/inbox?directory=/inbox", "demo?directory=/inbox"})
    void aSlashBeforeTheStartingDirectoryIsLeftOut(String uri) {
        var endpoint = context().getEndpoint("westcloud:" + uri, WestCloudEndpoint.class);

        assertThat(endpoint.getConfiguration().getDirectory()).isEqualTo("inbox");
    }

    @Test
    void directoryMayBeAnOption() {
        var endpoint = context().getEndpoint("westcloud:demo?directory=/2026/", WestCloudEndpoint.class);

        assertThat(endpoint.getConfiguration().getDirectory()).isEqualTo("2026");
    }

    @Test
    void uriFactoryBuildsUris() throws Exception {
        EndpointUriFactory factory = context().getCamelContextExtension().getEndpointUriFactory("westcloud");

        assertThat(factory.buildUri(
                        "westcloud",
                        new java.util.HashMap<>(Map.of("bucketName", "demo", "directory", "a/b", "delete", true))))
                .isEqualTo("westcloud:demo/a/b?delete=true");
        assertThat(factory.buildUri("westcloud", new java.util.HashMap<>(Map.of("bucketName", "demo"))))
                .isEqualTo("westcloud:demo");
    }

    @Test
    @Tag("catalog")
    void catalogKnowsTheComponent() throws IOException {
        var catalog = new DefaultCamelCatalog();
        try (var json = getClass().getResourceAsStream("/META-INF/io/github/westcloud/camel/westcloud.json")) {
            catalog.addComponent(
                    "westcloud",
                    WestCloudComponent.class.getName(),
                    new String(json.readAllBytes(), StandardCharsets.UTF_8));
        }

        assertThat(catalog.validateEndpointProperties("westcloud:demo/in?delete=true&metadata.a=1&operation=list")
                        .isSuccess())
                .isTrue();
        assertThat(catalog.validateEndpointProperties("westcloud:demo/in?delte=true")
                        .getUnknown())
                .containsExactly("delte");
    }

    private static String rootMessage(Throwable e) {
        return org.assertj.core.util.Throwables.getRootCause(e).getMessage();
    }
}
