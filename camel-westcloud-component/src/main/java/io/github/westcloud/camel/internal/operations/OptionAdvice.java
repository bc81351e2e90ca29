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

import io.github.westcloud.client.WestCloudException;
import java.util.Map;

/** Gives the advice of the client, which names methods of its builders, in the words of a route: options. */
public final class OptionAdvice {

    private static final Map<String, String> OPTIONS = Map.of(
            "overwrite(true)", "fileExist=Override",
            "automkdir(true)", "autoCreate=true",
            "deleteAll()", "recursive=true");

    private OptionAdvice() {}

    /** The same failure, whose message names options. */
    public static WestCloudException of(WestCloudException failure) {
        var advice = failure.advice().orElse("");
        var inOptions = advice;
        for (var word : OPTIONS.entrySet()) {
            inOptions = inOptions.replace(word.getKey(), word.getValue());
        }
        return inOptions.equals(advice) ? failure : failure.withAdvice(inOptions);
    }

    /** The message of any failure; that of the client in the words of a route. */
    public static String message(Throwable failure) {
        return (failure instanceof WestCloudException known ? of(known) : failure).getMessage();
    }
}
