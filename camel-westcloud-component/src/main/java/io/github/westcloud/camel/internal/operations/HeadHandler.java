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

import io.github.westcloud.client.operation.HeadRequest;

/** Gives what the service tells of a file or directory as the body and as headers (chapter 2.7). */
final class HeadHandler implements OperationHandler {

    @Override
    public void handle(OperationRequest request) {
        var info = request.client()
                .head(HeadRequest.builder(request.file())
                        .contentSecret(request.options().contentSecret().orElse(null))
                        .build());
        ResultHeaders.describe(request.message(), info, request.context().keepLastModified());
        request.message().setBody(info);
    }
}
