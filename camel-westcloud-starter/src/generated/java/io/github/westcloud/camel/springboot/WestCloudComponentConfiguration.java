/* Generated from westcloud.json by GeneratedSourcesTest. Do not change it by hand. */
package io.github.westcloud.camel.springboot;

import org.apache.camel.spring.boot.ComponentConfigurationPropertiesCommon;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The options of the component as properties. One that is null was not set, and the component's default holds. */
@ConfigurationProperties(prefix = "camel.component.westcloud", ignoreUnknownFields = false)
public class WestCloudComponentConfiguration extends ComponentConfigurationPropertiesCommon {

    /**
     * Sets the default options of all endpoints.
     */
    private io.github.westcloud.camel.WestCloudConfiguration configuration;

    /**
     * Sets which API of the service to use. REST supports all operations and options. S3 also works with other services that are compatible with Amazon S3, but it does not support ttlDays, contentSecret, async and updateMetadata.
     */
    private io.github.westcloud.client.DialectName dialect;

    /**
     * Sets the HTTP or HTTPS address of the service, without the bucket. For example: https://s3.example.com
     */
    private java.lang.String endpointUrl;

    /**
     * Sets the interval in seconds at which the progress of running uploads and downloads is logged.
     */
    private java.lang.Integer transferLoggingIntervalSeconds = null;

    /**
     * Sets the logging level for the progress of uploads and downloads. Transfers that take longer than twice the transferLoggingIntervalSeconds are logged at INFO or higher unless it is OFF.
     */
    private org.apache.camel.LoggingLevel transferLoggingLevel;

    /**
     * Whether to also log each request, each part, each page of a listing and each block of content.
     */
    private java.lang.Boolean transferLoggingVerbose = null;

    /**
     * Allows for bridging the consumer to the Camel routing Error Handler, which mean any exceptions (if possible) occurred while the Camel consumer is trying to pickup incoming messages, or the likes, will now be processed as a message and handled by the routing Error Handler. Important: This is only possible if the 3rd party component allows Camel to be alerted if an exception was thrown. Some components handle this internally only, and therefore bridgeErrorHandler is not possible. In other situations we may improve the Camel component to hook into the 3rd party component and make this possible for future releases. By default the consumer will use the org.apache.camel.spi.ExceptionHandler to deal with exceptions, that will be logged at WARN or ERROR level and ignored.
     */
    private java.lang.Boolean bridgeErrorHandler = null;

    /**
     * Whether to consume files of directories whose name starts with a dot.
     */
    private java.lang.Boolean includeHiddenDirs = null;

    /**
     * Whether to consume files whose name starts with a dot.
     */
    private java.lang.Boolean includeHiddenFiles = null;

    /**
     * Sets the MD5 checksum of the content to upload, as 32 hexadecimal digits. The service rejects the upload if the content does not match.
     */
    private java.lang.String contentMd5;

    /**
     * Sets the content type of the file to upload, or the new content type for updateMetadata. By default, the service derives it from the extension of the file name.
     */
    private java.lang.String contentType;

    /**
     * Sets the style of the URL that createDownloadLink creates. virtualHost puts the bucket in front of the host name, which is the style of the service's public links. path puts the bucket at the beginning of the path, which is the style of the API. auto is virtualHost, unless the host of endpointUrl is localhost or an IP address.
     */
    private java.lang.String downloadLinkStyle;

    /**
     * Whether the producer should be started lazy (on the first message). By starting lazy you can use this to allow CamelContext and routes to startup in situations where a producer may otherwise fail during starting and cause the route to fail being started. By deferring this startup to be lazy then the startup failure can be handled during routing messages via Camel's routing error handlers. Beware that when the first message is processed then creating and starting the producer may take a little time and prolong the total processing time of the processing.
     */
    private java.lang.Boolean lazyStartProducer = null;

    /**
     * Whether list returns all entries of the directory as an Iterable that fetches one page after the other. If false, list returns one page as a List.
     */
    private java.lang.Boolean listAllPages = null;

    /**
     * Sets the metadata of the file to upload, copy, move or update. For example, metadata.author=Ada sets the value of author. This is a multi-value option with prefix: metadata.
     */
    private java.util.Map<java.lang.String, java.lang.Object> metadata;

    /**
     * Sets what happens to the existing metadata of the file when it is copied, moved or updated. By default, the given metadata is merged into it.
     */
    private io.github.westcloud.protocol.MetadataMode metadataMode;

    /**
     * Sets the size, from 1 MB to 1 GB, above which a file is uploaded in parts of 1 MB, several at a time. Smaller files are uploaded in one request. The value is a number of bytes, or has a unit, such as 16MB, 16MiB or 16M, which are all 16777216 bytes.
     */
    private java.lang.String multipartThreshold;

    /**
     * Sets the operation that the producer performs.
     */
    private io.github.westcloud.camel.WestCloudOperation operation;

    /**
     * Sets the range of bytes to download: bytes=0-99, bytes=100- or bytes=-50.
     */
    private java.lang.String range;

    /**
     * Sets the path of the file or directory to copy or move, relative to the root of the bucket.
     */
    private java.lang.String sourcePath;

    /**
     * Sets the number of days, from 1 to 180, after which the service deletes the uploaded file. By default, the file is not deleted.
     */
    private java.lang.Integer ttlDays = null;

    /**
     * Whether the service may respond to an upload or a deletion before it has completed it.
     */
    private java.lang.Boolean async = null;

    /**
     * Whether to compute the MD5 checksum of the content, or of each part, and send it with an upload. The service rejects content that does not match, because it was damaged in transit. This takes CPU time, and 1 MB of memory for each part that is being sent.
     */
    private java.lang.Boolean computeMd5 = null;

    /**
     * Sets the maximum number of requests, from 1 to 100, that an operation on many files sends at the same time: deleting a list of files, or copying, moving or deleting a directory recursively.
     */
    private java.lang.Integer maxConcurrentRequests = null;

    /**
     * Sets the maximum number of parts of an upload that are sent at the same time, from 1 to 100. An upload starts with 16, and sends more as long as that is faster.
     */
    private java.lang.Integer maxPartsInFlight = null;

    /**
     * Whether the message body is a request object of the Java client, such as UploadRequest, that is sent as it is.
     */
    private java.lang.Boolean pojoRequest = null;

    /**
     * Whether to resume the upload of a large file after a crash or a restart, when the same local file is uploaded to the same path again: only the missing parts are sent. The progress is kept in the directory set by resumeDirectory. The message body must be a file. Files that are not uploaded in parts are uploaded from the beginning.
     */
    private java.lang.Boolean resume = null;

    /**
     * Sets the local directory for the progress of uploads with resume=true, one small file for each unfinished upload. It is created if it does not exist, and must survive a restart.
     */
    private java.lang.String resumeDirectory;

    /**
     * Sets the timeout in milliseconds for a call of the service, including all retries and the delays between them. The time to transfer the content of a file does not count: see requestTimeout. An operation that needs several calls, such as an upload in parts, has this time for each of them. 0 means three times requestTimeout, which is 15 minutes by default.
     */
    private java.time.Duration apiCallTimeout;

    /**
     * Whether autowiring is enabled. This is used for automatic autowiring options (the option must be marked as autowired) by looking up in the registry to find if there is a single instance of matching type, which then gets configured on the component. This can be used for automatic configuring JDBC data sources, JMS connection factories, AWS Clients, etc.
     */
    private java.lang.Boolean autowiredEnabled = null;

    /**
     * Sets the timeout in milliseconds for obtaining a connection from the pool. 0 means no timeout.
     */
    private java.time.Duration connectionRequestTimeout;

    /**
     * Sets the maximum number of connections in the pool to one host.
     */
    private java.lang.Integer connectionsPerRoute = null;

    /**
     * Sets the timeout in milliseconds for establishing a connection. 0 means no timeout.
     */
    private java.time.Duration connectTimeout;

    /**
     * Sets an existing HttpClient 5 that sends all requests. The component does not close it, and the other HTTP options are not applied to it.
     */
    private org.apache.hc.client5.http.impl.classic.CloseableHttpClient httpClient;

    /**
     * Sets an HttpClientConfigurer, as in the HTTP component, that customizes the HTTP client before it is created.
     */
    private org.apache.camel.component.http.HttpClientConfigurer httpClientConfigurer;

    /**
     * Sets the maximum number of entries in one page of a listing, from 1 to 10000, or to 1000 with dialect=s3. By default, a page has as many entries as the dialect allows.
     */
    private java.lang.Integer listLimit = null;

    /**
     * Sets the order of the names in a listing.
     */
    private io.github.westcloud.protocol.ListOrder listOrder;

    /**
     * Sets the maximum number of retries, from 0 to 20, of a request that failed and can safely be sent again.
     */
    private java.lang.Integer maximumRetries = null;

    /**
     * Sets the maximum number of ranges of a download that are requested at the same time, from 1 to 100. A download starts with 32, and requests more as long as that is faster. With 1, a file is downloaded in one request.
     */
    private java.lang.Integer maxRangesInFlight = null;

    /**
     * Sets the maximum number of connections in the pool.
     */
    private java.lang.Integer maxTotalConnections = null;

    /**
     * Sets the size in bytes, at least 1 MiB, above which a file is downloaded in ranges of 1 MiB, several at the same time. For example: 32MB. By default, files of more than 8 MiB are downloaded in ranges if the service takes at least 10 milliseconds to respond.
     */
    private java.lang.String parallelDownloadThreshold;

    /**
     * Sets the timeout in milliseconds for a request that makes no progress, even if the service keeps sending something. Each stage (connecting, sending, waiting for the response, receiving) must end within it, and a body must transfer at least 1 KiB per second. 0 means 5 minutes, or responseTimeout if that is longer.
     */
    private java.time.Duration requestTimeout;

    /**
     * Sets the timeout in milliseconds, at least 1, for waiting for the response to a request.
     */
    private java.time.Duration responseTimeout;

    /**
     * Sets the delay in milliseconds before the first retry. The delay increases with each further retry.
     */
    private java.time.Duration retryDelay;

    /**
     * Sets the timeout in milliseconds for waiting for data while a request or a response is transferred. 0 means no timeout.
     */
    private java.time.Duration soTimeout;

    /**
     * Sets the directory for temporary files, which hold content whose length is not known or that must be kept. By default, the temporary directory of the JVM is used.
     */
    private java.lang.String spoolDirectory;

    /**
     * Sets a TransferListener that is notified of requests, retries, transferred bytes, parts and pages. If there is a single instance in the registry, it is used automatically.
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
     * Sets the password to authenticate with at the HTTP proxy.
     */
    private java.lang.String proxyAuthPassword;

    /**
     * Sets the user name to authenticate with at the HTTP proxy.
     */
    private java.lang.String proxyAuthUsername;

    /**
     * Sets the host name of the HTTP proxy.
     */
    private java.lang.String proxyHost;

    /**
     * Sets the port of the HTTP proxy.
     */
    private java.lang.Integer proxyPort = null;

    /**
     * Sets how requests are authenticated. With dialect=rest, SIGNATURE (the default) signs each request, so that the password is never sent, and BASIC sends the user name and the password. With dialect=s3, AWS_V4 (the default, also written awsV4) and AWS_V2 (also written awsV2) are the versions of the AWS signature.
     */
    private io.github.westcloud.client.Authentication authentication;

    /**
     * Sets the content secret of the file, which consists of letters and digits. An upload protects the file with it, and every other request to a protected file requires it.
     */
    private java.lang.String contentSecret;

    /**
     * Sets the new content secret of the file for updateMetadata, which consists of letters and digits. With metadataMode=delete, the content secret of the file is removed. By default, it is not changed.
     */
    private java.lang.String newContentSecret;

    /**
     * Sets the password to authenticate with.
     */
    private java.lang.String password;

    /**
     * Sets the SSLContextParameters to use for HTTPS.
     */
    private org.apache.camel.support.jsse.SSLContextParameters sslContextParameters;

    /**
     * Enable usage of global SSL context parameters.
     */
    private java.lang.Boolean useGlobalSslContextParameters = null;

    /**
     * Sets the user name to authenticate with.
     */
    private java.lang.String username;

    /**
     * Whether signatures of AWS_V4 also cover the content of an upload. The content is then read twice.
     */
    private java.lang.Boolean payloadSigning = null;

    /**
     * Sets the region that signatures of AWS_V4 are made for. The service accepts any region. Other S3 services may require their own.
     */
    private java.lang.String region;

    /**
     * Sets the key for authentication=SIGNATURE: the password itself, or the Base64 encoding of the password. If not set, the client tries the password first, then the Base64 encoding, and continues with the one that the service accepts.
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

    public java.lang.String getDownloadLinkStyle() {
        return downloadLinkStyle;
    }

    public void setDownloadLinkStyle(java.lang.String downloadLinkStyle) {
        this.downloadLinkStyle = downloadLinkStyle;
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

    public java.lang.String getMultipartThreshold() {
        return multipartThreshold;
    }

    public void setMultipartThreshold(java.lang.String multipartThreshold) {
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

    public java.lang.Boolean getComputeMd5() {
        return computeMd5;
    }

    public void setComputeMd5(java.lang.Boolean computeMd5) {
        this.computeMd5 = computeMd5;
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

    public java.lang.Boolean getResume() {
        return resume;
    }

    public void setResume(java.lang.Boolean resume) {
        this.resume = resume;
    }

    public java.lang.String getResumeDirectory() {
        return resumeDirectory;
    }

    public void setResumeDirectory(java.lang.String resumeDirectory) {
        this.resumeDirectory = resumeDirectory;
    }

    public java.time.Duration getApiCallTimeout() {
        return apiCallTimeout;
    }

    public void setApiCallTimeout(java.time.Duration apiCallTimeout) {
        this.apiCallTimeout = apiCallTimeout;
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

    public java.lang.Integer getMaxRangesInFlight() {
        return maxRangesInFlight;
    }

    public void setMaxRangesInFlight(java.lang.Integer maxRangesInFlight) {
        this.maxRangesInFlight = maxRangesInFlight;
    }

    public java.lang.Integer getMaxTotalConnections() {
        return maxTotalConnections;
    }

    public void setMaxTotalConnections(java.lang.Integer maxTotalConnections) {
        this.maxTotalConnections = maxTotalConnections;
    }

    public java.lang.String getParallelDownloadThreshold() {
        return parallelDownloadThreshold;
    }

    public void setParallelDownloadThreshold(java.lang.String parallelDownloadThreshold) {
        this.parallelDownloadThreshold = parallelDownloadThreshold;
    }

    public java.time.Duration getRequestTimeout() {
        return requestTimeout;
    }

    public void setRequestTimeout(java.time.Duration requestTimeout) {
        this.requestTimeout = requestTimeout;
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

    public java.lang.String getSpoolDirectory() {
        return spoolDirectory;
    }

    public void setSpoolDirectory(java.lang.String spoolDirectory) {
        this.spoolDirectory = spoolDirectory;
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
