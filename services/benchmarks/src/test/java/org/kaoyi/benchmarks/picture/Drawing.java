package org.kaoyi.benchmarks.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.kaoyi.benchmarks.picture.Curve.Point;

/** Panels side by side as SVG, in ink and paper of whoever looks: light or dark. */
final class Drawing {
    private static final int PANELS_A_ROW = 2;
    private static final int WIDTH = 460;
    private static final int HEIGHT = 300;
    private static final int LEFT = 54;
    private static final int TOP = 40;
    private static final int BOTTOM = 258;

    /** Right of it the curves bear their names. */
    private static final int RIGHT = 340;

    private static final int LINE_HEIGHT = 14;
    private static final int HUES = 6;

    /** Hues that those tell apart who see no red or green (Okabe and Ito 2008), darker on white and lighter on black. */
    private static final String STYLE = """
              <style>
                text { font: 12px sans-serif; fill: #1f2328; }
                .title { font-weight: bold; }
                .quiet { fill: #59636e; }
                .grid { stroke: #d1d9e0; stroke-width: 1; }
                .line { fill: none; stroke-width: 2; }
                .band { fill-opacity: 0.15; stroke: none; }
                .hue0 { stroke: #0072b2; fill: #0072b2; } .hue1 { stroke: #b84d00; fill: #b84d00; } .hue2 { stroke: #007a5a; fill: #007a5a; }
                .hue3 { stroke: #a8508a; fill: #a8508a; } .hue4 { stroke: #8a6500; fill: #8a6500; } .hue5 { stroke: #3a6ea5; fill: #3a6ea5; }
                .line { fill: none; } .band { stroke: none; }
                @media (prefers-color-scheme: dark) {
                  text { fill: #f0f6fc; } .quiet { fill: #9198a1; } .grid { stroke: #3d444d; }
                  .hue0 { stroke: #56b4e9; fill: #56b4e9; } .hue1 { stroke: #ff9145; fill: #ff9145; } .hue2 { stroke: #2fd3a2; fill: #2fd3a2; }
                  .hue3 { stroke: #e8a0cf; fill: #e8a0cf; } .hue4 { stroke: #f0c04a; fill: #f0c04a; } .hue5 { stroke: #9fc4ff; fill: #9fc4ff; }
                  .line { fill: none; } .band { stroke: none; }
                }
              </style>
            """;

    private final StringBuilder svg = new StringBuilder();

    private Drawing() {}

    static String of(List<Panel> panels) {
        Drawing drawing = new Drawing();
        int width = WIDTH * Math.min(panels.size(), PANELS_A_ROW);
        int height = HEIGHT * Math.ceilDiv(panels.size(), PANELS_A_ROW);
        drawing.add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\">",
                width, height, width, height);
        drawing.add("  <title>How the cost grows with the ledger</title>");
        drawing.add("  <desc>%s</desc>", panels.stream().map(Drawing::inWords).collect(Collectors.joining(" ")));
        drawing.svg.append(STYLE);
        for (int i = 0; i < panels.size(); i++) {
            drawing.add("  <g transform=\"translate(%d %d)\">", i % PANELS_A_ROW * WIDTH, i / PANELS_A_ROW * HEIGHT);
            drawing.panel(panels.get(i));
            drawing.add("  </g>");
        }
        drawing.add("</svg>");
        return drawing.svg.toString();
    }

    /** For who hears the picture. */
    private static String inWords(Panel panel) {
        return panel.title() + ", " + panel.unit() + ": "
                + panel.curves().stream()
                        .map(curve -> curve.name() + " "
                                + curve.points().stream()
                                        .map(point ->
                                                LogAxis.told(point.middle()) + " at " + LogAxis.told(point.size()))
                                        .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private void add(String line, Object... arguments) {
        svg.append(line.formatted(arguments)).append('\n');
    }

    private void panel(Panel panel) {
        List<Point> all = panel.curves().stream()
                .flatMap(curve -> curve.points().stream())
                .toList();
        LogAxis sizes = LogAxis.around(all.stream().mapToDouble(Point::size), LEFT, RIGHT);
        LogAxis figures = LogAxis.around(
                all.stream().flatMapToDouble(point -> DoubleStream.of(point.low(), point.high())), BOTTOM, TOP);
        add("    <text class=\"title\" x=\"%d\" y=\"20\">%s</text>", LEFT, panel.title());
        for (double size : sizes.decades()) {
            String x = tenths(sizes.at(size));
            add("    <line class=\"grid\" x1=\"%s\" y1=\"%d\" x2=\"%s\" y2=\"%d\"/>", x, TOP, x, BOTTOM);
            add(
                    "    <text class=\"quiet\" x=\"%s\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                    x, BOTTOM + LINE_HEIGHT + 2, LogAxis.told(size));
        }
        for (double figure : figures.lines()) {
            String y = tenths(figures.at(figure));
            add("    <line class=\"grid\" x1=\"%d\" y1=\"%s\" x2=\"%d\" y2=\"%s\"/>", LEFT, y, RIGHT, y);
            add(
                    "    <text class=\"quiet\" x=\"%d\" y=\"%s\" text-anchor=\"end\" dominant-baseline=\"middle\">%s %s</text>",
                    LEFT - 6, y, LogAxis.told(figure), panel.unit());
        }
        add(
                "    <text class=\"quiet\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">events or claims of the ledger</text>",
                (LEFT + RIGHT) / 2, BOTTOM + 2 * LINE_HEIGHT + 4);
        for (int i = 0; i < panel.curves().size(); i++) {
            curve(panel.curves().get(i), i % HUES, sizes, figures);
        }
        names(panel.curves(), figures);
    }

    /** The middle as a line, between the smallest and the largest round. */
    private void curve(Curve curve, int hue, LogAxis sizes, LogAxis figures) {
        List<String> edge = new ArrayList<>();
        curve.points()
                .forEach(point -> edge.add(tenths(sizes.at(point.size())) + "," + tenths(figures.at(point.high()))));
        curve.points()
                .reversed()
                .forEach(point -> edge.add(tenths(sizes.at(point.size())) + "," + tenths(figures.at(point.low()))));
        add("    <polygon class=\"band hue%d\" points=\"%s\"/>", hue, String.join(" ", edge));
        add(
                "    <polyline class=\"line hue%d\" points=\"%s\"/>",
                hue,
                curve.points().stream()
                        .map(point -> tenths(sizes.at(point.size())) + "," + tenths(figures.at(point.middle())))
                        .collect(Collectors.joining(" ")));
        for (Point point : curve.points()) {
            add(
                    "    <circle class=\"hue%d\" cx=\"%s\" cy=\"%s\" r=\"3\"/>",
                    hue, tenths(sizes.at(point.size())), tenths(figures.at(point.middle())));
        }
    }

    /** Beside the end of each curve, and below one another where the ends meet. */
    private void names(List<Curve> curves, LogAxis figures) {
        double free = 0;
        List<Curve> fromAbove = curves.stream()
                .sorted(Comparator.comparingDouble(
                        curve -> -curve.points().getLast().middle()))
                .toList();
        for (Curve curve : fromAbove) {
            double y = Math.max(free, figures.at(curve.points().getLast().middle()));
            add(
                    "    <text x=\"%d\" y=\"%s\" dominant-baseline=\"middle\">%s</text>",
                    RIGHT + 8, tenths(y), curve.name());
            free = y + LINE_HEIGHT;
        }
    }

    private static String tenths(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }
}
