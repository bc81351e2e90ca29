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
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.spi.UriPath;

/**
 * All options of the component that are not camel-file's own. The component holds one as the default, and each endpoint
 * works on its own copy.
 */
@UriParams
public class WestCloudConfiguration extends WestCloudRequestConfiguration implements Cloneable {

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
            label = "producer",
            defaultValue = "16777216",
            description =
                    "Files of more bytes than this, 1 MiB to 1 GiB, are uploaded in chunks of 1 MiB, several at a time; smaller ones in one request.")
    private long multipartThreshold = 16L << 20;

    @UriParam(
            label = "producer,advanced",
            defaultValue = "16",
            description = "How many chunks of one upload travel at the same time, 1 to 100.")
    private int maxPartsInFlight = 16;

    @UriParam(
            label = "advanced",
            defaultValue = "3",
            description = "How many times a failed request that is safe to repeat is sent again.")
    private int maximumRetries = 3;

    @UriParam(
            label = "advanced",
            defaultValue = "200",
            javaType = "java.time.Duration",
            description = "How long in milliseconds to wait before the first retry; each further one waits longer.")
    private long retryDelay = 200;

    @UriParam(
            label = "producer,advanced",
            description =
                    "The directory for temporary copies of bodies whose length is not known. Without it the temporary directory of the JVM.")
    private String spoolDirectory;

    @UriParam(
            label = "consumer,advanced",
            description = "Whether to take files whose name starts with a dot; they are left out by default.")
    private boolean includeHiddenFiles;

    @UriParam(
            label = "consumer,advanced",
            description = "Whether to go into directories whose name starts with a dot; they are left out by default.")
    private boolean includeHiddenDirs;

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

    public long getMultipartThreshold() {
        return multipartThreshold;
    }

    public void setMultipartThreshold(long multipartThreshold) {
        this.multipartThreshold = multipartThreshold;
    }

    public int getMaxPartsInFlight() {
        return maxPartsInFlight;
    }

    public void setMaxPartsInFlight(int maxPartsInFlight) {
        this.maxPartsInFlight = maxPartsInFlight;
    }

    public int getMaximumRetries() {
        return maximumRetries;
    }

    public void setMaximumRetries(int maximumRetries) {
        this.maximumRetries = maximumRetries;
    }

    public long getRetryDelay() {
        return retryDelay;
    }

    public void setRetryDelay(long retryDelay) {
        this.retryDelay = retryDelay;
    }

    /** Where temporary copies are made: the option, or the temporary directory of the JVM. */
    public Path spoolPath() {
        return Path.of(spoolDirectory != null ? spoolDirectory : System.getProperty("java.io.tmpdir"));
    }

    public String getSpoolDirectory() {
        return spoolDirectory;
    }

    public void setSpoolDirectory(String spoolDirectory) {
        this.spoolDirectory = spoolDirectory;
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

    /** The client's settings: the only bridge from these options to the client. */
    ClientConfig toClientConfig() {
        return toBuilder().build();
    }

    /** The same for a health check: it asks once, and is not kept waiting. */
    ClientConfig toProbeConfig() {
        return toBuilder()
                .maximumRetries(0)
                .responseTimeout(Duration.ofMillis(Math.min(LONGEST_PROBE, getResponseTimeout())))
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
                .multipartThreshold(multipartThreshold)
                .maxPartsInFlight(maxPartsInFlight)
                .maximumRetries(maximumRetries)
                .retryDelay(Duration.ofMillis(retryDelay))
                .responseTimeout(Duration.ofMillis(getResponseTimeout()));
    }

    /** The settings of the HTTP client. */
    HttpSettings toHttpSettings() {
        return new HttpSettings(
                endpointUrl,
                getHttpClientConfigurer(),
                getSslContextParameters(),
                new HttpSettings.Timeouts(
                        getConnectTimeout(), getConnectionRequestTimeout(), getSoTimeout(), getResponseTimeout()),
                new HttpSettings.Pool(getMaxTotalConnections(), getConnectionsPerRoute()),
                proxy());
    }

    private HttpSettings.Proxy proxy() {
        return getProxyHost() == null || getProxyPort() == null
                ? null
                : new HttpSettings.Proxy(
                        getProxyHost(), getProxyPort(), getProxyAuthUsername(), getProxyAuthPassword());
    }

    /** A copy that an endpoint can change without changing this one. */
    public WestCloudConfiguration copy() {
        try {
            return (WestCloudConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
