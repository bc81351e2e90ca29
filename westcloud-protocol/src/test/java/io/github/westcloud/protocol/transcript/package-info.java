/**
 * The documented conversations of {@code src/spec/transcripts} as values, shared by the tests of client and server.
 *
 * <p>Begin with {@link io.github.westcloud.protocol.transcript.Transcript#all()}; send what
 * {@link io.github.westcloud.protocol.transcript.Placeholders#fill} returns, and hand the answer to
 * {@link io.github.westcloud.protocol.transcript.ExpectedResponse#differences}.
 */
package io.github.westcloud.protocol.transcript;
