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

/** Does one operation of the producer. Stateless and thread-safe. */
@FunctionalInterface
public interface OperationHandler {

    /**
     * Sends what the request says and puts the result on its exchange.
     *
     * @throws io.github.westcloud.client.WestCloudException if the service refuses it or cannot be reached
     * @throws IllegalArgumentException if an option or header cannot work; nothing was sent then
     */
    void handle(OperationRequest request) throws Exception;
}
