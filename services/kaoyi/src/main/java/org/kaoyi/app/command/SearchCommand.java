package org.kaoyi.app.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.report.SearchText;
import org.kaoyi.projections.search.SearchLimits;
import org.kaoyi.projections.search.SearchPage;
import org.kaoyi.projections.search.SearchQuery;
import org.kaoyi.projections.search.SearchRefused;
import org.kaoyi.projections.search.Shelf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds words in everything that the ledger holds. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Finds claims, sources, occasions, questions, names and texts that hold all of the words given.",
            "A recorded name finds all names of whom it names, in whatever script; a phrase in quotation marks is found as it stands",
            "(kaoyi search '\"first stage\"'). Things by their names come first, then what is told of them; of each kind the newest first.",
            "As JSON, one page as one object; marks count UTF-16 units of the text beside them."
        })
final class SearchCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Parameters(arity = "1..*", paramLabel = "WORD", description = "What to look for.")
    private List<String> words = List.of();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "Only of one kind: agent, place, term, occasion, question, source, text, statement or claim.")
    private @Nullable Shelf kind;

    @Option(names = "--after", paramLabel = "PLACE", description = "Go on from where an earlier answer ended.")
    private @Nullable String after;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "" + SearchLimits.PAGE_HITS,
            description = "How many to show (default: ${DEFAULT-VALUE}, at most " + SearchLimits.PAGE_HITS_MAX + ").")
    private int limit = SearchLimits.PAGE_HITS;

    @Override
    public Integer call() throws Exception {
        if (limit < 1 || limit > SearchLimits.PAGE_HITS_MAX) {
            throw CannotProceed.usage("--limit goes from 1 to %d.".formatted(SearchLimits.PAGE_HITS_MAX));
        }
        return ledger.with(Access.READ, this::search);
    }

    private int search(OpenLedger open) {
        SearchPage page;
        try {
            page = open.projectionsUpToDate()
                    .search()
                    .find(new SearchQuery(String.join(" ", words), kind, after, limit));
        } catch (SearchRefused refused) {
            throw CannotProceed.usage(refused.sentence());
        }
        Output output = new Output();
        if (ledger.json()) {
            output.json(page);
        } else {
            output.text(SearchText.of(page));
        }
        return ExitCode.OK.number();
    }
}
