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
package io.github.westcloud.camel;

import io.github.westcloud.client.ClientConfig;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;

/** The threads that send parts, fetch pages ahead and work on whole trees, beside the threads of routes. */
final class TransferThreads {

    /** The id under which a thread pool profile is looked for. */
    static final String PROFILE = "westcloud";

    private static final long IDLE_SECONDS = 30;

    private TransferThreads() {}

    /**
     * A pool with the context's profile {@value #PROFILE}, or as it is by default: threads come when they are needed and go
     * when they are idle, and when all are busy the threads of routes do the work.
     */
    static ExecutorService newPool(CamelContext context, Object owner) {
        var manager = context.getExecutorServiceManager();
        var profile = manager.getThreadPoolProfile(PROFILE);
        return manager.newThreadPool(owner, "WestCloud", profile == null ? defaultProfile() : profile);
    }

    private static ThreadPoolProfile defaultProfile() {
        var profile = new ThreadPoolProfile(PROFILE);
        profile.setPoolSize(1);
        profile.setMaxPoolSize(ClientConfig.MAX_UPDATES_IN_FLIGHT);
        profile.setMaxQueueSize(0);
        profile.setKeepAliveTime(IDLE_SECONDS);
        profile.setTimeUnit(TimeUnit.SECONDS);
        profile.setAllowCoreThreadTimeOut(true);
        profile.setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
        return profile;
    }
}
