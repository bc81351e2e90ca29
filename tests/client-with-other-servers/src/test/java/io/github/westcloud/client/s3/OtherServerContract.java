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
package io.github.westcloud.client.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.westcloud.client.Authentication;
import io.github.westcloud.client.Capability;
import io.github.westcloud.client.LargeParts;
import io.github.westcloud.client.operation.DeleteRequest;
import io.github.westcloud.client.operation.HeadRequest;
import io.github.westcloud.contract.AnyServiceContract;
import io.github.westcloud.contract.BackEnd;
import io.github.westcloud.protocol.ErrorKind;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first part of the client's contract, with S3 servers of others, and what the client does with these only. */
abstract class OtherServerContract extends AnyServiceContract {

    /** Where the server is; it has a bucket {@code demo} and the user {@code alice} with the password {@code secret}. */
    protected abstract URI endpoint();

    protected abstract Authentication authentication();

    @Override
    protected final BackEnd open() {
        return OtherServer.at(endpoint(), authentication());
    }

    /** Amazon and those who follow it want 5 MiB. */
    @Override
    protected final boolean acceptsPartsOfOneMebibyte() {
        return false;
    }

    /** The second part of the contract needs what other services do not have, and the client says so by itself. */
    @Test
    void nothingOfTheSecondPartOfTheContractCanBeExpected() {
        assertThat(client.dialect().capabilities()).containsExactly(Capability.REPLACING_COPY);
    }

    @Test
    void theStagesOfAnUploadInLargerPartsMakeTheFile() throws IOException {
        var bytes = random(11 * MIB + 3);
        LargeParts.upload(client, at("big.bin"), bytes, 5 * MIB, List.of(2, 0, 1));
        assertThat(read(at("big.bin"))).isEqualTo(bytes);
        assertThat(client.head(HeadRequest.of(at("big.bin"))).contentType()).contains("image/jpeg");
    }

    /** The response to a HEAD has no body, so the status alone says what kind of failure it is. */
    @Test
    void aWrongPasswordIsForbiddenWhereOnlyTheStatusTells() {
        try (var stranger = backEnd.client(backEnd.config().credentials("alice", "hunter2"))) {
            if (verifies()) {
                assertThat(kindOf(() -> stranger.head(HeadRequest.of(at("a.txt")))))
                        .isEqualTo(ErrorKind.FORBIDDEN);
            } else {
                stranger.delete(DeleteRequest.of(at("a.txt")));
            }
        }
    }
}
