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
package io.github.westcloud.camel.recipes;

/** Taking files out of a bucket as they arrive. */
class PollRecipes extends RecipeBook {

    // spotless:off: steps stand deeper than the step they belong to
    void pollArchive() {
        // tag::poll-archive[]
        from("westcloud:invoices/inbox?delay=30000&move=/archive/${date:now:yyyy}/${file:onlyname}")
            .to("direct:book");
        // end::poll-archive[]
    }

    void pollOnce() {
        // tag::poll-once[]
        from("westcloud:invoices/rates?delay=60000")
            .to("direct:rates");
        // end::poll-once[]
    }

    void pollDelete() {
        // tag::poll-delete[]
        from("westcloud:invoices/inbox?delete=true&maxMessagesPerPoll=100")
            .to("file:{{inbox}}");
        // end::poll-delete[]
    }

    void pollMoveFailed() {
        // tag::poll-move-failed[]
        from("westcloud:invoices/inbox?delete=true&moveFailed=/failed/${file:onlyname}")
            .to("direct:book");
        // end::poll-move-failed[]
    }

    void pollCluster() {
        // tag::poll-cluster[]
        from("westcloud:invoices/inbox?idempotent=true&idempotentEager=true&idempotentRepository=#seen"
                + "&idempotentKey=${file:name}-${file:size}-${file:modified}")
            .to("direct:book");
        // end::poll-cluster[]
    }

    void pollClusterDelete() {
        // tag::poll-cluster-delete[]
        from("westcloud:invoices/inbox?readLock=idempotent&idempotentRepository=#seen&delete=true"
                + "&readLockRemoveOnCommit=true")
            .to("direct:book");
        // end::poll-cluster-delete[]
    }

    void pollChanged() {
        // tag::poll-changed[]
        from("westcloud:invoices/inbox?readLock=changed&readLockCheckInterval=500&readLockTimeout=5000&delete=true")
            .to("direct:book");
        // end::poll-changed[]
    }

    void pollEnrich() {
        // tag::poll-enrich[]
        from("direct:order")
            .pollEnrich()
                .simple("westcloud:invoices/2026?fileName=${header.number}.pdf&idempotent=false")
                .timeout(10000)
            .to("direct:mail");
        // end::poll-enrich[]
    }

    void pollLocalWork() {
        // tag::poll-local-work[]
        from("westcloud:invoices/video?delete=true&localWorkDirectory={{work}}")
            .to("direct:transcode");
        // end::poll-local-work[]
    }

    void pollFilter() {
        // tag::poll-filter[]
        from("westcloud:invoices/inbox?recursive=true&maxDepth=3"
                + "&antInclude=**/*.pdf,**/*.xml&antExclude=**/draft/**&filterFile=${file:size} > 0")
            .to("direct:book");
        // end::poll-filter[]
    }

    void pollSort() {
        // tag::poll-sort[]
        from("westcloud:invoices/inbox?sortBy=file:modified;reverse:file:name&delete=true")
            .to("direct:book");
        // end::poll-sort[]
    }

    void pollDoneFile() {
        // tag::poll-done-file[]
        from("westcloud:invoices/batches?doneFileName=${file:name}.done&delete=true")
            .to("direct:book");
        // end::poll-done-file[]
    }

    void pollHeadersOnly() {
        // tag::poll-headers-only[]
        from("westcloud:invoices/inbox?download=false")
            .to("direct:index");
        // end::poll-headers-only[]
    }
    // spotless:on
}
