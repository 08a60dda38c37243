package org.kaoyi.app.demonstration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.ClaimId;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.cases.Case;
import org.kaoyi.claims.cases.CaseFinder;
import org.kaoyi.claims.cases.Dossier;
import org.kaoyi.claims.cases.RuleChanges;
import org.kaoyi.claims.event.CaseAssessed;
import org.kaoyi.claims.event.ClaimRecorded;
import org.kaoyi.claims.event.LedgerEvent;
import org.kaoyi.claims.event.SourceExamined;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.ledger.LoggedEvent;
import org.kaoyi.ledger.memory.InMemoryEventLog;
import org.kaoyi.recording.importing.ImportFile;
import org.kaoyi.recording.importing.ImportOptions;
import org.kaoyi.recording.importing.ImportSummary;
import org.kaoyi.recording.importing.Importer;

/** A folder of tables in a log in memory, imported by the importer that users get and folded into one dossier. */
final class CorpusInMemory {
    private static final Path DEMONSTRATION = Path.of("src/main/resources/demonstration");
    private static final int ALL = 1_000_000;

    private final Path folder;
    private final EventCodec codec = new EventCodec();
    private final InMemoryEventLog log = new InMemoryEventLog(Clock.systemUTC());
    private final ReferenceBook book = new ReferenceBook();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Examination> examinations = new ArrayList<>();
    private final List<Dossier.Ruling> rulings = new ArrayList<>();
    private final Map<ClaimId, Long> positions = new HashMap<>();
    private final ImportSummary imported;

    static CorpusInMemory demonstration() {
        return new CorpusInMemory(DEMONSTRATION);
    }

    CorpusInMemory(Path folder) {
        this.folder = folder;
        imported = importAgain();
        log.readAfter(0, ALL).forEach(this::fold);
    }

    ImportSummary imported() {
        return imported;
    }

    ImportSummary importAgain() {
        try (Stream<Path> files = Files.list(folder)) {
            List<ImportFile> tables = files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .map(file -> ImportFile.of(file, null))
                    .toList();
            return new Importer(log, codec).run(tables, ImportOptions.by("a historian"));
        } catch (IOException e) {
            throw new AssertionError("the corpus can not be read", e);
        }
    }

    ReferenceBook book() {
        return book;
    }

    List<Claim> claims() {
        return claims;
    }

    List<Examination> examinations() {
        return examinations;
    }

    List<Case> cases() {
        return new CaseFinder(Policy.STANDARD)
                .find(new Dossier(
                        book,
                        claims,
                        examinations,
                        List.of(),
                        List.of(),
                        rulings,
                        positions,
                        Set.of(),
                        RuleChanges.NONE));
    }

    private void fold(LoggedEvent logged) {
        LedgerEvent event = codec.decode(logged.type(), logged.schemaVersion(), logged.payload());
        book.apply(event);
        switch (event) {
            case ClaimRecorded it -> {
                claims.add(it.claim());
                positions.put(it.claim().id(), logged.position());
            }
            case SourceExamined it -> {
                examinations.add(it.examination());
                positions.put(it.examination().id(), logged.position());
            }
            case CaseAssessed it -> rulings.add(new Dossier.Ruling(it.assessment(), logged.position()));
            default -> {
                // Reference data is in the book; the corpus retracts nothing.
            }
        }
    }
}
