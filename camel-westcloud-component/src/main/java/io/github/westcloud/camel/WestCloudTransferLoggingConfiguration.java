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

import org.apache.camel.LoggingLevel;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of the transfer log, with the names, meanings and defaults of Camel's FTP component. */
@UriParams
public class WestCloudTransferLoggingConfiguration implements Cloneable {

    @UriParam(
            label = "common",
            defaultValue = "DEBUG",
            description =
                    "Sets the logging level for the progress of uploads and downloads. Transfers that take longer than "
                            + "twice the transferLoggingIntervalSeconds are logged at INFO or higher unless it is OFF.")
    private LoggingLevel transferLoggingLevel = LoggingLevel.DEBUG;

    @UriParam(
            label = "common",
            defaultValue = "5",
            description = "Sets the interval in seconds at which the progress of running uploads and downloads is "
                    + "logged.")
    private int transferLoggingIntervalSeconds = 5;

    @UriParam(
            label = "common",
            description = "Whether to also log each request, each part, each page of a listing and each block of "
                    + "content.")
    private boolean transferLoggingVerbose;

    public LoggingLevel getTransferLoggingLevel() {
        return transferLoggingLevel;
    }

    public void setTransferLoggingLevel(LoggingLevel transferLoggingLevel) {
        this.transferLoggingLevel = transferLoggingLevel;
    }

    public int getTransferLoggingIntervalSeconds() {
        return transferLoggingIntervalSeconds;
    }

    public void setTransferLoggingIntervalSeconds(int transferLoggingIntervalSeconds) {
        this.transferLoggingIntervalSeconds = transferLoggingIntervalSeconds;
    }

    public boolean isTransferLoggingVerbose() {
        return transferLoggingVerbose;
    }

    public void setTransferLoggingVerbose(boolean transferLoggingVerbose) {
        this.transferLoggingVerbose = transferLoggingVerbose;
    }

    /** Creates a copy that can be changed independently. */
    WestCloudTransferLoggingConfiguration copy() {
        try {
            return (WestCloudTransferLoggingConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
