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
package io.github.westcloud.camel.internal.monitor;

import io.github.westcloud.camel.WestCloudComponent;
import io.github.westcloud.camel.WestCloudConstants;
import io.github.westcloud.camel.WestCloudEndpoint;
import io.github.westcloud.camel.internal.operations.LastRequest;
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.event.RequestEvent;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.telemetry.Span;
import org.apache.camel.telemetry.TagConstants;
import org.apache.camel.telemetry.decorators.AbstractSpanDecorator;
import org.apache.camel.util.ObjectHelper;

/**
 * Says on the spans of camel-telemetry which bucket, path and operation they are about, the service's request id, and its
 * code for what went wrong. Found through {@code META-INF/services}; stateless.
 */
public final class WestCloudSpanDecorator extends AbstractSpanDecorator {

    /** As long as Camel lets names of spans be; its own method for that is newer than the oldest Camel this runs on. */
    private static final int LONGEST_TAG = 250;

    private static final String CONSUMER_SPAN = "CamelWestCloudConsumerSpan";

    static final String BUCKET = "westcloud.bucket";
    static final String PATH = "westcloud.path";
    static final String OPERATION = "westcloud.operation";
    static final String REQUEST_ID = "westcloud.request_id";
    static final String ERROR_CODE = "westcloud.error_code";
    static final String ERROR_KIND = "westcloud.error_kind";

    @Override
    public String getComponent() {
        return "westcloud";
    }

    @Override
    public String getComponentClassName() {
        return WestCloudComponent.class.getName();
    }

    @Override
    public void beforeTracingEvent(Span span, Exchange exchange, Endpoint endpoint) {
        super.beforeTracingEvent(span, exchange, endpoint);
        if (endpoint instanceof WestCloudEndpoint ours) {
            describe(span, exchange, ours);
        }
    }

    private static void describe(Span span, Exchange exchange, WestCloudEndpoint endpoint) {
        var file = exchange.getProperty(ExchangePropertyKey.FILE_EXCHANGE_FILE, GenericFile.class);
        boolean consumed = endpoint == exchange.getFromEndpoint() && file != null;
        var options = endpoint.getConfiguration();
        tag(span, BUCKET, consumed ? null : header(exchange, WestCloudConstants.BUCKET_NAME), options.getBucketName());
        if (consumed) {
            exchange.setProperty(CONSUMER_SPAN, span);
            tag(span, OPERATION, "consume", null);
            tag(span, PATH, file.getAbsoluteFilePath(), null);
            tag(span, TagConstants.FILE_NAME, file.getFileName(), null);
        } else {
            tag(
                    span,
                    OPERATION,
                    header(exchange, WestCloudConstants.OPERATION),
                    options.getRequest().getOperation());
            tag(span, PATH, header(exchange, WestCloudConstants.PATH), header(exchange, Exchange.FILE_NAME));
        }
    }

    /**
     * Of a producer's span the path is known in full only now. A consumer's span ends with what the whole route has left on the
     * exchange, so it takes nothing from there but the failure.
     */
    @Override
    public void afterTracingEvent(Span span, Exchange exchange) {
        super.afterTracingEvent(span, exchange);
        var last = exchange.getProperty(LastRequest.PROPERTY, RequestEvent.class);
        if (last != null && exchange.getProperty(CONSUMER_SPAN) != span) {
            tag(span, PATH, last.path(), null);
            tag(span, REQUEST_ID, last.requestId().orElse(null), null);
        }
        var failure = ObjectHelper.getException(WestCloudException.class, exchange.getException());
        if (failure != null) {
            tag(span, REQUEST_ID, failure.requestId().orElse(null), null);
            tag(span, ERROR_KIND, failure.kind(), null);
            tag(span, ERROR_CODE, failure.code() == 0 ? null : failure.code(), null);
            tag(span, TagConstants.HTTP_STATUS, failure.status() == 0 ? null : failure.status(), null);
        }
    }

    private static Object header(Exchange exchange, String name) {
        return exchange.getMessage().getHeader(name);
    }

    private static void tag(Span span, String name, Object value, Object otherwise) {
        var known = value != null ? value : otherwise;
        if (known != null) {
            var text = known.toString();
            span.setTag(name, text.substring(0, Math.min(text.length(), LONGEST_TAG)));
        }
    }
}
