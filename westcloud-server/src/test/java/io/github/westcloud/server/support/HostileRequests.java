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
package io.github.westcloud.server.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Bytes that a client would not send, made from a seed. */
public final class HostileRequests {

    private static final String HOST = "Host: x\r\n";
    private static final String SECOND = "GET /demo/second HTTP/1.1\r\nHost: x\r\n" + RawHttp.ALICE + "\r\n";

    private static final List<String> LINES = List.of(
            "",
            " ",
            "GET",
            "GET ",
            "GET /",
            "GET  / HTTP/1.1",
            "GET /demo HTTP/1.1 HTTP/1.1",
            "GET /demo HTTP/9.9",
            "GET /demo HTTP/0.9",
            "GET /demo HTTP/1.0",
            "GET /demo http/1.1",
            "G\u0000T /demo HTTP/1.1",
            "GET\t/demo\tHTTP/1.1",
            "GET http://x/demo HTTP/1.1",
            "GET http:// HTTP/1.1",
            "GET //x/demo HTTP/1.1",
            "GET * HTTP/1.1",
            "OPTIONS * HTTP/1.1",
            "CONNECT x:80 HTTP/1.1",
            "PRI * HTTP/2.0",
            "TRACE /demo HTTP/1.1",
            "(){:;}; /demo HTTP/1.1",
            "GET /demo?%zz&=&&a=%00 HTTP/1.1",
            "GET /demo#part HTTP/1.1",
            "GET \u00ff\u00fe HTTP/1.1",
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003");

    private static final List<String> ESCAPES = List.of(
            "%",
            "%0",
            "%00",
            "%0d%0a",
            "%2e%2e/",
            "%2E%2e%2F",
            "..%2f",
            "/../",
            "/./",
            "//",
            "%c0%ae%c0%ae/",
            "%ff",
            "%u0041",
            "\\",
            ";a=b",
            "%25%32%65",
            "!",
            "!!",
            "%21",
            "\u00e9",
            "%EF%BF%BE",
            "a".repeat(2000),
            "a/".repeat(1000),
            "|",
            "\"",
            "<x>",
            "^",
            "`",
            "{}",
            "[::1]",
            "?",
            "?list",
            "%3f",
            "+");

    /** Two ways to say where the body ends, or one that says nothing. */
    private static final List<String> LENGTHS = List.of(
            "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
            "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
            "Content-Length: 5\r\nContent-Length: 6\r\n",
            "Content-Length: 5, 6\r\n",
            "Content-Length: -5\r\n",
            "Content-Length: +5\r\n",
            "Content-Length: 5 5\r\n",
            "Content-Length: 0x5\r\n",
            "Content-Length: 99999999999999999999\r\n",
            "Content-Length:\r\n",
            "Content-Length: \u0665\r\n",
            "Transfer-Encoding: chunked, identity\r\n",
            "Transfer-Encoding: identity, chunked, gzip\r\n",
            "Transfer-Encoding: xchunked\r\n",
            "Transfer-Encoding : chunked\r\n",
            "Content-Length : 5\r\n");

    private static final List<String> CHUNKS = List.of(
            "x\r\nhello\r\n0\r\n\r\n",
            "-5\r\nhello\r\n0\r\n\r\n",
            "5hello0\r\n\r\n",
            "ffffffffffffffff\r\nhello\r\n0\r\n\r\n",
            "fffffffffffffffff\r\nhello\r\n0\r\n\r\n",
            "5\r\nhelloworld\r\n0\r\n\r\n",
            "\r\n\r\n",
            "5\nhello\n0\n\n",
            "5;" + "a".repeat(40_000) + "\r\nhello\r\n0\r\n\r\n",
            "5\r\nhello\r\n0\r\n" + "a: b\r\n".repeat(9000) + "\r\n",
            "0x5\r\nhello\r\n0\r\n\r\n",
            "5 \r\nhello\r\n0\r\n\r\n",
            "+5\r\nhello\r\n0\r\n\r\n");

    private static final List<String> HEADERS = List.of(
            "a: b\r\n".repeat(5000),
            "a: " + "b".repeat(100_000) + "\r\n",
            "a".repeat(100_000) + ": b\r\n",
            "x-west-meta-a: b\r\n".repeat(1500),
            ": b\r\n",
            "a b: c\r\n",
            "a\r\n",
            " folded\r\n",
            "a: b\r\n folded\r\n",
            "a: \u0000\r\n",
            "a: \u0001\u007f\u00ff\r\n",
            "a: b\rc: d\r\n",
            "a: b\nc: d\n",
            "Host: y\r\n",
            "Host: a b\r\nHost:\r\n",
            "Expect: 100-continue, 100-continue\r\n",
            "Expect: nothing\r\n",
            "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAAA\r\n",
            "Connection: close, keep-alive, Host, Authorization\r\n",
            "Authorization: Basic\r\n",
            "Authorization: Basic ////\r\n",
            "Authorization: AWS4-HMAC-SHA256 " + "Credential=a/b,".repeat(500) + "\r\n",
            "Range: bytes=" + "0-,".repeat(5000) + "\r\n",
            "If-None-Match: " + "\"a\",".repeat(3000) + "\r\n",
            "Cookie: " + "a=b;".repeat(3000) + "\r\n",
            "Accept-Encoding: " + "gzip;q=1.0,".repeat(1000) + "\r\n");

    private static final List<String> METHODS = List.of("GET", "HEAD", "PUT", "POST", "PATCH", "DELETE");

    private final Random random;

    public HostileRequests(long seed) {
        this.random = new Random(seed);
    }

    /**
     * What to send, and whether there is more than one way to see where its body ends.
     *
     * @param bytes the bytes
     * @param ambiguous whether it must be refused, and nothing behind it be taken for a second request
     */
    public record Hostile(byte[] bytes, boolean ambiguous) {}

    public Hostile next() {
        return switch (random.nextInt(7)) {
            case 0 -> plain(any(LINES) + "\r\n" + HOST + RawHttp.ALICE + "\r\n");
            case 1 ->
                plain(any(METHODS) + " /demo/" + any(ESCAPES) + any(ESCAPES) + " HTTP/1.1\r\n" + HOST + RawHttp.ALICE
                        + "\r\n");
            case 2 ->
                new Hostile(
                        bytes("PUT /demo/file HTTP/1.1\r\n" + HOST + RawHttp.ALICE + any(LENGTHS) + "\r\n0\r\n\r\n"
                                + SECOND),
                        true);
            case 3 ->
                plain("PUT /demo/file HTTP/1.1\r\n" + HOST + credentials() + "Transfer-Encoding: chunked\r\n"
                        + "x-west-overwrite: true\r\n\r\n" + any(CHUNKS));
            case 4 ->
                plain(any(METHODS) + " /demo/file HTTP/1.1\r\n" + HOST + credentials() + any(HEADERS) + any(HEADERS)
                        + "\r\n");
            case 5 -> cutOff();
            default -> mutated();
        };
    }

    private Hostile cutOff() {
        var whole = bytes(
                "PUT /demo/file HTTP/1.1\r\n" + HOST + credentials() + "Content-Length: 50\r\n\r\n" + "a".repeat(49));
        return new Hostile(Arrays.copyOf(whole, random.nextInt(whole.length)), false);
    }

    private Hostile mutated() {
        var request = bytes("PUT /demo/dir/f%C3%A9 HTTP/1.1\r\n" + HOST + RawHttp.ALICE
                + "Content-Type: text/plain\r\nx-west-overwrite: true\r\nx-west-automkdir: true\r\nx-west-meta-a: b\r\n"
                + "If-None-Match: \"a\"\r\nContent-Length: 5\r\n\r\nhello");
        for (int i = random.nextInt(6); i >= 0; i--) {
            request[random.nextInt(request.length)] = (byte) random.nextInt(256);
        }
        return new Hostile(request, false);
    }

    private String credentials() {
        return random.nextBoolean() ? RawHttp.ALICE : "";
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static Hostile plain(String text) {
        return new Hostile(bytes(text), false);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
