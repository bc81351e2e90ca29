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
package io.github.westcloud.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The server as a command. It prints one line with its URL when it is ready and runs until it is told to stop (SIGTERM or
 * Ctrl-C). The exit code is 2 for a wrong option and 1 if the server cannot start.
 */
@Command(
        name = "westcloud-server",
        description = "The API of West Cloud object storage on your own machine.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class Main implements Callable<Integer> {

    private static final String USERS_VARIABLE = "WESTCLOUD_USERS";

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "where to listen (default: ${DEFAULT-VALUE})")
    private String host;

    @Option(names = "--port", defaultValue = "9000", description = "0 for any free port (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--data", paramLabel = "DIR", description = "where to keep the data (default: in memory)")
    private Path data;

    @Option(names = "--bucket", paramLabel = "NAME", description = "a bucket; may be repeated")
    private List<String> buckets = new ArrayList<>();

    @Option(
            names = "--user",
            paramLabel = "NAME:PASSWORD",
            description = {
                "a user; may be repeated. Other users of the machine can see a command line: the environment variable",
                "WESTCLOUD_USERS takes the same, separated by commas"
            })
    private List<String> users = new ArrayList<>();

    @Option(
            names = "--access",
            paramLabel = "NAME[@BUCKET]=WHAT",
            description =
                    "what a user may do, everywhere or in a bucket: full (default), read, write or none; may be repeated")
    private List<String> accesses = new ArrayList<>();

    @Option(
            names = "--signature-key",
            paramLabel = "KEY",
            defaultValue = "password",
            description = "from what signatures are made: password, base64 or any (default: ${DEFAULT-VALUE})")
    private String signatureKey;

    @Option(
            names = "--upload-lifetime",
            paramLabel = "HOURS",
            defaultValue = "24",
            description = "when an unfinished chunked upload is dropped (default: ${DEFAULT-VALUE})")
    private long uploadLifetime;

    @Option(
            names = "--s3-errors",
            paramLabel = "FORMAT",
            defaultValue = "json",
            description = "errors of the S3 dialect: json, as documented, or xml, as S3 (default: ${DEFAULT-VALUE})")
    private String s3Errors;

    @Option(
            names = "--s3-multipart",
            paramLabel = "RULE",
            defaultValue = "strict",
            description = {
                "S3 uploads in parts: strict, as documented, with x-west-multi-length and parts of 1 MiB, or lenient,",
                "as S3 (default: ${DEFAULT-VALUE})"
            })
    private String s3Multipart;

    @Option(
            names = "--s3-domain",
            paramLabel = "DOMAIN",
            description = "take S3 buckets from host names too: BUCKET.DOMAIN (default: from paths only)")
    private String s3Domain;

    @Option(names = "--admin", description = "let users switch faults on below /-/faults")
    private boolean admin;

    @Spec
    private CommandSpec spec;

    /** Runs the command and ends the process. */
    public static void main(String[] arguments) {
        var command = new CommandLine(new Main());
        command.setParameterExceptionHandler(Main::wrongOption);
        command.setExecutionExceptionHandler((failure, line, parsed) -> cannotStart(failure, line));
        System.exit(command.execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var builder = builder();
        var server = builder.start();
        warn(builder);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            stopped.countDown();
        }));
        spec.commandLine().getOut().println(server.uri());
        spec.commandLine().getOut().flush();
        stopped.await();
        return CommandLine.ExitCode.OK;
    }

    private WestCloudServerBuilder builder() {
        var builder = WestCloudServer.builder().host(host).rememberedRequests(0);
        try {
            builder.port(port).signatureKey(SignatureKeys.parse(signatureKey)).administered(admin);
            builder.uploadLifetime(Duration.ofHours(uploadLifetime));
            builder.s3Errors(S3ErrorFormat.parse(s3Errors)).s3Multipart(S3Multipart.parse(s3Multipart));
            Optional.ofNullable(s3Domain).ifPresent(builder::s3Domain);
            buckets.forEach(builder::bucket);
            usersOfEnvironment().forEach(user -> addUser(builder, user, USERS_VARIABLE));
            users.forEach(user -> addUser(builder, user, "--user"));
            accesses.forEach(access -> addAccess(builder, access));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        if (data != null) {
            builder.dataDirectory(data);
        }
        return builder;
    }

    private void warn(WestCloudServerBuilder builder) {
        if (builder.users().isEmpty()) {
            complain(spec.commandLine(), "nobody can log in, since there is no --user NAME:PASSWORD");
        }
        if (builder.buckets().isEmpty() && data == null) {
            complain(spec.commandLine(), "there is no bucket, since there is no --bucket NAME");
        }
    }

    private static List<String> usersOfEnvironment() {
        var value = System.getenv(USERS_VARIABLE);
        return value == null || value.isBlank()
                ? List.of()
                : List.of(value.trim().split("\\s*,\\s*"));
    }

    /** The message does not repeat what may be a password. */
    private static void addUser(WestCloudServerBuilder builder, String user, String where) {
        int colon = user.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException(where + " has a value that is not NAME:PASSWORD");
        }
        builder.user(user.substring(0, colon), user.substring(colon + 1));
    }

    private static void addAccess(WestCloudServerBuilder builder, String text) {
        int equals = text.lastIndexOf('=');
        int at = text.lastIndexOf('@', equals);
        if (equals < 1 || at == 0) {
            throw new IllegalArgumentException("--access is NAME=WHAT or NAME@BUCKET=WHAT, not '" + text + "'");
        }
        var access = Access.parse(text.substring(equals + 1));
        if (at < 0) {
            builder.access(text.substring(0, equals), access);
        } else {
            builder.access(text.substring(0, at), text.substring(at + 1, equals), access);
        }
    }

    private static int wrongOption(ParameterException failure, String[] arguments) {
        complain(failure.getCommandLine(), failure.getMessage() + " (--help lists the options)");
        return CommandLine.ExitCode.USAGE;
    }

    private static int cannotStart(Exception failure, CommandLine command) {
        if (failure instanceof ParameterException wrong) {
            return wrongOption(wrong, new String[0]);
        }
        complain(command, failure.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static void complain(CommandLine command, String message) {
        PrintWriter err = command.getErr();
        err.println("westcloud-server: " + message.replaceAll("\\s*\\R\\s*", " "));
        err.flush();
    }
}
