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
import io.github.westcloud.client.WestCloudException;
import io.github.westcloud.client.model.DirectoryPage;
import io.github.westcloud.client.operation.ListRequest;
import io.github.westcloud.protocol.ErrorCode;
import java.util.Optional;

/**
 * Gives the entries of a directory as the body (chapter 2.11): all of them as an {@link Iterable} that fetches page after
 * page while it is walked, or one page as a {@link java.util.List}, with the place of the next one in a header.
 */
final class ListHandler implements OperationHandler {

    @Override
    public void handle(OperationRequest request) {
        var iterator = iterator(request);
        var list = list(request, iterator);
        if (request.options().listAllPages() && iterator.isEmpty()) {
            request.message().setBody(new Listing(request.client(), list));
            return;
        }
        var page = page(request, list);
        var next = page.nextIterator().orElse(null);
        request.message().setBody(page.entries());
        ResultHeaders.set(request.message(), WestCloudConstants.LIST_ITERATOR, next);
        ListPlace.of(request, next).leaveOn(request.exchange());
    }

    /** Where to continue, which an empty text and the iterator that a listing of another directory has left do not say. */
    private static Optional<String> iterator(OperationRequest request) {
        return request.options().listIterator().filter(iterator -> !ListPlace.of(request, iterator)
                .belongsToAnother(request.exchange()));
    }

    private static DirectoryPage page(OperationRequest request, ListRequest list) {
        try {
            return request.client().list(list);
        } catch (WestCloudException e) {
            throw list.iterator().isPresent() && e.errorCode().orElse(null) == ErrorCode.WRONG_LIST_ITERATOR
                    ? e.withAdvice("The header " + WestCloudConstants.LIST_ITERATOR
                            + " continues a listing of another directory, or one that has expired. Remove the header")
                    : e;
        }
    }

    private static ListRequest list(OperationRequest request, Optional<String> iterator) {
        var options = request.options();
        var list = ListRequest.builder(request.directory())
                .iterator(iterator.filter(place -> !place.isEmpty()).orElse(null))
                .order(options.listOrder());
        options.listLimit().ifPresent(list::limit);
        return list.build();
    }
}
