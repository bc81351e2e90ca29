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
package io.github.westcloud.documentation.messages;

import static io.github.westcloud.documentation.messages.Provoked.by;

import io.github.westcloud.camel.WestCloudComponent;
import io.github.westcloud.client.DialectName;
import java.util.List;
import org.apache.camel.impl.DefaultCamelContext;

/** Options that cannot work: refused before a route starts. */
final class OptionMistakes {

    private OptionMistakes() {}

    static List<Provoked> all() {
        return List.of(
                by("missing: set", "an address, user and password that are set nowhere", scene -> {
                    try (var context = new DefaultCamelContext()) {
                        context.addComponent("westcloud", new WestCloudComponent());
                        context.getEndpoint("westcloud:demo").start();
                    }
                }),
                refused("Unknown parameters=", "demo?dely=5"),
                refused("Invalid value", "demo?fileExist=Append"),
                refused("Invalid value", "demo?multipartThreshold=32m"),
                refused("Invalid value", "demo?contentSecret=a-b"),
                refused("Invalid value", "demo?metadataMode=none"),
                sent("Invalid value", "demo?downloadLinkStyle=short"),
                consumed("Invalid value", "demo?readLock=markerFile"),
                consumed("Invalid value", "demo?doneFileName=${date:now}.done"),
                consumed("cannot be used together", "demo?delete=true&noop=true"),
                consumed("cannot be used together", "demo?delete=true&move=done"),
                consumed("cannot be used together", "demo?noop=true&move=done"),
                by("cannot be used together", "a read lock and idempotent", scene -> {
                    bindRepository(scene);
                    consume(scene, "demo?readLock=idempotent&idempotent=true&idempotentRepository=#repository");
                }),
                refused("The starting directory is specified twice", "demo/a?directory=b"),
                sent("needs the option resumeDirectory", "demo?resume=true"),
                refused("The option multipartThreshold must be", "demo?multipartThreshold=1"),
                refused(" must be from ", "demo?maxConcurrentRequests=0"),
                refused(" must be from ", "demo?maximumRetries=21"),
                refused(" must be more than 0", "demo?responseTimeout=0"),
                refused(" or more, but is ", "demo?transferLoggingIntervalSeconds=-1"),
                refused("is too large", "demo?multipartThreshold=99999999999999TB"),
                refused("The endpoint must be a URL", "demo?endpointUrl=RAW(127.0.0.1:9000)"),
                refused("The endpoint must be a URL", "demo?endpointUrl=RAW(http://a b)"),
                refused("must have no user, no path and no query", "demo?endpointUrl=RAW(http://127.0.0.1:9/demo)"),
                refused("it must be printable ASCII and not empty", "demo?contentType=RAW(ä)"),
                refused("must be 32 lowercase hexadecimal digits", "demo?contentMd5=0123"),
                refused("' is not a directory", "demo?spoolDirectory=no-such-directory"),
                sent("Remove it from the URI of this endpoint", "demo?delay=5"),
                consumed("Remove it from the URI of this endpoint", "demo?fileExist=Override"),
                refused("of camel-file has no effect on a bucket", "demo?bufferSize=5"),
                consumed("The option useList=false requires the option fileName", "demo?useList=false"),
                consumed("IdempotentRepository must be configured", "demo?readLock=idempotent"),
                sent("requires the option moveExisting", "demo?fileExist=Move"),
                sent("The option moveExisting requires the option fileExist=Move", "demo?moveExisting=old"),
                sent("requires the option tempPrefix or tempFileName", "demo?fileExist=TryRename"),
                sent("which has the IP address", "demo?downloadLinkStyle=virtualHost"),
                sent("has no effect with operation=", "demo?operation=head&contentType=text/plain"),
                refused("is not supported by the dialect", "demo?authentication=AWS_V2")
                        .only(DialectName.REST),
                refused("is not supported by the dialect", "demo?authentication=BASIC")
                        .only(DialectName.S3),
                refused("A region consists of letters, digits and '-'", "demo?region=here_or_there"),
                sent("does not support", "demo?ttlDays=5").only(DialectName.S3),
                refused("has a character outside printable ASCII", "demo?metadata.a=RAW(ä)"),
                refused("begins or ends with a space", "demo?metadata.a=RAW(b )"),
                refused("is not allowed. It is sent as the name of a", "demo?metadata.a_b=c"),
                refused("is an instruction to the service and not metadata", "demo?metadata.ttl=5"),
                refused("The path '", "demo?sourcePath=RAW(../a)"),
                refused("A segment must not be", "demo?sourcePath=RAW(../a)"),
                refused("An empty segment, as between two slashes", "demo?sourcePath=RAW(a//b)"),
                refused("Not a range:", "demo?range=5"),
                refused("Not a byte range", "demo?range=RAW(bytes=9-5)"),
                refused("Not a bucket name", "a+b"),
                refused("A user name must not be empty", "demo?username=RAW(a:b)"),
                refused("A lifetime must be from", "demo?ttlDays=181"));
    }

    private static Provoked refused(String words, String uri) {
        return by(words, uri, scene -> scene.start(uri));
    }

    private static Provoked sent(String words, String uri) {
        return by(words, "to " + uri, scene -> scene.upload(uri, "options"));
    }

    private static Provoked consumed(String words, String uri) {
        return by(words, "from " + uri, scene -> consume(scene, uri));
    }

    private static void consume(Scene scene, String uri) throws Exception {
        scene.context()
                .getEndpoint("westcloud:" + uri)
                .createConsumer(exchange -> {})
                .start();
    }

    private static void bindRepository(Scene scene) {
        scene.context()
                .getRegistry()
                .bind(
                        "repository",
                        org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository
                                .memoryIdempotentRepository());
    }
}
