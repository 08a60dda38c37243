package org.kaoyi.recording.exporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoyi.claims.account.Claim;
import org.kaoyi.claims.account.Examination;
import org.kaoyi.claims.account.Plan;
import org.kaoyi.claims.account.Polarity;
import org.kaoyi.claims.account.TellingChain;
import org.kaoyi.claims.authority.AuthorityId;
import org.kaoyi.claims.value.DateValue;

/** A claim or an examination as cells of the claims table: the way back of {@link org.kaoyi.recording.drafting.ClaimDrafting}. */
final class ClaimCells {
    private static final String UNKNOWN = "?";

    private final Map<String, String> cells = new LinkedHashMap<>();

    private ClaimCells() {}

    /** Without the cells that say how the value is to be read; see {@link ValueCells}. */
    static Map<String, String> of(Claim claim) {
        ClaimCells row = new ClaimCells();
        row.put("id", claim.id());
        row.put("occasion", claim.occasion());
        row.put("question", claim.question());
        row.put("source", claim.source());
        row.put("value", claim.wording());
        row.put("polarity", claim.polarity() == Polarity.DENIES ? Polarity.DENIES.label() : null);
        row.put("mode", claim.mode().label());
        row.told(claim.plan(), claim.attributedTo(), claim.chain(), claim.told());
        row.put("side", claim.side());
        row.put("custody", claim.custody());
        row.put("act", claim.act() == null ? null : claim.act().label());
        row.put("confidence", claim.confidence());
        row.put("certainty", claim.certainty());
        row.put("explicit", claim.explicit() ? null : "inferred");
        row.put("scope", claim.scope().asGiven());
        row.put("population", claim.population());
        row.put("locus", claim.locus());
        row.put("quotation", claim.quotation().text());
        row.put("language", claim.quotation().language());
        row.put("translation", claim.quotation().translation());
        row.put("translator", claim.quotation().translator());
        row.put(
                "wording",
                claim.quotation().form() == null
                        ? null
                        : claim.quotation().form().label());
        row.put("coder", claim.coder());
        row.put("note", claim.note());
        return row.cells;
    }

    static Map<String, String> of(Examination examination) {
        ClaimCells row = new ClaimCells();
        row.put("id", examination.id());
        row.put("occasion", examination.occasion());
        row.put("question", examination.question());
        row.put("source", examination.source());
        row.put("value", examination.wording());
        row.put("polarity", "silent");
        row.put("mode", examination.mode().label());
        row.told(examination.plan(), examination.attributedTo(), examination.chain(), examination.told());
        row.put("side", examination.side());
        row.put("scope", examination.scope().asGiven());
        row.put("population", examination.population());
        row.put("locus", examination.locus());
        row.put("reader", examination.reader());
        row.put("extent", examination.extent().label());
        row.put("silence", examination.basis().label());
        row.put("present", examination.present() ? "yes" : null);
        row.put("ground", examination.ground());
        row.put("coder", examination.coder());
        row.put("note", examination.note());
        return row.cells;
    }

    private void told(Plan plan, List<AuthorityId> attributedTo, TellingChain chain, @Nullable DateValue date) {
        put("plan_holder", plan.holder());
        put("plan_date", plan.date() == null ? null : plan.date().notation());
        put("attributed_to", chained(attributedTo));
        put(
                "speaker",
                chained(chain.hops().stream().map(TellingChain.Hop::speaker).toList()));
        put(
                "hearer",
                chained(chain.hops().stream().map(TellingChain.Hop::hearer).toList()));
        put("recorder", chain.recorder());
        put("date", date == null ? null : date.notation());
    }

    private static @Nullable String chained(List<? extends @Nullable AuthorityId> persons) {
        return persons.isEmpty()
                ? null
                : persons.stream()
                        .map(person -> person == null ? UNKNOWN : escaped(person.value()))
                        .collect(Collectors.joining(" > "));
    }

    private static String escaped(String id) {
        return id.replace("\\", "\\\\").replace(">", "\\>");
    }

    private void put(String column, @Nullable Object value) {
        if (value != null) {
            cells.put(column, Objects.toString(value));
        }
    }
}
