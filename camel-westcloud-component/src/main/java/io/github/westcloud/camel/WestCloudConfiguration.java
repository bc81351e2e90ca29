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

import io.github.westcloud.camel.internal.http.HttpSettings;
import io.github.westcloud.client.Authentication;
import io.github.westcloud.client.ClientConfig;
import io.github.westcloud.client.DialectName;
import io.github.westcloud.protocol.auth.SignatureKey;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.file.GenericFileConfiguration;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.spi.UriPath;

/**
 * The options of the component that camel-file does not have. The component holds the defaults, and each endpoint works on its
 * own copy.
 */
@UriParams
public class WestCloudConfiguration extends GenericFileConfiguration implements Cloneable {

    /** Milliseconds; Camel's health checks run one after the other. */
    private static final long LONGEST_PROBE = 10_000;

    @UriPath(description = "The name of the bucket.")
    @Metadata(required = true)
    private String bucketName;

    @UriPath(description = "The starting directory, relative to the root of the bucket.")
    private String directory = "";

    @UriParam(
            label = "common",
            description = "Sets the HTTP or HTTPS address of the service, without the bucket. For example: "
                    + "https://s3.example.com")
    private String endpointUrl;

    @UriParam(label = "security", secret = true, description = "Sets the user name to authenticate with.")
    private String username;

    @UriParam(label = "security", secret = true, description = "Sets the password to authenticate with.")
    private String password;

    @UriParam(
            label = "common",
            defaultValue = "REST",
            description = "Sets which API of the service to use. REST supports all operations and options. S3 also "
                    + "works with other services that are compatible with Amazon S3, but it does not support "
                    + "ttlDays, contentSecret, async and updateMetadata.")
    private DialectName dialect = DialectName.REST;

    @UriParam(
            label = "security",
            description = "Sets how requests are authenticated. With dialect=rest, SIGNATURE (the default) signs each "
                    + "request, so that the password is never sent, and BASIC sends the user name and the password. "
                    + "With dialect=s3, AWS_V4 (the default, also written awsV4) and AWS_V2 (also written awsV2) "
                    + "are the versions of the AWS signature.")
    private Authentication authentication;

    @UriParam(
            label = "security,advanced",
            defaultValue = "us-east-1",
            description = "Sets the region that signatures of AWS_V4 are made for. The service accepts any region. "
                    + "Other S3 services may require their own.")
    private String region = "us-east-1";

    @UriParam(
            label = "security,advanced",
            description = "Whether signatures of AWS_V4 also cover the content of an upload. The content is then read "
                    + "twice.")
    private boolean payloadSigning;

    @UriParam(
            label = "security,advanced",
            description = "Sets the key for authentication=SIGNATURE: the password itself, or the Base64 encoding of "
                    + "the password. If not set, the client tries the password first, then the Base64 encoding, and "
                    + "continues with the one that the service accepts.")
    private SignatureKey signatureKey;

    @UriParam(label = "consumer,advanced", description = "Whether to consume files whose name starts with a dot.")
    private boolean includeHiddenFiles;

    @UriParam(
            label = "consumer,advanced",
            description = "Whether to consume files of directories whose name starts with a dot.")
    private boolean includeHiddenDirs;

    @UriParam
    private WestCloudHttpConfiguration http = new WestCloudHttpConfiguration();

    @UriParam
    private WestCloudRequestConfiguration request = new WestCloudRequestConfiguration();

    @UriParam
    private WestCloudTransferConfiguration transfer = new WestCloudTransferConfiguration();

    @UriParam
    private WestCloudTransferLoggingConfiguration transferLogging = new WestCloudTransferLoggingConfiguration();

    public String getBucketName() {
        return bucketName;
    }

    public void setBucketName(String bucketName) {
        this.bucketName = bucketName;
    }

    public String getEndpointUrl() {
        return endpointUrl;
    }

    public void setEndpointUrl(String endpointUrl) {
        this.endpointUrl = endpointUrl;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public DialectName getDialect() {
        return dialect;
    }

    public void setDialect(DialectName dialect) {
        this.dialect = dialect;
    }

    public Authentication getAuthentication() {
        return authentication;
    }

    public void setAuthentication(Authentication authentication) {
        this.authentication = authentication;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public boolean isPayloadSigning() {
        return payloadSigning;
    }

    public void setPayloadSigning(boolean payloadSigning) {
        this.payloadSigning = payloadSigning;
    }

    public SignatureKey getSignatureKey() {
        return signatureKey;
    }

    public void setSignatureKey(SignatureKey signatureKey) {
        this.signatureKey = signatureKey;
    }

    public boolean isIncludeHiddenFiles() {
        return includeHiddenFiles;
    }

    public void setIncludeHiddenFiles(boolean includeHiddenFiles) {
        this.includeHiddenFiles = includeHiddenFiles;
    }

    public boolean isIncludeHiddenDirs() {
        return includeHiddenDirs;
    }

    public void setIncludeHiddenDirs(boolean includeHiddenDirs) {
        this.includeHiddenDirs = includeHiddenDirs;
    }

    @Override
    public String getDirectory() {
        return directory;
    }

    @Override
    public void setDirectory(String directory) {
        this.directory = directory == null ? "" : directory;
    }

    /** Remote names are taken as they are: nothing is replaced in them. */
    @Override
    public boolean needToNormalize() {
        return false;
    }

    /** The options of HTTP connections. */
    public WestCloudHttpConfiguration getHttp() {
        return http;
    }

    public void setHttp(WestCloudHttpConfiguration http) {
        this.http = http;
    }

    /** What single requests carry. */
    public WestCloudRequestConfiguration getRequest() {
        return request;
    }

    public void setRequest(WestCloudRequestConfiguration request) {
        this.request = request;
    }

    /** How contents travel. */
    public WestCloudTransferConfiguration getTransfer() {
        return transfer;
    }

    public void setTransfer(WestCloudTransferConfiguration transfer) {
        this.transfer = transfer;
    }

    /** How uploads and downloads are logged. */
    public WestCloudTransferLoggingConfiguration getTransferLogging() {
        return transferLogging;
    }

    public void setTransferLogging(WestCloudTransferLoggingConfiguration transferLogging) {
        this.transferLogging = transferLogging;
    }

    /** The client's settings: the only bridge from these options to the client. */
    ClientConfig toClientConfig() {
        return toBuilder().build();
    }

    /** The same for a health check, with no retries and a shorter timeout. */
    ClientConfig toProbeConfig() {
        return toBuilder()
                .maximumRetries(0)
                .responseTimeout(Duration.ofMillis(Math.min(LONGEST_PROBE, http.getResponseTimeout())))
                .requestTimeout(Duration.ofMillis(LONGEST_PROBE))
                .apiCallTimeout(Duration.ofMillis(LONGEST_PROBE))
                .build();
    }

    private ClientConfig.Builder toBuilder() {
        return ClientConfig.builder()
                .endpoint(URI.create(endpointUrl))
                .bucket(bucketName)
                .credentials(username, password)
                .dialect(dialect)
                .authentication(authentication)
                .signatureKey(signatureKey)
                .region(region)
                .payloadSigning(payloadSigning)
                .multipartThreshold(transfer.multipartThresholdBytes())
                .maxPartsInFlight(transfer.getMaxPartsInFlight())
                .parallelDownloadThreshold(transfer.parallelDownloadThresholdBytes())
                .maxRangesInFlight(transfer.getMaxRangesInFlight())
                .spoolDirectory(transfer.spoolPath())
                .maximumRetries(transfer.getMaximumRetries())
                .retryDelay(Duration.ofMillis(transfer.getRetryDelay()))
                .resumeDirectory(resumeDirectory())
                .responseTimeout(Duration.ofMillis(http.getResponseTimeout()))
                .requestTimeout(durationOf(http.getRequestTimeout()))
                .apiCallTimeout(durationOf(http.getApiCallTimeout()));
    }

    private Path resumeDirectory() {
        var directory = transfer.getResumeDirectory();
        return directory == null ? null : Path.of(directory);
    }

    /** 0 stands for the default of the client. */
    private static Duration durationOf(long millis) {
        return millis == 0 ? null : Duration.ofMillis(millis);
    }

    /** The settings of the HTTP client. */
    HttpSettings toHttpSettings() {
        return http.toSettings(endpointUrl);
    }

    /** Creates a copy that can be changed independently. */
    public WestCloudConfiguration copy() {
        try {
            var copy = (WestCloudConfiguration) clone();
            copy.http = http.copy();
            copy.request = request.copy();
            copy.transfer = transfer.copy();
            copy.transferLogging = transferLogging.copy();
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
