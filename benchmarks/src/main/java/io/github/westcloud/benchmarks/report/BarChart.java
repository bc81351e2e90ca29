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
package io.github.westcloud.benchmarks.report;

import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Three bars for each case: ours, the best of the others, and the floor. */
final class BarChart {

    private static final int WIDTH = 760;
    private static final int LEFT = 110;
    private static final int TOP = 62;
    private static final int BAR = 14;
    private static final int GROUP = 3 * BAR + 16;
    /** Left for the number behind the longest bar. */
    private static final int RIGHT = 60;

    private static final List<Series> SERIES = List.of(
            new Series("camel-westcloud", new Color(0x1f6feb), MeasuredCase::ours),
            new Series("best of the others", new Color(0x8a94a3), MeasuredCase::bestOther),
            new Series("bare sockets", new Color(0xc9d1db), MeasuredCase::floor));

    private final String title;
    private final List<MeasuredCase> cases;
    private final double most;
    private final VectorGraphics2D canvas = new VectorGraphics2D();

    BarChart(String title, List<MeasuredCase> cases) {
        this.title = title;
        this.cases = cases;
        this.most = cases.stream()
                .flatMap(each -> each.lanes().stream())
                .mapToDouble(MeasuredLane::rate)
                .max()
                .orElse(1);
    }

    /** Writes it as SVG. */
    void write(OutputStream out) throws IOException {
        int height = TOP + cases.size() * GROUP;
        canvas.setColor(Color.WHITE);
        canvas.fill(new Rectangle2D.Double(0, 0, WIDTH, height));
        text(title, 10, 22, Font.BOLD, 14);
        legend();
        for (int i = 0; i < cases.size(); i++) {
            group(cases.get(i), TOP + i * GROUP);
        }
        Processors.get("svg")
                .getDocument(canvas.getCommands(), new PageSize(0, 0, WIDTH, height))
                .writeTo(out);
    }

    private void legend() {
        int x = LEFT;
        for (var series : SERIES) {
            bar(series, x, 34, BAR);
            text(series.name(), x + BAR + 6, 45, Font.PLAIN, 11);
            x += 160;
        }
    }

    private void group(MeasuredCase measured, int top) {
        text(measured.id(), 10, top + 2 * BAR - 2, Font.PLAIN, 11);
        for (int i = 0; i < SERIES.size(); i++) {
            var series = SERIES.get(i);
            int y = top + i * BAR;
            series.lane().apply(measured).ifPresent(lane -> row(series, lane.rate(), y));
        }
    }

    private void row(Series series, double rate, int y) {
        double length = (WIDTH - LEFT - RIGHT) * rate / most;
        bar(series, LEFT, y, length);
        text(String.format(Locale.ROOT, "%.0f", rate), LEFT + length + 5, y + BAR - 3, Font.PLAIN, 11);
    }

    private void bar(Series series, double x, double y, double length) {
        canvas.setColor(series.color());
        canvas.fill(new Rectangle2D.Double(x, y, length, BAR - 2));
    }

    private void text(String text, double x, double y, int style, int size) {
        canvas.setColor(Color.BLACK);
        canvas.setFont(new Font(Font.SANS_SERIF, style, size));
        canvas.drawString(text, (float) x, (float) y);
    }

    /** What one color stands for. */
    private record Series(String name, Color color, Function<MeasuredCase, Optional<MeasuredLane>> lane) {}
}
