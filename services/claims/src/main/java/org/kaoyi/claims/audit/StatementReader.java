package org.kaoyi.claims.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.archive.Siglum;
import org.kaoyi.claims.authority.Authority;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.wording.Wording;

/** Reads the sentences of one text in order: a year or a full name said before holds until another comes. Not thread-safe. */
public final class StatementReader {
    private static final Pattern BRACKETED = Pattern.compile("[\\[(（【]([^\\[\\]()（）【】]{1,80})[\\])）】]");

    /** Of so many sentences before it a sentence may still be speaking. */
    private static final int BEFORE = 2;

    private static final Pattern KEY = Pattern.compile("[\\p{L}\\d][\\p{L}\\d_.:/-]*");

    private final ReferenceBook book;
    private final NamesInText names;
    private final CitedReferences references;
    private final AssumedYears years;
    private final Families families = new Families();
    private final ArrayDeque<Mentions> last = new ArrayDeque<>();
    private @Nullable String year;
    private LastDate lastDate = LastDate.NONE;

    public StatementReader(ReferenceBook book) {
        this(book, new NamesInText(book, UnaryOperator.identity()));
    }

    StatementReader(ReferenceBook book, NamesInText names) {
        this.book = book;
        this.names = names;
        this.years = new AssumedYears(book);
        this.references = new CitedReferences(book.sources());
    }

    /** @param citations contents of citations, words of notes and of comments at the sentence */
    public Mentions read(String sentence, List<String> citations) {
        String text = Wording.compatible(sentence);
        List<Said.Date> told = years.settled(DatesInText.in(text, year), year, lastDate);
        List<Said.Date> dates = RelativeDates.added(text, told, lastDate);
        year = DatesInText.lastYear(dates, year);
        lastDate = lastDate.after(dates);
        List<Said.Name> named = new ArrayList<>(names.in(text, families));
        named.addAll(names.inflected(text));
        List<Said> taken = new ArrayList<>(dates);
        named.stream().filter(name -> name.kind() != AuthorityKind.TERM).forEach(taken::add);
        List<Said.Figure> figures = FiguresInText.in(text, taken);
        Set<String> namedWords = new HashSet<>();
        named.stream().filter(name -> name.kind() != AuthorityKind.TERM).forEach(name -> addNames(namedWords, name));
        Mentions read = new Mentions(
                text,
                figures,
                dates,
                named,
                ContentWords.of(text),
                namedWords,
                cited(text, citations),
                Set.of(),
                Mentions.together(last));
        last.add(read);
        if (last.size() > BEFORE) {
            last.remove();
        }
        return read;
    }

    private void addNames(Set<String> words, Said.Name name) {
        book.current(name.kind(), name.id())
                .map(Authority::names)
                .ifPresent(all -> all.forEach(one -> ContentWords.addTo(words, one.text())));
    }

    /** Sources of ours whose siglum, or archival reference, stands in brackets, citations, notes or comments. */
    private Set<String> cited(String text, List<String> citations) {
        Set<String> cited = new LinkedHashSet<>();
        Matcher bracketed = BRACKETED.matcher(text);
        while (bracketed.find()) {
            addSigla(bracketed.group(1), cited);
        }
        for (String citation : citations) {
            addSigla(citation, cited);
            cited.addAll(references.in(citation));
        }
        return cited;
    }

    private void addSigla(String text, Set<String> cited) {
        Matcher key = KEY.matcher(text);
        while (key.find()) {
            if (book.source(new Siglum(key.group())).isPresent()) {
                cited.add(key.group());
            }
        }
    }
}
