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
package io.github.westcloud.client.internal.download;

/** What downloads have learnt of a service, for those that follow. Thread-safe. */
public final class ServiceTraits {

    private volatile boolean rangesIgnored;
    private volatile int width;

    /** @param width how many ranges of a download are fetched at a time before anything is known */
    public ServiceTraits(int width) {
        this.width = width;
    }

    /** Whether the service sends the whole file when it is asked for a range. */
    boolean rangesIgnored() {
        return rangesIgnored;
    }

    void ignoresRanges() {
        rangesIgnored = true;
    }

    /** With how many ranges at a time the next download begins. */
    int width() {
        return width;
    }

    void width(int proven) {
        width = proven;
    }
}
