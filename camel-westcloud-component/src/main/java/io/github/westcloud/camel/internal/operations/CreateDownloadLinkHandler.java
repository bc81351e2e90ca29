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

import java.net.URI;

/**
 * Gives the URL of a file as the body, with the content secret if there is one. Nothing is sent, so the file need not exist.
 * The link carries no credentials: it opens where the bucket may be read without, or by its secret.
 */
final class CreateDownloadLinkHandler implements OperationHandler {

    @Override
    public void handle(OperationRequest request) {
        var options = request.context().options();
        request.message()
                .setBody(DownloadLinks.of(
                        URI.create(options.getEndpointUrl()),
                        options.getRequest().getDownloadLinkStyle(),
                        request.client().bucket(),
                        request.file(),
                        request.options().contentSecret().orElse(null)));
    }
}
