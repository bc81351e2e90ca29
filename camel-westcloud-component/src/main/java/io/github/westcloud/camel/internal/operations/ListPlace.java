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
package io.github.westcloud.camel.internal.operations;

import io.github.westcloud.protocol.ObjectPath;
import org.apache.camel.Exchange;

/**
 * Which listing a step of a route has begun, so that the iterator that it left in a header is not used for another directory.
 *
 * @param bucket the name of the bucket
 * @param directory what was listed
 * @param iterator the place of the next page
 */
record ListPlace(String bucket, ObjectPath directory, String iterator) {

    private static final String PROPERTY = "CamelWestCloudListing";

    static ListPlace of(OperationRequest request, String iterator) {
        return new ListPlace(request.client().bucket().value(), request.directory(), iterator);
    }

    void leaveOn(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }

    /** Whether an earlier step has got this iterator from another listing. */
    boolean belongsToAnother(Exchange exchange) {
        var last = exchange.getProperty(PROPERTY, ListPlace.class);
        return last != null && last.iterator.equals(iterator) && !last.equals(this);
    }
}
