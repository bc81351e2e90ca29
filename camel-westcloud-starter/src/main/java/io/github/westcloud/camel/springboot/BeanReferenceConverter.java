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
package io.github.westcloud.camel.springboot;

import io.github.westcloud.camel.WestCloudConfiguration;
import io.github.westcloud.client.event.TransferListener;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;

/**
 * Options that are objects are given as the name of a bean: {@code camel.component.westcloud.http-client=#myClient}, or
 * {@code #bean:myClient}, as elsewhere in Camel.
 */
final class BeanReferenceConverter implements GenericConverter {

    private final BeanFactory beans;

    BeanReferenceConverter(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Stream.of(
                        WestCloudConfiguration.class,
                        CloseableHttpClient.class,
                        HttpClientConfigurer.class,
                        TransferListener.class,
                        SSLContextParameters.class)
                .map(type -> new ConvertiblePair(String.class, type))
                .collect(Collectors.toSet());
    }

    @Override
    public Object convert(Object source, TypeDescriptor from, TypeDescriptor to) {
        var reference = (String) source;
        var name = reference.replaceFirst("^#(bean:)?", "");
        return beans.getBean(name, to.getType());
    }
}
