package org.kaoyi.benchmarks.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** An axis on which the same way means the same factor, from a whole decade to another. */
record LogAxis(int from, int to, double begin, double end) {
    /** Between decades, where there are few of them. */
    private static final double[] STEPS = {1, 2, 5};

    private static final double[] ALONE = {1};

    private static final int FEW_DECADES = 2;
    private static final double THOUSAND = 1_000;
    private static final double MILLION = 1_000_000;

    /**
     * An axis with room for all figures.
     *
     * @param begin where its smallest decade lies in the picture
     * @param end where its largest does
     */
    static LogAxis around(DoubleStream figures, double begin, double end) {
        double[] all = figures.sorted().toArray();
        int from = (int) Math.floor(Math.log10(all[0]));
        int to = (int) Math.ceil(Math.log10(all[all.length - 1]));
        return new LogAxis(from, Math.max(to, from + 1), begin, end);
    }

    double at(double figure) {
        return begin + (end - begin) * (Math.log10(figure) - from) / (to - from);
    }

    List<Double> decades() {
        return lines(1);
    }

    /** Figures at which a line stands: the decades, and steps between them where there are few. */
    List<Double> lines() {
        return lines(to - from <= FEW_DECADES ? STEPS : ALONE);
    }

    private List<Double> lines(double... steps) {
        List<Double> lines = new ArrayList<>();
        for (int decade = from; decade <= to; decade++) {
            for (double step : steps) {
                double figure = step * Math.pow(10, decade);
                if (Math.log10(figure) <= to) {
                    lines.add(figure);
                }
            }
        }
        return lines;
    }

    static String told(double figure) {
        if (figure >= MILLION) {
            return plain(figure / MILLION) + " M";
        }
        return figure >= THOUSAND ? plain(figure / THOUSAND) + " k" : plain(figure);
    }

    private static String plain(double figure) {
        return BigDecimal.valueOf(figure).stripTrailingZeros().toPlainString();
    }
}
