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
package io.github.westcloud.client.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.client.model.Content;
import io.github.westcloud.protocol.ByteRange;
import io.github.westcloud.protocol.ListOrder;
import io.github.westcloud.protocol.Metadata;
import io.github.westcloud.protocol.MetadataMode;
import io.github.westcloud.protocol.ObjectPath;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What all requests have in common, for every value of each: a value that is added cannot be forgotten here. */
class RequestValuesTest {

    private static final ObjectPath PATH = ObjectPath.of("a");
    private static final String SECRET = "s3cr3t";

    private static final List<Object> REQUESTS = List.of(
            UploadRequest.of(PATH, Content.of(new byte[1])),
            DownloadRequest.of(PATH),
            HeadRequest.of(PATH),
            DeleteRequest.of(PATH),
            CreateDirectoryRequest.of(PATH),
            TransferRequest.builder(PATH, ObjectPath.of("b"))
                    .metadataMode(MetadataMode.MERGE)
                    .build(),
            ListRequest.of(PATH),
            UpdateMetadataRequest.of(PATH, Metadata.empty()));

    private static final Map<Class<?>, Object> SAMPLES = Map.of(
            boolean.class,
            true,
            int.class,
            7,
            ByteRange.class,
            ByteRange.from(2),
            Metadata.class,
            Metadata.empty().with("author", "Ada"),
            MetadataMode.class,
            MetadataMode.REPLACE,
            UploadMode.class,
            UploadMode.SINGLE,
            ObjectPath.class,
            ObjectPath.of("a/other"),
            Content.class,
            Content.of(new byte[2]),
            ListOrder.class,
            ListOrder.DESC);

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsKept(Object request, Method setter) throws Exception {
        var changed = with(request, setter);

        assertThat(read(changed, setter)).isEqualTo(sample(setter)).isNotEqualTo(read(request, setter));
        assertThat(changed).isNotEqualTo(request);
        assertThat(build(toBuilder(changed))).isEqualTo(changed).hasSameHashCodeAs(changed);
    }

    @ParameterizedTest
    @MethodSource("values")
    void aSecretIsNotPrinted(Object request, Method setter) throws Exception {
        assertThat(with(request, setter).toString())
                .startsWith(request.getClass().getSimpleName() + "[a")
                .doesNotContain(SECRET);
    }

    static Stream<Arguments> values() {
        return REQUESTS.stream().flatMap(request -> setters(request).map(setter -> Arguments.of(request, setter)));
    }

    private static Stream<Method> setters(Object request) {
        var builder = request.getClass().getDeclaredClasses()[0];
        return Arrays.stream(builder.getDeclaredMethods()).filter(method -> method.getReturnType() == builder);
    }

    private static Object with(Object request, Method setter) throws ReflectiveOperationException {
        return build(setter.invoke(toBuilder(request), sample(setter)));
    }

    private static Object sample(Method setter) {
        return switch (setter.getName()) {
            case "contentMd5" -> "d41d8cd98f00b204e9800998ecf8427e";
            case "contentType", "iterator" -> "text";
            default -> SAMPLES.getOrDefault(setter.getParameterTypes()[0], SECRET);
        };
    }

    private static Object read(Object request, Method setter) throws ReflectiveOperationException {
        var value = request.getClass().getMethod(setter.getName()).invoke(request);
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    private static Object toBuilder(Object request) throws ReflectiveOperationException {
        return request.getClass().getMethod("toBuilder").invoke(request);
    }

    private static Object build(Object builder) throws ReflectiveOperationException {
        return builder.getClass().getMethod("build").invoke(builder);
    }
}
