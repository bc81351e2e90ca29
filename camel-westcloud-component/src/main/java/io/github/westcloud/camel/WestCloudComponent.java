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

import io.github.westcloud.camel.internal.body.BodyConverters;
import io.github.westcloud.camel.internal.http.HttpClients;
import io.github.westcloud.camel.internal.monitor.Meters;
import io.github.westcloud.camel.internal.monitor.TransferLog;
import io.github.westcloud.client.Authentication;
import io.github.westcloud.client.DialectName;
import io.github.westcloud.client.WestCloudClient;
import io.github.westcloud.client.event.TransferListener;
import io.github.westcloud.client.model.DirectoryEntry;
import io.github.westcloud.protocol.ListOrder;
import io.github.westcloud.protocol.MetadataMode;
import io.github.westcloud.protocol.auth.SignatureKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.apache.camel.CamelContext;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.component.file.GenericFileComponent;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileExist;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.util.FileUtil;
import org.apache.camel.util.PropertiesHelper;
import org.apache.camel.util.StringHelper;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/**
 * Creates endpoints from {@code westcloud:bucket/directory}. Endpoints inherit the options of the component. Endpoints with
 * equal HTTP options share a pool of connections, and all endpoints share a pool of threads; both are closed when the
 * component stops.
 */
@Component("westcloud")
public class WestCloudComponent extends GenericFileComponent<DirectoryEntry> implements SSLContextParametersAware {

    /** An option of camel-file, which takes a number only. */
    private static final String READ_LOCK_MIN_LENGTH = "readLockMinLength";

    @Metadata(description = "Sets the default options of all endpoints.")
    private WestCloudConfiguration configuration = new WestCloudConfiguration();

    @Metadata(label = "security", description = "Enable usage of global SSL context parameters.")
    private boolean useGlobalSslContextParameters;

    private volatile HttpClients httpClients;
    private ExecutorService executor;

    public WestCloudComponent() {}

    public WestCloudComponent(CamelContext context) {
        super(context);
    }

    @Override
    protected GenericFileEndpoint<DirectoryEntry> buildFileEndpoint(
            String uri, String remaining, Map<String, Object> parameters) {
        FileOptionCheck.checkOffered(parameters);
        parameters.computeIfPresent(READ_LOCK_MIN_LENGTH, (option, size) -> ByteSize.parse(option, size.toString()));
        var given = GivenOptions.of(parameters.keySet());
        var ownOptions = newOptions();
        int slash = remaining.indexOf('/');
        ownOptions.setBucketName(slash < 0 ? remaining : remaining.substring(0, slash));
        ownOptions.setDirectory(directory(slash < 0 ? "" : remaining.substring(slash + 1), parameters));
        if (PropertiesHelper.hasProperties(parameters, "metadata.")) {
            ownOptions.getRequest().setMetadata(PropertiesHelper.extractProperties(parameters, "metadata."));
        }
        requireConstant(parameters, "operation", WestCloudOperation.values());
        requireConstant(parameters, "dialect", DialectName.values());
        requireConstant(parameters, "authentication", Authentication.values());
        requireConstant(parameters, "signatureKey", SignatureKey.values());
        requireConstant(parameters, "listOrder", ListOrder.values());
        requireConstant(parameters, "metadataMode", MetadataMode.values());
        requireConstant(parameters, "fileExist", FileOptionCheck.FILE_EXIST.toArray(GenericFileExist[]::new));
        var endpoint = new WestCloudEndpoint(uri, this, ownOptions);
        endpoint.setGiven(given);
        return endpoint;
    }

    private static String directory(String inPath, Map<String, Object> parameters) {
        var option = (String) parameters.remove("directory");
        if (option == null) {
            return withoutOuterSlash(inPath);
        }
        if (!inPath.isEmpty() && !withoutOuterSlash(inPath).equals(withoutOuterSlash(option))) {
            throw new IllegalArgumentException("The starting directory is specified twice: '" + inPath
                    + "' in the path and '" + option + "' in the option directory. Specify only one of them");
        }
        return withoutOuterSlash(option);
    }

    private static String withoutOuterSlash(String directory) {
        return FileUtil.stripLeadingSeparator(FileUtil.stripTrailingSeparator(directory));
    }

    /** Camel's own message for a wrong constant does not say which ones there are. */
    private static void requireConstant(Map<String, Object> parameters, String option, Enum<?>[] constants) {
        if (!(parameters.get(option) instanceof String given) || given.startsWith("#")) {
            return;
        }
        if (Arrays.stream(constants).noneMatch(constant -> isWrittenAs(constant, given))) {
            throw new IllegalArgumentException("Invalid value '" + given + "' of the option " + option
                    + ". The value must be one of " + Arrays.toString(constants));
        }
    }

    /** Camel takes {@code awsV4} and {@code aws-v4} for {@code AWS_V4}. */
    private static boolean isWrittenAs(Enum<?> constant, String given) {
        return constant.name().equalsIgnoreCase(given)
                || constant.name().equals(StringHelper.asEnumConstantValue(given));
    }

    /** Camel says which parameter it does not know, with its value, which may be a secret, and proposes no other. */
    @Override
    protected void validateParameters(String uri, Map<String, Object> parameters, String optionPrefix) {
        try {
            super.validateParameters(uri, parameters, optionPrefix);
        } catch (ResolveEndpointFailedException e) {
            var known = getCamelContext()
                    .getCamelContextExtension()
                    .getEndpointUriFactory("westcloud")
                    .propertyNames();
            // Camel names the endpoint in front of it.
            throw new IllegalArgumentException(UnknownOption.inUri(parameters.keySet(), known));
        }
    }

    /** Whoever sets a property of this component, Camel Main for one, is told which name may have been meant. */
    @Override
    public PropertyConfigurer getComponentPropertyConfigurer() {
        return ProposingConfigurer.of(super.getComponentPropertyConfigurer());
    }

    @Override
    protected void afterPropertiesSet(GenericFileEndpoint<DirectoryEntry> endpoint) {
        // The endpoint checks its options when it is initialised.
    }

    /**
     * Creates a client for code outside of routes, with the options of this component. It shares the connections and threads
     * of the component and works until the component stops. Its requests are counted and logged like those of an endpoint.
     * The caller closes it, which leaves the connections open.
     *
     * @throws MissingOptionException if endpointUrl, username or password are missing
     * @throws IllegalArgumentException if the name of the bucket or an option is not legal
     */
    public WestCloudClient newClient(String bucketName) {
        var options = newOptions();
        options.setBucketName(bucketName);
        check(options);
        return connect(options, TransferListener.NONE);
    }

    private WestCloudConfiguration newOptions() {
        var options = configuration.copy();
        if (options.getHttp().getSslContextParameters() == null) {
            options.getHttp().setSslContextParameters(retrieveGlobalSslContextParameters());
        }
        return options;
    }

    /** @throws IllegalArgumentException for the first option that cannot work */
    void check(WestCloudConfiguration options) {
        var syntax = CamelContextHelper.findSingleByType(getCamelContext(), OptionSyntax.class);
        OptionValueCheck.check(options, syntax == null ? OptionSyntax.CAMEL_MAIN : syntax);
    }

    /** The client for options that were checked, and who hears of what it does. */
    WestCloudClient connect(WestCloudConfiguration options, TransferListener another) {
        var bean = options.getTransfer().getTransferListener();
        var listeners = TransferListener.all(List.of(
                another,
                new TransferLog(options.getTransferLogging()),
                Meters.of(getCamelContext()),
                bean == null ? TransferListener.NONE : bean));
        var config = options.toClientConfig().toBuilder()
                .listener(listeners)
                .executor(executor())
                .build();
        return WestCloudClient.create(config, httpClient(options));
    }

    /** The HTTP client for these options: the given one, or the pooled one that is shared by equal settings. */
    CloseableHttpClient httpClient(WestCloudConfiguration options) {
        return options.getHttp().getHttpClient() != null
                ? options.getHttp().getHttpClient()
                : httpClients().get(options.toHttpSettings());
    }

    /** The threads that help those of routes; Camel shows them in JMX and shuts them down with its context. */
    synchronized Executor executor() {
        if (executor == null) {
            executor = TransferThreads.newPool(getCamelContext(), this);
        }
        return executor;
    }

    private synchronized HttpClients httpClients() {
        if (httpClients == null) {
            httpClients = new HttpClients(getCamelContext());
        }
        return httpClients;
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        new BodyConverters(() -> configuration.getTransfer().spoolPath())
                .register(getCamelContext().getTypeConverterRegistry());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        executor();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        httpClients().close();
        stopThreads();
    }

    private synchronized void stopThreads() {
        if (executor != null) {
            getCamelContext().getExecutorServiceManager().shutdownNow(executor);
            executor = null;
        }
    }

    public WestCloudConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(WestCloudConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    @Override
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }

    // Camel's generated configurer reaches the nested options through these.

    public WestCloudHttpConfiguration getHttp() {
        return configuration.getHttp();
    }

    public void setHttp(WestCloudHttpConfiguration http) {
        configuration.setHttp(http);
    }

    public WestCloudRequestConfiguration getRequest() {
        return configuration.getRequest();
    }

    public void setRequest(WestCloudRequestConfiguration request) {
        configuration.setRequest(request);
    }

    public WestCloudTransferConfiguration getTransfer() {
        return configuration.getTransfer();
    }

    public void setTransfer(WestCloudTransferConfiguration transfer) {
        configuration.setTransfer(transfer);
    }

    public WestCloudTransferLoggingConfiguration getTransferLogging() {
        return configuration.getTransferLogging();
    }

    public void setTransferLogging(WestCloudTransferLoggingConfiguration transferLogging) {
        configuration.setTransferLogging(transferLogging);
    }
}
