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

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The console in the browser. Everything that is looked for is waited for. */
final class ConsolePage {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;
    private final String address;

    ConsolePage(ChromeDriver driver, String address) {
        this.driver = driver;
        this.address = address;
    }

    /** Opens a place, for example {@code files/alice/demo}, and waits until it is shown. */
    ConsolePage open(String place) {
        driver.get("about:blank");
        driver.get(address + "/#" + place);
        await("the page " + place, () -> !attribute("#view", "data-page").isEmpty());
        return this;
    }

    ChromeDriver driver() {
        return driver;
    }

    WebElement find(String css) {
        return find("the element " + css, By.cssSelector(css));
    }

    private WebElement find(String what, By where) {
        return waiting(what).until(any -> driver.findElements(where).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    ConsolePage click(String css) {
        await("to click on " + css, () -> {
            find(css).click();
            return true;
        });
        return this;
    }

    /** Clicks on the button or link with this text. */
    ConsolePage press(String text) {
        var where = By.xpath("//*[self::button or self::a][normalize-space()='" + text + "']");
        await("to click on " + text, () -> {
            find("the button " + text, where).click();
            return true;
        });
        return this;
    }

    ConsolePage fill(String css, String text) {
        var input = find(css);
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        input.sendKeys(text);
        return this;
    }

    ConsolePage choose(String css, String value) {
        find(css + " option[value='" + value + "']").click();
        return this;
    }

    ConsolePage key(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
        return this;
    }

    String text(String css) {
        return find(css).getText();
    }

    ConsolePage awaitText(String css, String part) {
        await("'" + part + "' in " + css, () -> texts(css).stream().anyMatch(text -> text.contains(part)));
        return this;
    }

    ConsolePage awaitGone(String css) {
        await("that " + css + " goes", () -> driver.findElements(By.cssSelector(css)).stream()
                .noneMatch(WebElement::isDisplayed));
        return this;
    }

    List<String> texts(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList();
    }

    String attribute(String css, String name) {
        var value = script("return document.querySelector(arguments[0])?.getAttribute(arguments[1])", css, name);
        return value == null ? "" : value.toString();
    }

    Object script(String text, Object... arguments) {
        return driver.executeScript(text, arguments);
    }

    void await(String what, Supplier<Boolean> condition) {
        waiting(what).until(any -> condition.get());
    }

    /** Drops a file from the desktop on an element, as the browser's window system does. */
    ConsolePage drop(String css, Path file) {
        var place = find(css).getRect();
        var data = Map.of("items", List.of(), "files", List.of(file.toString()), "dragOperationsMask", 1);
        for (var type : List.of("dragEnter", "dragOver", "drop")) {
            driver.executeCdpCommand(
                    "Input.dispatchDragEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            place.x + place.width / 2,
                            "y",
                            place.y + place.height / 2,
                            "data",
                            data));
        }
        return this;
    }

    /** Shows the page in {@code light} or {@code dark}. */
    ConsolePage scheme(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    /** What the browser complains of, such as errors of scripts and what the Content-Security-Policy forbids. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    private WebDriverWait waiting(String what) {
        var waiting = new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50));
        waiting.ignoring(StaleElementReferenceException.class);
        waiting.withMessage(() -> "Waited in vain for " + what + "; the page says: " + texts("#messages, #view"));
        return waiting;
    }
}
