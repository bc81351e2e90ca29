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
package io.github.westcloud.console;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The one browser of all tests: Debian's packages {@code chromium} and {@code chromium-driver}. */
final class Chromium {

    private static final boolean REQUIRED = "required".equals(System.getProperty("console.tests"));
    private static final Optional<Path> BROWSER = program("chromium");
    private static final Optional<Path> DRIVER = program("chromedriver");

    private static ChromeDriver driver;

    static {
        if (!isThere() && !REQUIRED) {
            System.out.println("The tests of the console are left out: chromium and chromedriver are not on the PATH.");
        }
    }

    private Chromium() {}

    /** The browser, started when it is first needed. */
    static synchronized ChromeDriver driver() {
        assumeTrue(isThere() || REQUIRED, "chromium and chromedriver are not on the PATH");
        if (driver == null) {
            driver = start();
            Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
        }
        return driver;
    }

    private static boolean isThere() {
        return BROWSER.isPresent() && DRIVER.isPresent();
    }

    private static ChromeDriver start() {
        if (!isThere()) {
            throw new IllegalStateException(
                    "The tests of the console need chromium and chromedriver: apt-get install chromium chromium-driver");
        }
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.get().toFile())
                .usingAnyFreePort()
                .build();
        return new ChromeDriver(service, options());
    }

    private static ChromeOptions options() {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(BROWSER.get().toFile());
        options.addArguments(
                "--headless=new",
                "--window-size=1280,860",
                "--lang=en",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--no-proxy-server",
                "--hide-scrollbars");
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "en"));
        options.setCapability("goog:loggingPrefs", logs);
        if (System.getProperty("user.name").equals("root")) {
            // Chromium's sandbox does not work for root, as which builds run in containers.
            options.addArguments("--no-sandbox");
        }
        return options;
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
