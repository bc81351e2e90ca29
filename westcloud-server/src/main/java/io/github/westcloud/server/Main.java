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

import io.github.westcloud.protocol.spelling.NearestNames;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The server as a command. It prints one line with its URL when it is ready, another one with that of its admin port if it has one, and
 * runs until it is told to stop (SIGTERM or
 * Ctrl-C). The exit code is 2 for a wrong option and 1 if the server cannot start.
 */
@Command(
        name = "westcloud-server",
        description = "Runs a local server with the West Cloud object storage API.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class Main implements Callable<Integer> {

    private static final String USERS_VARIABLE = "WESTCLOUD_USERS";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = {
                "Reads options from a file, YAML or properties, under their names without the dashes. An option on the command",
                "line wins."
            })
    private Path config;

    @Option(
            names = "--print-config",
            description = "Prints the values of all options, without secrets, as a configuration file, and ends.")
    private boolean printConfig;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}).")
    private String host;

    @Option(
            names = "--port",
            defaultValue = "9000",
            description = "Port to listen on; 0 picks a free port (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Directory that keeps the data. Without it the data is kept in memory and lost on exit.")
    private Path data;

    @Option(
            names = "--durability",
            paramLabel = "LEVEL",
            defaultValue = "power",
            description = {
                "What an acknowledged change survives: power (a power failure) or process (the end of the server's process,",
                "which is faster) (default: ${DEFAULT-VALUE})."
            })
    private String durability;

    @Option(
            names = "--rebuild",
            description = {
                "Recovers what is left of a damaged data directory. What cannot be recovered is kept in its directory",
                "lost-and-found."
            })
    private boolean rebuild;

    @Option(
            names = "--bucket",
            paramLabel = "NAME",
            description = "Creates a bucket unless it exists. Can be repeated.")
    private List<String> buckets = new ArrayList<>();

    @Mixin
    private QuotaOptions quotas;

    @Option(
            names = "--public-bucket",
            paramLabel = "NAME",
            description = {
                "Creates a bucket unless it exists, whose files anybody can read without credentials, at",
                "http://NAME.HOST:PORT/PATH. Can be repeated."
            })
    private List<String> publicBuckets = new ArrayList<>();

    @Option(
            names = "--user",
            paramLabel = "NAME:PASSWORD",
            description = {
                "Adds a user. Can be repeated. Command lines are visible to other users of the machine; to keep",
                "passwords off them, set the environment variable WESTCLOUD_USERS=NAME:PASSWORD,..."
            })
    private List<String> users = new ArrayList<>();

    @Option(
            names = "--access",
            paramLabel = "NAME[@BUCKET]=ACCESS",
            description =
                    "Sets the access of a user, to all buckets or to one: full (default), read, write or none. Can be repeated.")
    private List<String> accesses = new ArrayList<>();

    @Option(
            names = "--signature-key",
            paramLabel = "KEY",
            defaultValue = "password",
            description =
                    "Key of WESTYUN signatures: password, base64 (of the password) or any (default: ${DEFAULT-VALUE}).")
    private String signatureKey;

    @Option(
            names = "--content-secrets",
            paramLabel = "RULES",
            defaultValue = "lenient",
            description = {
                "Requests that need the content secret of a file: lenient (downloads) or strict (every request, as documented)",
                "(default: ${DEFAULT-VALUE})."
            })
    private String contentSecrets;

    @Option(
            names = "--upload-lifetime",
            paramLabel = "HOURS",
            defaultValue = "24",
            description = "Hours after which an incomplete multipart upload is dropped (default: ${DEFAULT-VALUE}).")
    private long uploadLifetime;

    @Mixin
    private S3DialectOptions s3;

    @Option(
            names = "--cors",
            paramLabel = "ORIGIN",
            description = {
                "Lets web pages of an origin, such as http://localhost:5173, or of all (*), send requests from a browser (default:",
                "none). Can be repeated."
            })
    private List<String> corsOrigins = new ArrayList<>();

    @Mixin
    private TlsOptions tls;

    @Mixin
    private ConnectionOptions connections;

    @Option(
            names = "--admin",
            paramLabel = "NAME",
            description = "Lets a user inject faults and set the clock over HTTP, below /-/. Can be repeated.")
    private List<String> administrators = new ArrayList<>();

    @Option(
            names = "--explain",
            description = {
                "Says in the response why a request was refused, in the header x-west-explain and in the error, also to those who are",
                "not authenticated."
            })
    private boolean explain;

    @Mixin
    private LogOptions logs;

    @Mixin
    private AdminOptions administration;

    @Spec
    private CommandSpec spec;

    /** Runs the command and ends the process. */
    public static void main(String[] arguments) {
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
    }

    /** Runs the command until the server is stopped, and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        try {
            return command(out, err).execute(withFile(command(out, err), arguments));
        } catch (ParameterException e) {
            return wrongOption(e, arguments);
        }
    }

    /** The arguments, before them those of the configuration file that they name. */
    private static String[] withFile(CommandLine command, String... arguments) {
        var given = command.parseArgs(arguments);
        Path file = given.matchedOptionValue("--config", null);
        if (file == null) {
            return arguments;
        }
        return Stream.concat(ConfiguredOptions.arguments(file, given).stream(), Stream.of(arguments))
                .toArray(String[]::new);
    }

    private static CommandLine command(PrintWriter out, PrintWriter err) {
        var command = new CommandLine(new Main()).setOut(out).setErr(err);
        command.setParameterExceptionHandler(Main::wrongOption);
        command.setExecutionExceptionHandler((failure, line, parsed) -> cannotStart(failure, line));
        return command;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var builder = builder();
        if (printConfig) {
            spec.commandLine().getOut().print(PrintedConfiguration.of(spec, usersOfEnvironment()));
            spec.commandLine().getOut().flush();
            return CommandLine.ExitCode.OK;
        }
        var server = builder.start();
        StartLog.write(builder, server);
        warn(builder);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            stopped.countDown();
        }));
        spec.commandLine().getOut().println(server.uri());
        server.adminUri().ifPresent(uri -> spec.commandLine().getOut().println("admin port: " + uri));
        spec.commandLine().getOut().flush();
        stopped.await();
        return CommandLine.ExitCode.OK;
    }

    private WestCloudServerBuilder builder() {
        try {
            logs.applyLevel();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        var builder = WestCloudServer.builder().host(host);
        try {
            builder.port(port).signatureKey(SignatureKeys.parse(signatureKey));
            builder.durability(Durability.parse(durability)).rebuild(rebuild);
            builder.uploadLifetime(Duration.ofHours(uploadLifetime));
            s3.applyTo(builder);
            corsOrigins.forEach(builder::corsOrigin);
            tls.applyTo(builder);
            connections.applyTo(builder);
            builder.contentSecrets(ContentSecrets.parse(contentSecrets));
            buckets.forEach(builder::bucket);
            publicBuckets.forEach(builder::publicBucket);
            quotas.applyTo(builder);
            usersOfEnvironment().forEach(user -> addUser(builder, user, USERS_VARIABLE));
            users.forEach(user -> addUser(builder, user, "--user"));
            accesses.forEach(access -> addAccess(builder, access));
            administrators.forEach(builder::administrator);
            builder.explain(explain);
            administration.applyTo(builder);
            logs.applyTo(builder, spec.commandLine().getOut());
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
            complain(
                    spec.commandLine(),
                    "warning: no user is configured, so every request will be refused. Add --user NAME:PASSWORD");
        }
        if (builder.buckets().isEmpty() && data == null) {
            complain(spec.commandLine(), "warning: no bucket is configured. Add --bucket NAME");
        }
        if (config != null && ConfigurationFile.showsSecrets(config)) {
            complain(
                    spec.commandLine(),
                    "warning: every user of this machine can read the passwords in " + config + ". Run chmod 600 "
                            + config);
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
            throw new IllegalArgumentException(
                    where + " takes NAME:PASSWORD, but one value has no name with a ':' behind it");
        }
        builder.user(user.substring(0, colon), user.substring(colon + 1));
    }

    private static void addAccess(WestCloudServerBuilder builder, String text) {
        int equals = text.lastIndexOf('=');
        int at = text.lastIndexOf('@', equals);
        if (equals < 1 || at == 0) {
            throw new IllegalArgumentException("--access takes NAME=ACCESS or NAME@BUCKET=ACCESS, not '" + text + "'");
        }
        var access = Access.parse(text.substring(equals + 1));
        if (at < 0) {
            builder.access(text.substring(0, equals), access);
        } else {
            builder.access(text.substring(0, at), text.substring(at + 1, equals), access);
        }
    }

    private static int wrongOption(ParameterException failure, String[] arguments) {
        complain(failure.getCommandLine(), message(failure) + " Use --help to list the options");
        return CommandLine.ExitCode.USAGE;
    }

    /** The value of an unknown option, which may be a password, is not repeated. */
    private static String message(ParameterException failure) {
        if (!(failure instanceof UnmatchedArgumentException unmatched)) {
            return failure.getMessage().replaceFirst("(?<![.?])$", ".");
        }
        if (!unmatched.isUnknownOption()) {
            return "Unexpected argument: a value must follow the option to which it belongs.";
        }
        var unknown = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
        var nearest = NearestOptions.of(failure.getCommandLine(), unknown).stream()
                .map(name -> "--" + name)
                .toList();
        return "Unknown option '" + unknown + "'." + NearestNames.question(nearest);
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
