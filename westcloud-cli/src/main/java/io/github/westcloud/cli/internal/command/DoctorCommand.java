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
package io.github.westcloud.cli.internal.command;

import io.github.westcloud.cli.internal.doctor.Doctor;
import io.github.westcloud.cli.internal.doctor.Finding;
import io.github.westcloud.cli.internal.place.RemotePlace;
import io.github.westcloud.cli.internal.profile.Settings;
import io.github.westcloud.cli.internal.terminal.ExitCode;
import io.github.westcloud.cli.internal.terminal.Output;
import io.github.westcloud.cli.internal.terminal.Surroundings;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code doctor}: says which setting is wrong. */
@Command(
        name = "doctor",
        description = {
            "Checks the settings, the address, the clock of this machine, the credentials and the rights, and says what is wrong.",
            "It changes nothing."
        })
final class DoctorCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Output output;
    private boolean wrong;

    @Mixin
    private ServiceOptions service;

    @Option(names = "--json", description = "Write one JSON object for each check.")
    private boolean json;

    @Parameters(paramLabel = "PLACE", description = "westcloud:BUCKET")
    private String place;

    DoctorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.output = new Output(surroundings);
    }

    @Override
    public Integer call() throws Exception {
        var bucket = RemotePlace.of(place).bucket();
        new Doctor(Settings.read(service.profile(), surroundings), bucket).run(this::show);
        return (wrong ? ExitCode.FAILED : ExitCode.OK).number();
    }

    private void show(Finding finding) {
        wrong |= finding.state() == Finding.State.WRONG;
        var state = finding.state().name().toLowerCase(Locale.ROOT);
        if (!json) {
            output.line(String.format("%-8s %-14s %s", state, finding.check(), finding.text()));
            return;
        }
        var fields = new LinkedHashMap<String, String>();
        fields.put("check", finding.check());
        fields.put("state", state);
        fields.put("text", finding.text());
        output.json(fields);
    }
}
