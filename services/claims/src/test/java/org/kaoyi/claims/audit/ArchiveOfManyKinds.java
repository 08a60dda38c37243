package org.kaoyi.claims.audit;

import java.util.List;
import org.kaoyi.claims.account.Mode;
import org.kaoyi.claims.authority.AuthorityKind;
import org.kaoyi.claims.cases.DescribedAuthority;
import org.kaoyi.claims.value.ValueType;

/** The same with answers of every kind: lists, orders, initiatives, deadlines, sums of money; narrowed, retold, planned and denied. */
final class ArchiveOfManyKinds extends AuditedArchive {
    ArchiveOfManyKinds() {
        source("C2", "Minutes of the Chinese delegation", "1958-02-22");
        named(AuthorityKind.AGENT, "peng", "Peng Dehuai", "彭德懷", "Пэн Дэхуай");
        named(AuthorityKind.AGENT, "puzanov", "Puzanov", "普紮諾夫", "Пузанов");
        named(AuthorityKind.PLACE, "pyongyang", "Pyongyang", "平壤", "Пхеньян");
        vocabularyOfContrition();
        occasion("dinner", "The dinner for the delegation in Pyongyang", "1958-02-14/1958-02-21", "pyongyang", "peng");
        questionOfAgents("present", "Who was present?");
        question("order", "In what order were the topics raised?", ValueType.SEQUENCE);
        question("initiative", "Who took the initiative for the withdrawal?", ValueType.INITIATIVE);
        question("deadline", "By when were the Volunteers to leave?", ValueType.DATE);
        question("cost", "What were the gifts worth?", ValueType.QUANTITY);
        question("tone", "How did Mao speak of his interference?", ValueType.TERM);
        question("divisions", "How many divisions left?", ValueType.QUANTITY);
        archive.says("C2", "dinner", "present", "mao; kim; peng").asAllThereAre();
        archive.says("C2", "talk", "order", "withdrawal > apology > emigrants");
        archive.says("S1", "talk", "initiative", "proposed: kim")
                .toldBy(List.of("kim", "puzanov"), List.of("puzanov", "mao"))
                .told("1957-12-30");
        archive.says("C2", "withdrawal-1958", "deadline", "before the end of 1958")
                .inMode(Mode.PLANNED);
        archive.says("C2", "withdrawal-1958", "cost", "157 million yuan");
        archive.says("K1", "withdrawal-1958", "men", "44,000").at("1958-03").of("peng");
        archive.says("C2", "talk", "tone", "admission").toldBy("mao", "kim");
        archive.says("C2", "withdrawal-1958", "divisions", "at least 7 divisions");
        archive.says("C2", "dinner", "day", "1958-02-16");
        archive.says("K1", "dinner", "where", "pyongyang");
        archive.says("K1", "dinner", "agreed", "yes");
        recorded();
    }

    private void vocabularyOfContrition() {
        for (DescribedAuthority term : List.of(
                DescribedAuthority.term("admission").named("admission of interference"),
                DescribedAuthority.term("repentance").named("repentance").entailing("admission"))) {
            archive.then(term.ofVocabulary("contrition").entered());
            index.apply(term.ofVocabulary("contrition").entered());
        }
    }
}
