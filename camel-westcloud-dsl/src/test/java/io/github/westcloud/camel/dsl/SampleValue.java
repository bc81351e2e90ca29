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
package io.github.westcloud.camel.dsl;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.camel.spi.ScheduledPollConsumerScheduler;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;

/** A value for an option that is not its default, so that one can see whether it arrived. */
final class SampleValue {

    /** Options whose values are checked as soon as an endpoint has them. */
    private static final Map<String, Object> LEGAL = Map.of(
            "charset", "UTF-16",
            "endpointUrl", "http://127.0.0.1:9000",
            "contentMd5", "0123456789abcdef0123456789abcdef",
            "contentSecret", "sample4711",
            "newContentSecret", "sample4712",
            "multipartThreshold", "1MB",
            "parallelDownloadThreshold", "1MB",
            "range", "bytes=0-99",
            "resumeDirectory", System.getProperty("java.io.tmpdir"),
            "spoolDirectory", System.getProperty("java.io.tmpdir"));

    private SampleValue() {}

    static Object of(BaseOptionModel option, Class<?> type) {
        if (LEGAL.containsKey(option.getName())) {
            return LEGAL.get(option.getName());
        }
        if (type == boolean.class || type == Boolean.class) {
            return !Boolean.parseBoolean(String.valueOf(option.getDefaultValue()));
        }
        if (type == int.class || type == Integer.class) {
            return 7;
        }
        if (type == long.class || type == Long.class) {
            return 7L;
        }
        if (type == String.class) {
            return text(option);
        }
        return type.isEnum() ? constant(option, type) : object(type);
    }

    /** The same value as one writes it in a URI. */
    static String asText(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
    }

    private static String text(BaseOptionModel option) {
        if (option.getEnums() != null) {
            return option.getEnums().stream()
                    .filter(value -> !value.equals(option.getDefaultValue()))
                    .findFirst()
                    .orElseThrow();
        }
        return "sample-of-" + option.getName();
    }

    private static Object constant(BaseOptionModel option, Class<?> type) {
        for (var constant : type.getEnumConstants()) {
            if (!constant.toString().equalsIgnoreCase(String.valueOf(option.getDefaultValue()))) {
                return constant;
            }
        }
        throw new IllegalArgumentException(type + " has one value only");
    }

    /** An object that only has to be recognised again. */
    private static Object object(Class<?> type) {
        if (type == CloseableHttpClient.class) {
            return HttpClients.createMinimal();
        }
        if (type == SSLContextParameters.class) {
            return new SSLContextParameters();
        }
        if (type == ScheduledExecutorService.class) {
            return Executors.newScheduledThreadPool(0);
        }
        if (type == Object.class) {
            return object(ScheduledPollConsumerScheduler.class);
        }
        if (type == Map.class) {
            return Map.of("key", "value");
        }
        if (type.isInterface()) {
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, SampleValue::answerAsAnObject);
        }
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("No sample of " + type, e);
        }
    }

    private static Object answerAsAnObject(Object self, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> self == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> null;
        };
    }
}
