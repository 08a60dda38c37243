package org.kaoyi.app.web;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.kaoyi.app.identifying.IdentityOrder;
import org.kaoyi.app.importing.ImportOrder;
import org.kaoyi.app.importing.TableImport;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.ledger.Rebuilding;
import org.kaoyi.app.passages.AnchorOrder;
import org.kaoyi.app.passages.AttachOrder;
import org.kaoyi.app.retracting.ImportRetractionOrder;
import org.kaoyi.app.retracting.Retraction;
import org.kaoyi.app.retracting.RetractionOrder;
import org.kaoyi.app.revising.Revised;
import org.kaoyi.app.revising.Revision;
import org.kaoyi.app.revising.RevisionOrder;
import org.kaoyi.recording.Receipt;
import org.kaoyi.recording.importing.ImportRetraction;
import org.kaoyi.recording.importing.ImportSummary;

/**
 * What a command has done to the ledger by whoever has it open: by itself, or by the server on the same machine, which it tells at its door
 * (docs/decisions/0010).
 *
 * @param door path at which the server takes the order
 * @param order plain data, which goes as JSON
 * @param answer comes back as JSON
 * @param work carries the order out
 */
public record Errand<O, A>(String door, Class<O> order, Class<A> answer, BiFunction<O, OpenLedger, A> work) {
    static final String IMPORTS = "/local/imports";
    static final String RETRACTIONS = "/local/retractions";
    static final String IMPORT_RETRACTIONS = "/local/import-retractions";
    static final String IDENTITIES = "/local/identities";
    static final String REVISIONS = "/local/revisions";
    static final String ATTACHMENTS = "/local/attachments";
    static final String ANCHORS = "/local/anchors";
    static final String REBUILDS = "/local/rebuilds";

    public static final Errand<ImportOrder, ImportSummary> IMPORT =
            new Errand<>(IMPORTS, ImportOrder.class, ImportSummary.class, (it, open) -> new TableImport(open).run(it));

    public static final Errand<RetractionOrder, Receipt> RETRACT = new Errand<>(
            RETRACTIONS, RetractionOrder.class, Receipt.class, (it, open) -> Retraction.carryOut(it, open.recorder()));

    public static final Errand<ImportRetractionOrder, ImportRetraction.Retracted> RETRACT_IMPORT = new Errand<>(
            IMPORT_RETRACTIONS,
            ImportRetractionOrder.class,
            ImportRetraction.Retracted.class,
            ImportRetractionOrder::carryOut);

    public static final Errand<IdentityOrder, Receipt> IDENTIFY =
            new Errand<>(IDENTITIES, IdentityOrder.class, Receipt.class, IdentityOrder::carryOut);

    public static final Errand<RevisionOrder, Revised> REVISE =
            new Errand<>(REVISIONS, RevisionOrder.class, Revised.class, Revision::carryOut);

    public static final Errand<AttachOrder, AttachOrder.Attached> ATTACH =
            new Errand<>(ATTACHMENTS, AttachOrder.class, AttachOrder.Attached.class, AttachOrder::carryOut);

    public static final Errand<AnchorOrder, AnchorOrder.Anchored[]> ANCHOR = new Errand<>(
            ANCHORS,
            AnchorOrder.class,
            AnchorOrder.Anchored[].class,
            (it, open) -> it.carryOut(open).toArray(AnchorOrder.Anchored[]::new));

    public static final Errand<Rebuilding.Order, Rebuilding.Done[]> REBUILD = new Errand<>(
            REBUILDS,
            Rebuilding.Order.class,
            Rebuilding.Done[].class,
            (it, open) -> Rebuilding.carryOut(it, open).toArray(Rebuilding.Done[]::new));

    private static final List<Errand<?, ?>> ALL =
            List.of(IMPORT, RETRACT, RETRACT_IMPORT, IDENTIFY, REVISE, ATTACH, ANCHOR, REBUILD);

    /** The one for which somebody knocks at a door. */
    static Optional<Errand<?, ?>> at(String door) {
        return ALL.stream().filter(it -> it.door().equals(door)).findFirst();
    }

    /** @throws org.kaoyi.app.CannotProceed when it can not be done, and why */
    public A carryOut(O what, OpenLedger ledger) {
        return work.apply(what, ledger);
    }
}
