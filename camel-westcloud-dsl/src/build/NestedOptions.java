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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Camel's generator of component builders takes the options of all nested objects for those of the first one. This puts each
 * option where the component's metadata says it is.
 */
class NestedOptions {

    private static final Pattern OPTION = Pattern.compile("\"(\\w+)\": \\{[^}]*\"configurationField\": \"(\\w+)\"");

    /** @param arguments the component's metadata, and the builder that was generated from it */
    public static void main(String... arguments) throws IOException {
        var builder = Path.of(arguments[1]);
        var text = Files.readString(builder);
        var options = OPTION.matcher(Files.readString(Path.of(arguments[0])));
        while (options.find()) {
            if (!options.group(2).equals("configuration")) {
                var setter = ".set" + capital(options.group(1)) + "(";
                text = text.replace(
                        "getOrCreateConfiguration((WestCloudComponent) component)" + setter,
                        "((WestCloudComponent) component).get" + capital(options.group(2)) + "()" + setter);
            }
        }
        Files.writeString(builder, text);
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
