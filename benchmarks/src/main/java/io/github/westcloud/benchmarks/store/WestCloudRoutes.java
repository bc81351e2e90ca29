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
package io.github.westcloud.benchmarks.store;

import io.github.westcloud.benchmarks.job.Job;
import io.github.westcloud.benchmarks.job.Work;
import org.apache.camel.Exchange;

/** The component of this repository, in each of its ways to sign. */
final class WestCloudRoutes implements RouteUris {

    private final String options;
    private final String more;
    private final boolean uploads;

    private WestCloudRoutes(Job job, String authentication) {
        options = "endpointUrl=" + job.server() + "&username=bench&password=bench&" + authentication;
        uploads = job.work() != Work.CONSUME;
        more = job.options().isEmpty() ? "" : "&" + job.options();
    }

    static Store westyun(Job job) {
        return new RouteStore(new WestCloudRoutes(job, "authentication=signature"));
    }

    static Store basic(Job job) {
        return new RouteStore(new WestCloudRoutes(job, "authentication=basic"));
    }

    static Store s3(Job job) {
        return new RouteStore(new WestCloudRoutes(job, "dialect=s3"));
    }

    @Override
    public String upload() {
        return uploads ? "westcloud:bench?fileExist=Override&" + options + more : null;
    }

    @Override
    public String download() {
        return "westcloud:bench?operation=download&" + options;
    }

    @Override
    public String list() {
        return "westcloud:bench/inbox?operation=list&" + options;
    }

    @Override
    public String consume(String directory) {
        return "westcloud:bench/" + directory + "?initialDelay=0&delete=true&" + options + more;
    }

    @Override
    public void name(Exchange exchange, String name) {
        exchange.getMessage().setHeader(Exchange.FILE_NAME, name);
    }

    @Override
    public void directory(Exchange exchange, String directory) {
        // The endpoint names it.
    }
}
