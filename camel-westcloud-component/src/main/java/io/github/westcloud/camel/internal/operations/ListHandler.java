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

import io.github.westcloud.camel.WestCloudConstants;
import io.github.westcloud.client.operation.ListRequest;

/**
 * Gives the entries of a directory as the body (chapter 2.11): all of them as an {@link Iterable} that fetches page after
 * page while it is walked, or one page as a {@link java.util.List}, with the place of the next one in a header.
 */
final class ListHandler implements OperationHandler {

    @Override
    public void handle(OperationRequest request) {
        var options = request.options();
        var list = list(request);
        var message = request.message();
        if (options.listAllPages() && options.listIterator().isEmpty()) {
            message.setBody(new Listing(request.client(), list));
            return;
        }
        var page = request.client().list(list);
        message.setBody(page.entries());
        ResultHeaders.set(
                message, WestCloudConstants.LIST_ITERATOR, page.nextIterator().orElse(null));
    }

    private static ListRequest list(OperationRequest request) {
        var options = request.options();
        var list = ListRequest.builder(request.directory())
                .iterator(
                        options.listIterator().filter(place -> !place.isEmpty()).orElse(null))
                .order(options.listOrder());
        options.listLimit().ifPresent(list::limit);
        return list.build();
    }
}
