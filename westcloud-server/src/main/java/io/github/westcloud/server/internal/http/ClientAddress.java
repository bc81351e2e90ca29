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
package io.github.westcloud.server.internal.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a client is, as far as one can be told from another: an address of IPv4, or the network of one of IPv6, since whoever has one
 * address there has all of its network.
 *
 * @param text the address
 */
public record ClientAddress(String text) {

    private static final int NETWORK_BYTES = 8;

    static ClientAddress of(InetAddress address) {
        return address instanceof Inet6Address
                ? new ClientAddress(
                        HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)) + "::/64")
                : new ClientAddress(address.getHostAddress());
    }

    @Override
    public String toString() {
        return text;
    }
}
