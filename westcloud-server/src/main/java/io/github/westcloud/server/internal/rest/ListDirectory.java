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
package io.github.westcloud.server.internal.rest;

import io.github.westcloud.protocol.ErrorCode;
import io.github.westcloud.protocol.ListOrder;
import io.github.westcloud.protocol.ListToken;
import io.github.westcloud.protocol.WestHeaders;
import io.github.westcloud.server.Header;
import io.github.westcloud.server.internal.condition.Validators;
import io.github.westcloud.server.internal.http.HttpResponse;
import io.github.westcloud.server.internal.http.RefusedException;
import io.github.westcloud.server.internal.storage.ListPage;
import io.github.westcloud.server.internal.storage.ListQuery;
import io.github.westcloud.server.internal.storage.StorageEngine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chapter 2.11: GET of a directory lists a page of it. The iterator of the next page stands in the body and in a header. */
final class ListDirectory implements Operation {

    private static final Input INPUT = Input.of(
            WestHeaders.LIST_ITERATOR, WestHeaders.NEXT_ITERATOR, WestHeaders.LIST_LIMIT, WestHeaders.LIST_ORDER);

    private final StorageEngine engine;
    private final ListIterators iterators;

    ListDirectory(StorageEngine engine, ListIterators iterators) {
        this.engine = engine;
        this.iterators = iterators;
    }

    @Override
    public Input input() {
        return INPUT;
    }

    @Override
    public HttpResponse answer(Call call) {
        // A listing changes while the directory stays what it is, so it has no validators.
        if (call.conditions().isNotModified(Validators.NONE)) {
            return HttpResponse.of(304);
        }
        int limit = limit(call);
        var asked = order(call);
        var iterator = iterator(call);
        if (iterator.filter(ListToken.END::equals).isPresent()) {
            return page(new ListPage(List.of(), false), ListToken.END);
        }
        var resumed = iterator.map(token -> iterators.resume(token, call.location(), asked));
        var order = resumed.map(ListIterators.Place::order).or(() -> asked).orElse(ListOrder.ASC);
        var page = engine.list(call.location(), new ListQuery(resumed.map(ListIterators.Place::after), limit, order));
        return page(page, next(call, page, order));
    }

    /** The document has two names for the header: that of chapter 2.11, and that of the text of error 400000017. */
    private static Optional<String> iterator(Call call) {
        var names = Stream.of(WestHeaders.LIST_ITERATOR, WestHeaders.NEXT_ITERATOR);
        var sent = names.flatMap(name -> call.header(name).stream())
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (sent.size() > 1) {
            throw new RefusedException(
                    ErrorCode.WRONG_LIST_ITERATOR,
                    WestHeaders.LIST_ITERATOR + " and " + WestHeaders.NEXT_ITERATOR + " name different iterators");
        }
        return sent.stream().findFirst();
    }

    private String next(Call call, ListPage page, ListOrder order) {
        if (!page.more()) {
            return ListToken.END;
        }
        var last = page.entries().get(page.entries().size() - 1);
        return iterators.issue(new ListIterators.Place(call.location(), last.name(), order));
    }

    private static HttpResponse page(ListPage page, String next) {
        return HttpResponse.of(200)
                .with(List.of(
                        new Header("Content-Type", "application/json"), new Header(WestHeaders.NEXT_ITERATOR, next)))
                .with(new ListingBody(page.entries(), next));
    }

    private static int limit(Call call) {
        try {
            int limit =
                    call.header(WestHeaders.LIST_LIMIT).map(Integer::parseInt).orElse(ListToken.DEFAULT_LIMIT);
            if (limit >= 1 && limit <= ListToken.MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // Answered below.
        }
        throw new RefusedException(
                ErrorCode.WRONG_INDEX,
                WestHeaders.LIST_LIMIT + " must be a number from 1 to " + ListToken.MAX_LIMIT + ", not '"
                        + call.header(WestHeaders.LIST_LIMIT).orElse("") + "'");
    }

    private static Optional<ListOrder> order(Call call) {
        try {
            return call.header(WestHeaders.LIST_ORDER).map(ListOrder::parse);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(ErrorCode.WRONG_INDEX, e.getMessage());
        }
    }
}
