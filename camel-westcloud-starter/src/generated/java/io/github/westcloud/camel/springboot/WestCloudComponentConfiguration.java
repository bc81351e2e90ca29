/* Generated from westcloud.json by GeneratedSourcesTest. Do not change it by hand. */
package io.github.westcloud.camel.springboot;

import org.apache.camel.spring.boot.ComponentConfigurationPropertiesCommon;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The options of the component as properties. One that is null was not set, and the component's default holds. */
@ConfigurationProperties(prefix = "camel.component.westcloud", ignoreUnknownFields = false)
public class WestCloudComponentConfiguration extends ComponentConfigurationPropertiesCommon {

    /**
     * The options that every endpoint begins with.
     */
    private io.github.westcloud.camel.WestCloudConfiguration configuration;

    /**
     * In which of its two APIs the service is spoken to: rest can do everything, s3 works with other S3 servers too and has no ttlDays, contentSecret, async and updateMetadata.
     */
    private io.github.westcloud.client.DialectName dialect;

    /**
     * Where the service is: its http or https address without the bucket, for example https://s3.example.com.
     */
    private java.lang.String endpointUrl;

    /**
     * After how many seconds the progress of an upload or download that still goes on is logged again.
     */
    private java.lang.Integer transferLoggingIntervalSeconds = null;

    /**
     * The level at which the progress of uploads and downloads is logged.
     */
    private org.apache.camel.LoggingLevel transferLoggingLevel;

    /**
     * Whether every request, every piece of a content, every chunk and every page of a listing is logged as well.
     */
    private java.lang.Boolean transferLoggingVerbose = null;

    /**
     * Allows for bridging the consumer to the Camel routing Error Handler, which mean any exceptions (if possible) occurred while the Camel consumer is trying to pickup incoming messages, or the likes, will now be processed as a message and handled by the routing Error Handler. Important: This is only possible if the 3rd party component allows Camel to be alerted if an exception was thrown. Some components handle this internally only, and therefore bridgeErrorHandler is not possible. In other situations we may improve the Camel component to hook into the 3rd party component and make this possible for future releases. By default the consumer will use the org.apache.camel.spi.ExceptionHandler to deal with exceptions, that will be logged at WARN or ERROR level and ignored.
     */
    private java.lang.Boolean bridgeErrorHandler = null;

    /**
     * Whether to go into directories whose name starts with a dot; they are left out by default.
     */
    private java.lang.Boolean includeHiddenDirs = null;

    /**
     * Whether to take files whose name starts with a dot; they are left out by default.
     */
    private java.lang.Boolean includeHiddenFiles = null;

    /**
     * The MD5 of an uploaded file as 32 hexadecimal digits. The service refuses other content.
     */
    private java.lang.String contentMd5;

    /**
     * The mime type of an uploaded file, or the new one of updateMetadata. Without it the service goes by the extension of the name.
     */
    private java.lang.String contentType;

    /**
     * Whether the producer should be started lazy (on the first message). By starting lazy you can use this to allow CamelContext and routes to startup in situations where a producer may otherwise fail during starting and cause the route to fail being started. By deferring this startup to be lazy then the startup failure can be handled during routing messages via Camel's routing error handlers. Beware that when the first message is processed then creating and starting the producer may take a little time and prolong the total processing time of the processing.
     */
    private java.lang.Boolean lazyStartProducer = null;

    /**
     * Whether list gives all entries of a directory as an Iterable that fetches page after page as it is walked, or one page as a List.
     */
    private java.lang.Boolean listAllPages = null;

    /**
     * Metadata of an uploaded, copied, moved or updated file, one option for each name: metadata.author=Ada. This is a multi-value option with prefix: metadata.
     */
    private java.util.Map<java.lang.String, java.lang.Object> metadata;

    /**
     * What copy, move and updateMetadata do with the metadata that is there. Without it copy and move take it as it is, and updateMetadata merges.
     */
    private io.github.westcloud.protocol.MetadataMode metadataMode;

    /**
     * Files of more bytes than this, 1 MiB to 1 GiB, are uploaded in chunks of 1 MiB, several at a time; smaller ones in one request.
     */
    private java.lang.Long multipartThreshold = null;

    /**
     * What the producer does with each message.
     */
    private io.github.westcloud.camel.WestCloudOperation operation;

    /**
     * The part of a file to download: bytes=0-99, bytes=100- or bytes=-50.
     */
    private java.lang.String range;

    /**
     * The file that copy and move take, as a path from the root of the bucket.
     */
    private java.lang.String sourcePath;

    /**
     * After how many days, 1 to 180, the service deletes an uploaded file. Without it the file stays.
     */
    private java.lang.Integer ttlDays = null;

    /**
     * Whether the service may answer an upload or a deletion before it has finished it.
     */
    private java.lang.Boolean async = null;

    /**
     * The maximum number of requests that an operation on many files (a list to delete, or a directory to copy, move or delete recursively) sends at the same time, 1 to 100.
     */
    private java.lang.Integer maxConcurrentRequests = null;

    /**
     * How many chunks of one upload travel at the same time, 1 to 100.
     */
    private java.lang.Integer maxPartsInFlight = null;

    /**
     * Whether the body is a request of the plain-Java client, to be sent as it is.
     */
    private java.lang.Boolean pojoRequest = null;

    /**
     * The directory for temporary copies of bodies whose length is not known. Without it the temporary directory of the JVM.
     */
    private java.lang.String spoolDirectory;

    /**
     * Whether autowiring is enabled. This is used for automatic autowiring options (the option must be marked as autowired) by looking up in the registry to find if there is a single instance of matching type, which then gets configured on the component. This can be used for automatic configuring JDBC data sources, JMS connection factories, AWS Clients, etc.
     */
    private java.lang.Boolean autowiredEnabled = null;

    /**
     * How long in milliseconds to wait for a free connection of the pool. 0 waits without limit.
     */
    private java.time.Duration connectionRequestTimeout;

    /**
     * The most connections that the pool holds to one host.
     */
    private java.lang.Integer connectionsPerRoute = null;

    /**
     * How long in milliseconds to wait until a new connection is established. 0 waits without limit.
     */
    private java.time.Duration connectTimeout;

    /**
     * A ready HttpClient 5 to send all requests with. It is used as it is and never closed by the component; the other HTTP options have no effect then.
     */
    private org.apache.hc.client5.http.impl.classic.CloseableHttpClient httpClient;

    /**
     * A hook of the Camel HTTP component that changes the builder of the HTTP client before the client is made.
     */
    private org.apache.camel.component.http.HttpClientConfigurer httpClientConfigurer;

    /**
     * How many entries, 1 to 10000, one page of a listing has.
     */
    private java.lang.Integer listLimit = null;

    /**
     * The order of a listing by name.
     */
    private io.github.westcloud.protocol.ListOrder listOrder;

    /**
     * How many times a failed request that is safe to repeat is sent again.
     */
    private java.lang.Integer maximumRetries = null;

    /**
     * The most connections that the pool holds.
     */
    private java.lang.Integer maxTotalConnections = null;

    /**
     * How long in milliseconds, at least 1, the service may be silent while an answer is awaited.
     */
    private java.time.Duration responseTimeout;

    /**
     * How long in milliseconds to wait before the first retry; each further one waits longer.
     */
    private java.time.Duration retryDelay;

    /**
     * How long in milliseconds a connection may stay silent in the middle of an exchange of bytes. 0 waits without limit.
     */
    private java.time.Duration soTimeout;

    /**
     * A bean that is told what the client does: requests, repetitions, bytes, chunks, pages. One that is alone of its type in the registry is found by itself.
     */
    private io.github.westcloud.client.event.TransferListener transferListener;

    /**
     * Used for enabling or disabling all consumer based health checks from this component
     */
    private java.lang.Boolean healthCheckConsumerEnabled = null;

    /**
     * Used for enabling or disabling all producer based health checks from this component. Notice: Camel has by default disabled all producer based health-checks. You can turn on producer checks globally by setting camel.health.producersEnabled=true.
     */
    private java.lang.Boolean healthCheckProducerEnabled = null;

    /**
     * The password for the HTTP proxy.
     */
    private java.lang.String proxyAuthPassword;

    /**
     * The user name for the HTTP proxy.
     */
    private java.lang.String proxyAuthUsername;

    /**
     * The host of an HTTP proxy.
     */
    private java.lang.String proxyHost;

    /**
     * The port of the HTTP proxy.
     */
    private java.lang.Integer proxyPort = null;

    /**
     * How requests prove who sent them. With dialect=rest BASIC sends user name and password, and SIGNATURE, the default there, signs each request and keeps the password at home. With dialect=s3 requests are signed as AWS does it: AWS_V2 (also written awsV2), or AWS_V4 (awsV4), the default there.
     */
    private io.github.westcloud.client.Authentication authentication;

    /**
     * The content secret of a file, letters and digits. An upload protects the file with it; every other request to a protected file needs it.
     */
    private java.lang.String contentSecret;

    /**
     * The new content secret that updateMetadata sets, letters and digits; with metadataMode=delete the file loses its content secret. Without it the content secret stays as it is.
     */
    private java.lang.String newContentSecret;

    /**
     * The password at the service.
     */
    private java.lang.String password;

    /**
     * Trust and key material for HTTPS.
     */
    private org.apache.camel.support.jsse.SSLContextParameters sslContextParameters;

    /**
     * Enable usage of global SSL context parameters.
     */
    private java.lang.Boolean useGlobalSslContextParameters = null;

    /**
     * The user name at the service.
     */
    private java.lang.String username;

    /**
     * Whether signatures of awsV4 cover the content of uploads too. It is read twice then; a stream that can be read once stays unsigned.
     */
    private java.lang.Boolean payloadSigning = null;

    /**
     * The region in signatures of awsV4. The service accepts any; another S3 server may want its own.
     */
    private java.lang.String region;

    /**
     * The key of the signature: the password itself, or the Base64 of the password.
     */
    private io.github.westcloud.protocol.auth.SignatureKey signatureKey;

    public io.github.westcloud.camel.WestCloudConfiguration getConfiguration() {
        return configuration;
    }

    public void setConfiguration(io.github.westcloud.camel.WestCloudConfiguration configuration) {
        this.configuration = configuration;
    }

    public io.github.westcloud.client.DialectName getDialect() {
        return dialect;
    }

    public void setDialect(io.github.westcloud.client.DialectName dialect) {
        this.dialect = dialect;
    }

    public java.lang.String getEndpointUrl() {
        return endpointUrl;
    }

    public void setEndpointUrl(java.lang.String endpointUrl) {
        this.endpointUrl = endpointUrl;
    }

    public java.lang.Integer getTransferLoggingIntervalSeconds() {
        return transferLoggingIntervalSeconds;
    }

    public void setTransferLoggingIntervalSeconds(java.lang.Integer transferLoggingIntervalSeconds) {
        this.transferLoggingIntervalSeconds = transferLoggingIntervalSeconds;
    }

    public org.apache.camel.LoggingLevel getTransferLoggingLevel() {
        return transferLoggingLevel;
    }

    public void setTransferLoggingLevel(org.apache.camel.LoggingLevel transferLoggingLevel) {
        this.transferLoggingLevel = transferLoggingLevel;
    }

    public java.lang.Boolean getTransferLoggingVerbose() {
        return transferLoggingVerbose;
    }

    public void setTransferLoggingVerbose(java.lang.Boolean transferLoggingVerbose) {
        this.transferLoggingVerbose = transferLoggingVerbose;
    }

    public java.lang.Boolean getBridgeErrorHandler() {
        return bridgeErrorHandler;
    }

    public void setBridgeErrorHandler(java.lang.Boolean bridgeErrorHandler) {
        this.bridgeErrorHandler = bridgeErrorHandler;
    }

    public java.lang.Boolean getIncludeHiddenDirs() {
        return includeHiddenDirs;
    }

    public void setIncludeHiddenDirs(java.lang.Boolean includeHiddenDirs) {
        this.includeHiddenDirs = includeHiddenDirs;
    }

    public java.lang.Boolean getIncludeHiddenFiles() {
        return includeHiddenFiles;
    }

    public void setIncludeHiddenFiles(java.lang.Boolean includeHiddenFiles) {
        this.includeHiddenFiles = includeHiddenFiles;
    }

    public java.lang.String getContentMd5() {
        return contentMd5;
    }

    public void setContentMd5(java.lang.String contentMd5) {
        this.contentMd5 = contentMd5;
    }

    public java.lang.String getContentType() {
        return contentType;
    }

    public void setContentType(java.lang.String contentType) {
        this.contentType = contentType;
    }

    public java.lang.Boolean getLazyStartProducer() {
        return lazyStartProducer;
    }

    public void setLazyStartProducer(java.lang.Boolean lazyStartProducer) {
        this.lazyStartProducer = lazyStartProducer;
    }

    public java.lang.Boolean getListAllPages() {
        return listAllPages;
    }

    public void setListAllPages(java.lang.Boolean listAllPages) {
        this.listAllPages = listAllPages;
    }

    public java.util.Map<java.lang.String, java.lang.Object> getMetadata() {
        return metadata;
    }

    public void setMetadata(java.util.Map<java.lang.String, java.lang.Object> metadata) {
        this.metadata = metadata;
    }

    public io.github.westcloud.protocol.MetadataMode getMetadataMode() {
        return metadataMode;
    }

    public void setMetadataMode(io.github.westcloud.protocol.MetadataMode metadataMode) {
        this.metadataMode = metadataMode;
    }

    public java.lang.Long getMultipartThreshold() {
        return multipartThreshold;
    }

    public void setMultipartThreshold(java.lang.Long multipartThreshold) {
        this.multipartThreshold = multipartThreshold;
    }

    public io.github.westcloud.camel.WestCloudOperation getOperation() {
        return operation;
    }

    public void setOperation(io.github.westcloud.camel.WestCloudOperation operation) {
        this.operation = operation;
    }

    public java.lang.String getRange() {
        return range;
    }

    public void setRange(java.lang.String range) {
        this.range = range;
    }

    public java.lang.String getSourcePath() {
        return sourcePath;
    }

    public void setSourcePath(java.lang.String sourcePath) {
        this.sourcePath = sourcePath;
    }

    public java.lang.Integer getTtlDays() {
        return ttlDays;
    }

    public void setTtlDays(java.lang.Integer ttlDays) {
        this.ttlDays = ttlDays;
    }

    public java.lang.Boolean getAsync() {
        return async;
    }

    public void setAsync(java.lang.Boolean async) {
        this.async = async;
    }

    public java.lang.Integer getMaxConcurrentRequests() {
        return maxConcurrentRequests;
    }

    public void setMaxConcurrentRequests(java.lang.Integer maxConcurrentRequests) {
        this.maxConcurrentRequests = maxConcurrentRequests;
    }

    public java.lang.Integer getMaxPartsInFlight() {
        return maxPartsInFlight;
    }

    public void setMaxPartsInFlight(java.lang.Integer maxPartsInFlight) {
        this.maxPartsInFlight = maxPartsInFlight;
    }

    public java.lang.Boolean getPojoRequest() {
        return pojoRequest;
    }

    public void setPojoRequest(java.lang.Boolean pojoRequest) {
        this.pojoRequest = pojoRequest;
    }

    public java.lang.String getSpoolDirectory() {
        return spoolDirectory;
    }

    public void setSpoolDirectory(java.lang.String spoolDirectory) {
        this.spoolDirectory = spoolDirectory;
    }

    public java.lang.Boolean getAutowiredEnabled() {
        return autowiredEnabled;
    }

    public void setAutowiredEnabled(java.lang.Boolean autowiredEnabled) {
        this.autowiredEnabled = autowiredEnabled;
    }

    public java.time.Duration getConnectionRequestTimeout() {
        return connectionRequestTimeout;
    }

    public void setConnectionRequestTimeout(java.time.Duration connectionRequestTimeout) {
        this.connectionRequestTimeout = connectionRequestTimeout;
    }

    public java.lang.Integer getConnectionsPerRoute() {
        return connectionsPerRoute;
    }

    public void setConnectionsPerRoute(java.lang.Integer connectionsPerRoute) {
        this.connectionsPerRoute = connectionsPerRoute;
    }

    public java.time.Duration getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(java.time.Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public org.apache.hc.client5.http.impl.classic.CloseableHttpClient getHttpClient() {
        return httpClient;
    }

    public void setHttpClient(org.apache.hc.client5.http.impl.classic.CloseableHttpClient httpClient) {
        this.httpClient = httpClient;
    }

    public org.apache.camel.component.http.HttpClientConfigurer getHttpClientConfigurer() {
        return httpClientConfigurer;
    }

    public void setHttpClientConfigurer(org.apache.camel.component.http.HttpClientConfigurer httpClientConfigurer) {
        this.httpClientConfigurer = httpClientConfigurer;
    }

    public java.lang.Integer getListLimit() {
        return listLimit;
    }

    public void setListLimit(java.lang.Integer listLimit) {
        this.listLimit = listLimit;
    }

    public io.github.westcloud.protocol.ListOrder getListOrder() {
        return listOrder;
    }

    public void setListOrder(io.github.westcloud.protocol.ListOrder listOrder) {
        this.listOrder = listOrder;
    }

    public java.lang.Integer getMaximumRetries() {
        return maximumRetries;
    }

    public void setMaximumRetries(java.lang.Integer maximumRetries) {
        this.maximumRetries = maximumRetries;
    }

    public java.lang.Integer getMaxTotalConnections() {
        return maxTotalConnections;
    }

    public void setMaxTotalConnections(java.lang.Integer maxTotalConnections) {
        this.maxTotalConnections = maxTotalConnections;
    }

    public java.time.Duration getResponseTimeout() {
        return responseTimeout;
    }

    public void setResponseTimeout(java.time.Duration responseTimeout) {
        this.responseTimeout = responseTimeout;
    }

    public java.time.Duration getRetryDelay() {
        return retryDelay;
    }

    public void setRetryDelay(java.time.Duration retryDelay) {
        this.retryDelay = retryDelay;
    }

    public java.time.Duration getSoTimeout() {
        return soTimeout;
    }

    public void setSoTimeout(java.time.Duration soTimeout) {
        this.soTimeout = soTimeout;
    }

    public io.github.westcloud.client.event.TransferListener getTransferListener() {
        return transferListener;
    }

    public void setTransferListener(io.github.westcloud.client.event.TransferListener transferListener) {
        this.transferListener = transferListener;
    }

    public java.lang.Boolean getHealthCheckConsumerEnabled() {
        return healthCheckConsumerEnabled;
    }

    public void setHealthCheckConsumerEnabled(java.lang.Boolean healthCheckConsumerEnabled) {
        this.healthCheckConsumerEnabled = healthCheckConsumerEnabled;
    }

    public java.lang.Boolean getHealthCheckProducerEnabled() {
        return healthCheckProducerEnabled;
    }

    public void setHealthCheckProducerEnabled(java.lang.Boolean healthCheckProducerEnabled) {
        this.healthCheckProducerEnabled = healthCheckProducerEnabled;
    }

    public java.lang.String getProxyAuthPassword() {
        return proxyAuthPassword;
    }

    public void setProxyAuthPassword(java.lang.String proxyAuthPassword) {
        this.proxyAuthPassword = proxyAuthPassword;
    }

    public java.lang.String getProxyAuthUsername() {
        return proxyAuthUsername;
    }

    public void setProxyAuthUsername(java.lang.String proxyAuthUsername) {
        this.proxyAuthUsername = proxyAuthUsername;
    }

    public java.lang.String getProxyHost() {
        return proxyHost;
    }

    public void setProxyHost(java.lang.String proxyHost) {
        this.proxyHost = proxyHost;
    }

    public java.lang.Integer getProxyPort() {
        return proxyPort;
    }

    public void setProxyPort(java.lang.Integer proxyPort) {
        this.proxyPort = proxyPort;
    }

    public io.github.westcloud.client.Authentication getAuthentication() {
        return authentication;
    }

    public void setAuthentication(io.github.westcloud.client.Authentication authentication) {
        this.authentication = authentication;
    }

    public java.lang.String getContentSecret() {
        return contentSecret;
    }

    public void setContentSecret(java.lang.String contentSecret) {
        this.contentSecret = contentSecret;
    }

    public java.lang.String getNewContentSecret() {
        return newContentSecret;
    }

    public void setNewContentSecret(java.lang.String newContentSecret) {
        this.newContentSecret = newContentSecret;
    }

    public java.lang.String getPassword() {
        return password;
    }

    public void setPassword(java.lang.String password) {
        this.password = password;
    }

    public org.apache.camel.support.jsse.SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    public void setSslContextParameters(org.apache.camel.support.jsse.SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public java.lang.Boolean getUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    public void setUseGlobalSslContextParameters(java.lang.Boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }

    public java.lang.String getUsername() {
        return username;
    }

    public void setUsername(java.lang.String username) {
        this.username = username;
    }

    public java.lang.Boolean getPayloadSigning() {
        return payloadSigning;
    }

    public void setPayloadSigning(java.lang.Boolean payloadSigning) {
        this.payloadSigning = payloadSigning;
    }

    public java.lang.String getRegion() {
        return region;
    }

    public void setRegion(java.lang.String region) {
        this.region = region;
    }

    public io.github.westcloud.protocol.auth.SignatureKey getSignatureKey() {
        return signatureKey;
    }

    public void setSignatureKey(io.github.westcloud.protocol.auth.SignatureKey signatureKey) {
        this.signatureKey = signatureKey;
    }
}
