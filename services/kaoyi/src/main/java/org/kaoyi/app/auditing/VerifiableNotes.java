package org.kaoyi.app.auditing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kaoyi.app.integrity.ClaimProof;
import org.kaoyi.app.integrity.ProofDocument;
import org.kaoyi.claims.audit.StatementAudit;
import org.kaoyi.claims.text.LinkReview;
import org.kaoyi.claims.text.SupportRelation;
import org.kaoyi.projections.catalogue.ClaimEntry;
import org.kaoyi.projections.catalogue.ClaimQueries;
import org.kaoyi.projections.view.ClaimView;

/**
 * Notes for a printed text that a reader can check without the ledger: of each supporting claim its source and place, its address, the
 * position and checkpoint under which it stands, and its proof as a file beside.
 */
public final class VerifiableNotes {
    private static final String LIST = "notes.md";

    private final ClaimQueries claims;
    private final ClaimProof proofs;

    public VerifiableNotes(ClaimQueries claims, ClaimProof proofs) {
        this.claims = claims;
        this.proofs = proofs;
    }

    /**
     * @param folder made where it is missing; gets a list of notes and a proof for each claim
     * @return how many claims have a proof
     */
    public int write(Path folder, List<StatementAudit> statements) throws IOException {
        Files.createDirectories(folder);
        Set<String> all = new LinkedHashSet<>();
        statements.forEach(statement -> all.addAll(supporting(statement)));
        Map<String, ProofDocument> proved = proofs.of(all);
        Map<String, String> checked = new LinkedHashMap<>();
        StringBuilder list = new StringBuilder();
        for (StatementAudit statement : statements) {
            List<String> supporting = supporting(statement);
            if (!supporting.isEmpty()) {
                list.append("%n%d. %s%n".formatted(statement.number(), statement.text()));
            }
            for (String claim : supporting) {
                if (!checked.containsKey(claim)) {
                    ProofDocument proof = Objects.requireNonNull(proved.get(claim));
                    checked.put(claim, note(folder, claim, proof, checked.size() + 1));
                }
                list.append("   - ").append(checked.get(claim)).append(System.lineSeparator());
            }
        }
        Files.writeString(folder.resolve(LIST), list, UTF_8);
        return checked.size();
    }

    private static List<String> supporting(StatementAudit statement) {
        return statement.claims().stream()
                .filter(link -> link.standing()
                        && link.relation().equals(SupportRelation.SUPPORTS.label())
                        && link.review().equals(LinkReview.CONFIRMED.label()))
                .map(StatementAudit.Linked::claim)
                .toList();
    }

    private String note(Path folder, String claim, ProofDocument proof, int number) throws IOException {
        String file = "proof-%d.json".formatted(number);
        Files.writeString(folder.resolve(file), proof.json() + System.lineSeparator(), UTF_8);
        String cited = claims.one(claim)
                .map(ClaimEntry::claim)
                .map(VerifiableNotes::cited)
                .orElse("");
        // The note of a checkpoint: its ledger, its size, its root (C2SP signed-note, checkpoint).
        String[] checkpoint = proof.checkpoint().split("\n");
        return "%s/claims/%s, position %d; checkpoint %s of %s events, root %s; kaoyi verify --proof %s"
                .formatted(cited, claim, proof.event().position(), checkpoint[0], checkpoint[1], checkpoint[2], file);
    }

    private static String cited(ClaimView claim) {
        return claim.source() + (claim.locus() == null ? "" : ", " + claim.locus()) + "; ";
    }
}
