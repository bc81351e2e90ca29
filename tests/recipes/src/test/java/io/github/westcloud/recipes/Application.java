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
package io.github.westcloud.recipes;

import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;

/** A {@code UserApplication} that was loaded from the class path of a user. */
final class Application implements Closeable {

    private final ClassLoader classes;
    private final Closeable application;

    Application(ClassLoader classes, Map<String, String> properties) throws Exception {
        this.classes = classes;
        this.application =
                (Closeable) inside(() -> classes.loadClass("io.github.westcloud.recipes.application.UserApplication")
                        .getConstructor(Map.class)
                        .newInstance(properties));
    }

    String request(String uri, Map<String, Object> headers) throws Exception {
        return (String) inside(() -> application
                .getClass()
                .getMethod("request", String.class, String.class, Map.class)
                .invoke(application, uri, null, headers));
    }

    @Override
    public void close() throws IOException {
        try {
            inside(() -> {
                application.close();
                return null;
            });
        } catch (Exception e) {
            throw new IOException("The application does not stop", e);
        }
    }

    /** Camel finds its files by the loader of the thread. */
    private Object inside(Action action) throws Exception {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            return action.perform();
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private interface Action {

        Object perform() throws Exception;
    }
}
