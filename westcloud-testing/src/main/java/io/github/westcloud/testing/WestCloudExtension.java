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

import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.server.Bucket;
import io.github.westcloud.server.RequestRecord;
import io.github.westcloud.server.WestCloudServer;
import io.github.westcloud.server.WestCloudServerBuilder;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Runs a local server for tests. {@link WestCloudTest} does the same with an annotation; a field is for tests that use the
 * server outside of test methods or want it with other options:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final WestCloudExtension WEST_CLOUD = WestCloudExtension.withBuckets("invoices", "archive");
 * }</pre>
 *
 * <p>In a static field one server runs for all tests of the class, nested classes included, and is
 * {@linkplain WestCloudServer#restore restored} after each test: each begins with what methods with {@code @BeforeAll} have stored, and
 * the files of {@link WithFiles}. In an instance field each test has a server of its own. Tests that share a server must not run
 * concurrently.
 *
 * <p>A test that extends {@code CamelTestSupport} of camel-test-junit5 has the component in its context pointed to the
 * server, if there is one; others do that with {@link #configure}. Test methods can take the {@link WestCloudServer}, a
 * {@link WestCloudClient} for the first bucket, the first {@link Bucket}, and a {@link CamelContext} or a {@code ProducerTemplate} of Camel as
 * parameters. The failure of a test lists the requests that the server refused meanwhile, with the reasons.
 */
public final class WestCloudExtension
        implements BeforeAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                AfterAllCallback,
                TestExecutionExceptionHandler,
                ParameterResolver {

    /** Null for what the annotation of the test says. */
    private final ServerSettings given;

    private ServerSettings settings;
    private WestCloudServer server;
    private WestCloudClient client;
    /** The class after which the server ends; null if it ends after each test. */
    private Class<?> owner;

    private final CamelParameters camel = new CamelParameters();
    private final Snapshots snapshots = new Snapshots();

    /**
     * Creates an extension with the settings of {@link WestCloudTest} on the test class; without it, a server with the bucket {@code demo} and the user
     * {@code alice} with the password {@code secret}.
     */
    public WestCloudExtension() {
        this(null);
    }

    private WestCloudExtension(ServerSettings given) {
        this.given = given;
        this.settings = given;
    }

    /**
     * Returns an extension whose server has these buckets and the user {@code alice} with the password {@code secret}.
     *
     * @throws IllegalArgumentException if there is no bucket
     */
    public static WestCloudExtension withBuckets(String... buckets) {
        var standard = ServerSettings.DEFAULT;
        return new WestCloudExtension(
                new ServerSettings(List.of(buckets), standard.username(), standard.password(), standard.options()));
    }

    /** Returns an extension like this one with another user, who may do everything in every bucket. */
    public WestCloudExtension withUser(String name, String password) {
        return new WestCloudExtension(givenOrDefault().withUser(name, password));
    }

    /**
     * Returns an extension like this one with more options of the server, for example {@code withOptions(server -> server.clock(clock))}. Buckets and
     * user are set already.
     */
    public WestCloudExtension withOptions(UnaryOperator<WestCloudServerBuilder> options) {
        return new WestCloudExtension(givenOrDefault().withOptions(options));
    }

    /**
     * Returns the server that runs now.
     *
     * @throws IllegalStateException if no test is running
     */
    public WestCloudServer server() {
        if (server == null) {
            throw new IllegalStateException("The server runs during tests only. Register the extension in a field with"
                    + " @RegisterExtension, or put @WestCloudTest on the test class");
        }
        return server;
    }

    /** Returns a client for the first bucket, closed after the test or, if the server is shared, after the last test. */
    public WestCloudClient client() {
        if (client == null) {
            client = WestCloudClient.create(clientConfig().build());
        }
        return client;
    }

    /** Returns the settings of a client for the first bucket, to create a client with other settings. */
    public ClientConfig.Builder clientConfig() {
        return ClientConfig.builder()
                .endpoint(server().uri())
                .bucket(settings.buckets().get(0))
                .credentials(settings.username(), settings.password());
    }

    /** Returns the files of the first bucket. */
    public Bucket bucket() {
        return server().bucket(settings.buckets().get(0));
    }

    /**
     * Returns the files of a bucket.
     *
     * @throws IllegalArgumentException if there is no such bucket
     */
    public Bucket bucket(String name) {
        return server().bucket(name);
    }

    /** Returns the requests so far, each as method and path, for example {@code PUT /demo/a.txt}. */
    public List<String> requests() {
        return server().requests().stream().map(RequestRecord::line).toList();
    }

    /**
     * Points the component {@code westcloud} of a CamelContext to this server: sets its endpoint URL, username and password.
     *
     * @throws IllegalStateException if there is no such component on the class path
     */
    public void configure(CamelContext context) {
        CamelTests.configure(context, server().uri(), settings.username(), settings.password());
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        var test = context.getRequiredTestClass();
        if (server != null && isNested(context)) {
            requireNoSettings(test);
            snapshots.take(around(context), server);
            return;
        }
        if (given == null) {
            settings = AnnotationSupport.findAnnotation(test, WestCloudTest.class)
                    .map(ServerSettings::of)
                    .orElse(ServerSettings.DEFAULT);
        }
        owner = server == null ? test : owner;
        startIfNeeded();
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        startIfNeeded();
        if (owner != null) {
            snapshots.take(context.getRequiredTestClass(), server);
        }
        var tests = context.getRequiredTestInstances().getAllInstances();
        CamelTests.configureContextsOf(tests, this);
        SeedFiles.of(context).forEach(files -> files.storeInto(bucketOf(files)));
        camel.begin(context, this);
    }

    /** Lets the failure of a test say which requests were refused. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        if (server != null) {
            RefusedRequests.of(server.requests()).ifPresent(failure::addSuppressed);
        }
        throw failure;
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        camel.end();
        if (owner != null) {
            snapshots.restore(context.getRequiredTestClass(), server);
        } else {
            stop();
        }
    }

    /** The class of a nested test ends before the class around it, which goes on using the server. */
    @Override
    public void afterAll(ExtensionContext context) {
        var test = context.getRequiredTestClass();
        if (test == owner) {
            owner = null;
            stop();
        } else {
            snapshots.drop(test);
            snapshots.restore(around(context), server);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == WestCloudServer.class
                || type == WestCloudClient.class
                || type == Bucket.class
                || CamelParameters.supports(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        if (CamelParameters.supports(type)) {
            return camel.resolve(type, context, this);
        }
        if (type == WestCloudClient.class) {
            return client();
        }
        return type == Bucket.class ? bucket() : server();
    }

    private ServerSettings givenOrDefault() {
        return given == null ? ServerSettings.DEFAULT : given;
    }

    private Bucket bucketOf(SeedFiles files) {
        return files.bucket().isEmpty() ? bucket() : bucket(files.bucket());
    }

    private static boolean isNested(ExtensionContext context) {
        return context.getRequiredTestClass().getEnclosingClass() != null
                && context.getParent().flatMap(ExtensionContext::getTestClass).isPresent();
    }

    private static Class<?> around(ExtensionContext nested) {
        return nested.getParent().orElseThrow().getRequiredTestClass();
    }

    private static void requireNoSettings(Class<?> nested) {
        if (AnnotationSupport.isAnnotated(nested, WestCloudTest.class)) {
            throw new ExtensionConfigurationException("@WestCloudTest on the nested class " + nested.getName()
                    + " has no effect: its tests use the server of the class around it. Put the annotation there");
        }
    }

    private void startIfNeeded() throws IOException {
        if (server == null) {
            settings = settings == null ? ServerSettings.DEFAULT : settings;
            server = settings.start();
        }
    }

    private void stop() {
        if (client != null) {
            client.close();
            client = null;
        }
        snapshots.dropAll();
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
