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
package io.github.westcloud.camel.internal.body;

import io.github.westcloud.client.model.DirectoryEntry;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileMessage;
import org.apache.camel.spi.UnitOfWork;

/**
 * The message of a consumed file. Each copy that Camel makes of it, and of the copies, is registered with the readers of the
 * content, as long as it may give the body to somebody.
 */
final class RemoteFileMessage extends GenericFileMessage<DirectoryEntry> {

    private final ContentReaders readers;
    private final ContentSearch search;
    private final UnitOfWork first;
    private boolean registered;
    private boolean asked;
    private boolean endKnown;
    private Object searched;

    /** The first message of a file. */
    RemoteFileMessage(Exchange exchange, GenericFile<DirectoryEntry> file, ContentReaders readers) {
        super(exchange, file);
        this.readers = readers;
        this.search = new ContentSearch(readers);
        this.first = null;
    }

    private RemoteFileMessage(CamelContext context, ContentReaders readers, UnitOfWork first) {
        super(context);
        this.readers = readers;
        this.search = new ContentSearch(readers);
        this.first = first;
    }

    /** Called for each copy of the message. */
    @Override
    public RemoteFileMessage newInstance() {
        var exchange = getExchange();
        var copy =
                new RemoteFileMessage(getCamelContext(), readers, exchange == null ? null : exchange.getUnitOfWork());
        if (search.isContent(super.getBody())) {
            copy.registered = true;
            readers.messageCopied(copy);
        } else if (isElsewhere()) {
            readers.remain();
        }
        return copy;
    }

    @Override
    public Object getBody() {
        ask();
        return super.getBody();
    }

    @Override
    public <T> T getMandatoryBody(Class<T> type) throws InvalidPayloadException {
        ask();
        return super.getMandatoryBody(type);
    }

    /** A copy that nobody has asked for its body, or that has a view of its own instead, is no reader any more. */
    @Override
    public void setBody(Object body) {
        if (registered && (isView(body) || !asked && !search.isContent(body))) {
            registered = false;
            readers.messageEnded(this);
        }
        super.setBody(body);
    }

    /** No body is made of the file where none was set: a route may have removed it. */
    @Override
    protected Object createBody() {
        return null;
    }

    /** A copy with a unit of work of its own ends with it; others, those that are aggregated say, have no known end. */
    private void ask() {
        asked = true;
        if (!registered || endKnown || getExchange() == null) {
            return;
        }
        var work = getExchange().getUnitOfWork();
        if (work != null && work != first) {
            endKnown = true;
            getExchange().getExchangeExtension().addOnCompletion(new BodyCompletion() {
                @Override
                public void onDone(Exchange done) {
                    readers.messageEnded(RemoteFileMessage.this);
                }
            });
        }
    }

    private boolean isView(Object value) {
        return search.isContent(value) && ((ContentHolder) value).isView();
    }

    /** Looks into each body once: a splitter copies the message for each element of a list. */
    private boolean isElsewhere() {
        var body = super.getBody();
        boolean inside = body != searched && search.isInside(body);
        searched = body;
        return inside || getExchange() != null && search.isBeside(getExchange());
    }
}
