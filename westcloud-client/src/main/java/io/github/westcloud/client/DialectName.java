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
package io.github.westcloud.client;

import java.util.EnumSet;
import java.util.Set;

/** The two APIs of the service. Both see the same files. */
public enum DialectName {
    /**
     * The service's own API (chapters 1, 2 and 4 of the API document). It can express everything but
     * {@link Capability#REPLACING_COPY}.
     */
    REST(EnumSet.complementOf(EnumSet.of(Capability.REPLACING_COPY))),
    /** The API that is compatible with Amazon S3 (chapter 3), which other S3 servers have as well. */
    S3(EnumSet.of(Capability.REPLACING_COPY));

    private final Set<Capability> capabilities;

    DialectName(Set<Capability> capabilities) {
        this.capabilities = Set.copyOf(capabilities);
    }

    /** Returns what the dialect can express. */
    public Set<Capability> capabilities() {
        return capabilities;
    }

    /** The default authentication of the dialect: {@code SIGNATURE} in REST, {@code AWS_V4} in S3. */
    Authentication usualAuthentication() {
        return this == S3 ? Authentication.AWS_V4 : Authentication.SIGNATURE;
    }

    /** Returns whether the dialect can express this. */
    public boolean can(Capability capability) {
        return capabilities.contains(capability);
    }

    /**
     * Throws an exception if the dialect cannot express this.
     *
     * @param attempt what was attempted, for the message, such as {@code upload of a.txt}
     * @throws IllegalArgumentException if the dialect lacks the capability; its message names the dialect that has it
     */
    public void require(Capability capability, String attempt) {
        if (!can(capability)) {
            var other = this == S3 ? REST : S3;
            throw new IllegalArgumentException("The dialect " + name() + " does not support " + capability.description()
                    + ", which " + attempt + " requests. Leave it out, or set the dialect to " + other.name()
                    + ", which supports it");
        }
    }
}
