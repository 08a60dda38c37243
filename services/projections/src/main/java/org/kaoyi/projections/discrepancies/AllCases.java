package org.kaoyi.projections.discrepancies;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.kaoyi.claims.account.OccasionId;
import org.kaoyi.claims.cases.CaseFinder;
import org.kaoyi.claims.cases.Dossier;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.claims.value.Policy;
import org.kaoyi.projections.feed.Copier;
import org.kaoyi.projections.feed.EventReader;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds the cases of many families for an empty table: while one thread reads dossiers and copies cases, others find them. */
final class AllCases {
    private final ReferenceBook book;
    private final EventReader reader;
    private final CaseDocument documents;
    private final Policy policy;
    private final int rowsAtOnce;

    /** @param rowsAtOnce see {@link Portions} */
    AllCases(ReferenceBook book, EventReader reader, CaseDocument documents, Policy policy, int rowsAtOnce) {
        this.rowsAtOnce = rowsAtOnce;
        this.book = book;
        this.reader = reader;
        this.documents = documents;
        this.policy = policy;
    }

    /** Finds those of dossiers that are at hand, on the processors that are free. */
    void find(List<Dossier> dossiers, Copier copier, CaseTally tally) {
        CaseStore.copy(
                copier,
                dossiers.parallelStream()
                        .flatMap(dossier -> cases(List.of(dossier)).stream())
                        .toList(),
                tally);
    }

    void find(List<Set<OccasionId>> families, Copier copier, CaseTally tally, JdbcTemplate jdbc, int threads) {
        DossierReader dossiers = new DossierReader(book, jdbc, reader);
        try (ExecutorService finders = Executors.newFixedThreadPool(threads)) {
            Deque<Future<List<CaseStore.Written>>> found = new ArrayDeque<>();
            new Portions(jdbc, rowsAtOnce).of(families, portion -> {
                List<Dossier> some = dossiers.read(portion);
                found.add(finders.submit(() -> cases(some)));
                if (found.size() > threads) {
                    CaseStore.copy(copier, joined(found.remove()), tally);
                }
            });
            while (!found.isEmpty()) {
                CaseStore.copy(copier, joined(found.remove()), tally);
            }
        }
    }

    /** The book is only asked while this runs, which any number of threads may do. */
    private List<CaseStore.Written> cases(List<Dossier> dossiers) {
        CaseFinder finder = new CaseFinder(policy);
        CaseViews views = CaseViews.withoutWords(book, policy.version());
        return dossiers.stream()
                .flatMap(dossier -> finder.find(dossier).stream())
                .map(views::view)
                .map(view -> new CaseStore.Written(view, documents.bytes(view)))
                .toList();
    }

    static List<CaseStore.Written> joined(Future<List<CaseStore.Written>> cases) {
        try {
            return cases.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the finding of cases was interrupted", e);
        }
    }
}
