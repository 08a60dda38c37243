package org.kaoyi.claims.audit;

import java.util.List;
import org.kaoyi.claims.cases.DescribedAuthority;
import org.kaoyi.claims.reference.ReferenceBook;

/** A text that is read one sentence after the other, by a ledger that knows some persons. */
final class TextBeingRead {
    private final StatementReader reader;

    TextBeingRead(ReferenceBook book) {
        reader = new StatementReader(book);
    }

    TextBeingRead(ReferenceBook book, NamesInText names) {
        reader = new StatementReader(book, names);
    }

    /** Kim Il-sung, another Kim and an ambassador. */
    static ReferenceBook persons() {
        ReferenceBook book = new ReferenceBook();
        book.apply(DescribedAuthority.agent("kim")
                .named("Kim Il-sung", "金日成", "Ким Ир Сен")
                .entered());
        book.apply(DescribedAuthority.agent("chang-man")
                .named("Kim Chang-man", "金昌滿")
                .entered());
        book.apply(
                DescribedAuthority.agent("puzanov").named("Puzanov", "Пузанов").entered());
        return book;
    }

    static TextBeingRead byWhoKnowsThem() {
        return new TextBeingRead(persons());
    }

    /** What a sentence mentions that none comes before. */
    static Mentions alone(String sentence) {
        return byWhoKnowsThem().read(sentence);
    }

    Mentions read(String sentence) {
        return reader.read(sentence, List.of());
    }

    /** The dates that the next sentence tells. */
    List<String> days(String sentence) {
        return days(read(sentence));
    }

    static List<String> days(Mentions mentions) {
        return mentions.dates().stream().map(date -> date.value().edtf()).toList();
    }
}
