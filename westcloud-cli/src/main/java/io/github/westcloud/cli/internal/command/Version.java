package io.github.westcloud.cli.internal.command;

import io.github.westcloud.client.WestCloudClient;
import picocli.CommandLine.IVersionProvider;

/** The version for {@code --version}: that of the client, with which it is released. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"westcloud " + WestCloudClient.version()};
    }
}
