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
import java.time.Duration;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.component.file.GenericFileConfiguration;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.spi.UriPath;

/**
 * All options of the component that are not camel-file's own. The component holds one as the default, and each endpoint
 * works on its own copy.
 */
@UriParams
public class WestCloudConfiguration extends GenericFileConfiguration implements Cloneable {

    /** Milliseconds; Camel's health checks run one after the other. */
    private static final long LONGEST_PROBE = 10_000;

    @UriPath(description = "The bucket.")
    @Metadata(required = true)
    private String bucketName;

    @UriPath(description = "The starting directory, as a path from the root of the bucket.")
    private String directory = "";

    @UriParam(
            label = "common",
            description =
                    "Where the service is: its http or https address without the bucket, for example https://s3.example.com.")
    private String endpointUrl;

    @UriParam(label = "security", secret = true, description = "The user name at the service.")
    private String username;

    @UriParam(label = "security", secret = true, description = "The password at the service.")
    private String password;

    @UriParam(
            label = "common",
            defaultValue = "REST",
            description =
                    "In which of its two APIs the service is spoken to: rest can do everything, s3 works with other S3 servers too and has no ttlDays, contentSecret, async and updateMetadata.")
    private DialectName dialect = DialectName.REST;

    @UriParam(
            label = "security",
            description =
                    "How requests prove who sent them. With dialect=rest BASIC sends user name and password, and SIGNATURE, the default there, signs each request and keeps the password at home. With dialect=s3 requests are signed as AWS does it: AWS_V2 (also written awsV2), or AWS_V4 (awsV4), the default there.")
    private Authentication authentication;

    @UriParam(
            label = "security,advanced",
            defaultValue = "us-east-1",
            description =
                    "The region in signatures of awsV4. The service accepts any; another S3 server may want its own.")
    private String region = "us-east-1";

    @UriParam(
            label = "security,advanced",
            description =
                    "Whether signatures of awsV4 cover the content of uploads too. It is read twice then; a stream that can be read once stays unsigned.")
    private boolean payloadSigning;

    @UriParam(
            label = "security,advanced",
            defaultValue = "PASSWORD",
            description = "The key of the signature: the password itself, or the Base64 of the password.")
    private SignatureKey signatureKey = SignatureKey.PASSWORD;

    @UriParam(
            label = "consumer,advanced",
            description = "Whether to take files whose name starts with a dot; they are left out by default.")
    private boolean includeHiddenFiles;

    @UriParam(
            label = "consumer,advanced",
            description = "Whether to go into directories whose name starts with a dot; they are left out by default.")
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

    /** The same for a health check: it asks once, and is not kept waiting. */
    ClientConfig toProbeConfig() {
        return toBuilder()
                .maximumRetries(0)
                .responseTimeout(Duration.ofMillis(Math.min(LONGEST_PROBE, http.getResponseTimeout())))
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
                .multipartThreshold(transfer.getMultipartThreshold())
                .maxPartsInFlight(transfer.getMaxPartsInFlight())
                .maximumRetries(transfer.getMaximumRetries())
                .retryDelay(Duration.ofMillis(transfer.getRetryDelay()))
                .responseTimeout(Duration.ofMillis(http.getResponseTimeout()));
    }

    /** The settings of the HTTP client. */
    HttpSettings toHttpSettings() {
        return http.toSettings(endpointUrl);
    }

    /** A copy that an endpoint can change without changing this one. */
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
