package org.kaoyi.app.report;

import java.util.stream.Collectors;
import org.kaoyi.projections.search.SearchPage;
import org.kaoyi.projections.search.SearchPage.About;
import org.kaoyi.projections.search.SearchPage.Hit;
import org.kaoyi.projections.search.SearchPage.Mark;
import org.kaoyi.projections.search.SearchPage.MarkedPassage;
import org.kaoyi.projections.search.SearchPage.NamedThing;

/** What was found, for the terminal: what it is, and where in its own words it holds what was asked for, between brackets. */
public final class SearchText {
    private static final String OPEN = "[";
    private static final String CLOSE = "]";

    private SearchText() {}

    public static String of(SearchPage page) {
        StringBuilder text = new StringBuilder();
        page.names().forEach(it -> line(text, "also as " + String.join(" · ", it.names())));
        page.cut()
                .forEach(it -> line(
                        text, "Too many words begin with %s to look for all of them; write more of it.".formatted(it)));
        page.hits().forEach(hit -> add(text, hit));
        if (page.hits().isEmpty()) {
            line(text, page.next() == null ? "Nothing holds all of this." : "Nothing was found so far.");
        }
        if (page.next() != null) {
            line(text, "There may be more: --after " + page.next());
        }
        return text.toString();
    }

    private static void add(StringBuilder text, Hit hit) {
        String part = hit.statement() == null ? "" : ", sentence " + hit.statement();
        String state = hit.state().equals("standing") ? "" : " [" + hit.state() + "]";
        line(text, "%s %s%s%s: %s".formatted(hit.kind(), hit.id(), part, state, hit.title()));
        About about = hit.about();
        if (about != null) {
            line(text, "    %s, of %s".formatted(about.source(), about.occasionTitle()));
        }
        hit.passages().forEach(it -> line(text, "    %s: %s".formatted(it.field(), marked(it))));
        if (!hit.mentions().isEmpty()) {
            line(
                    text,
                    "    names "
                            + hit.mentions().stream()
                                    .map(NamedThing::names)
                                    .map(names -> names.getFirst())
                                    .collect(Collectors.joining(", ")));
        }
    }

    private static String marked(MarkedPassage passage) {
        StringBuilder text = new StringBuilder(passage.text());
        for (Mark mark : passage.marks().reversed()) {
            text.insert(mark.end(), CLOSE).insert(mark.start(), OPEN);
        }
        return (passage.cutBefore() ? "… " : "")
                + text.toString().replaceAll("\\s+", " ")
                + (passage.cutAfter() ? " …" : "");
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }
}
