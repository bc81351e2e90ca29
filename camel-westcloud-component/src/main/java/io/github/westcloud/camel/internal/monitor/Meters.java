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

import io.github.westcloud.client.event.TransferListener;
import org.apache.camel.CamelContext;

/** Finds out whether somebody measures. */
public final class Meters {

    private Meters() {}

    /**
     * A listener that feeds the {@code MeterRegistry} of the context's registry: the one with the name that Camel's Micrometer
     * component gives it, else the only one. {@link TransferListener#NONE} if there is none, or if Micrometer is not
     * there.
     */
    public static TransferListener of(CamelContext context) {
        try {
            return MeterListener.find(context);
        } catch (NoClassDefFoundError withoutMicrometer) {
            // Micrometer is optional, and in OSGi only this way tells whether it is wired to us.
            return TransferListener.NONE;
        }
    }
}
