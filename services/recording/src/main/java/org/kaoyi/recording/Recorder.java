package org.kaoyi.recording;

import java.util.List;
import java.util.function.Function;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.kaoyi.claims.reference.ReferenceBook;
import org.kaoyi.codec.EventCodec;
import org.kaoyi.codec.Metadata;
import org.kaoyi.ledger.EventLog;
import org.kaoyi.ledger.axon.EventMessages;
import org.kaoyi.ledger.axon.LogEventStorageEngine;
import org.kaoyi.recording.anchorquotation.AnchorQuotationHandler;
import org.kaoyi.recording.assesscase.AssessCaseHandler;
import org.kaoyi.recording.attachpassage.AttachPassageHandler;
import org.kaoyi.recording.axon.AxonMetadata;
import org.kaoyi.recording.axon.AxonPayloads;
import org.kaoyi.recording.deciding.EarlierRequests;
import org.kaoyi.recording.deciding.EventBytes;
import org.kaoyi.recording.deciding.ReferenceDesk;
import org.kaoyi.recording.deciding.Request;
import org.kaoyi.recording.declarebalance.DeclareBalanceHandler;
import org.kaoyi.recording.enterauthority.EnterAuthoritiesHandler;
import org.kaoyi.recording.entertext.EnterTextHandler;
import org.kaoyi.recording.examinesource.ExamineSourceHandler;
import org.kaoyi.recording.linkstatement.LinkStatementHandler;
import org.kaoyi.recording.mergeauthorities.MergeAuthoritiesHandler;
import org.kaoyi.recording.posequestion.PoseQuestionHandler;
import org.kaoyi.recording.recordclaim.RecordClaimHandler;
import org.kaoyi.recording.redescribeauthority.RedescribeAuthorityHandler;
import org.kaoyi.recording.redescribeoccasion.RedescribeOccasionHandler;
import org.kaoyi.recording.redescribequestion.RedescribeQuestionHandler;
import org.kaoyi.recording.redescribesource.RedescribeSourceHandler;
import org.kaoyi.recording.registeroccasion.RegisterOccasionHandler;
import org.kaoyi.recording.registersource.RegisterSourceHandler;
import org.kaoyi.recording.retractclaim.RetractClaimHandler;
import org.kaoyi.recording.revisetext.ReviseTextHandler;
import org.kaoyi.recording.splitauthority.SplitAuthorityHandler;
import org.kaoyi.recording.stateinterpretation.StateInterpretationHandler;
import org.kaoyi.recording.supersedeclaim.SupersedeClaimHandler;
import org.kaoyi.recording.withdrawsource.WithdrawSourceHandler;

/**
 * The write side of a ledger in one object: Axon's command bus with a handler for every use case, over one log. The bus has no
 * transaction but the append itself, and runs a command on its caller's thread. Safe for all threads.
 */
public final class Recorder {
    /** Characters of one text in what is recorded, whichever way it comes: a request has as many bytes at most, a table a cell of as many. */
    public static final int TEXT_CHARS_MAX = 1_000_000;

    /**
     * How often a decision is made again because a stream moved on while it was made. Each failure means that another writer got
     * through, so that many in a row tell of a fault, not of traffic.
     */
    public static final int DECISIONS_MAX = 20;

    private final CommandGateway gateway;
    private final Recording recording;

    private Recorder(CommandGateway gateway, Recording recording) {
        this.gateway = gateway;
        this.recording = recording;
    }

    /** A recorder that writes to {@code log}; the log stays the caller's to close. */
    public static Recorder of(EventLog log, EventCodec codec) {
        EventMessages messages = new EventMessages(new AxonPayloads(codec), new AxonMetadata());
        EventStore store = EmbeddedEventStore.builder()
                .storageEngine(new LogEventStorageEngine(log, messages))
                .build();
        EventBytes bytes = new EventBytes(codec);
        Recording recording =
                new Recording(store, bytes.reader(log), new ReferenceDesk(log, bytes), new EarlierRequests(log));
        CommandBus bus = SimpleCommandBus.builder().build();
        handlers(recording).forEach(handler -> subscribe(handler, bus));
        return new Recorder(DefaultCommandGateway.builder().commandBus(bus).build(), recording);
    }

    /**
     * What {@code reading} makes of the reference book as the log has it now, such as the draft of a row. The book is not to be kept: other
     * callers wait, and it changes afterwards.
     */
    public <T> T consult(Function<ReferenceBook, T> reading) {
        return recording.consult(reading);
    }

    /** As {@link #record(Request, Metadata, Terms)}, on no terms. */
    public Receipt record(Request request, Metadata metadata) {
        return record(request, metadata, Terms.NONE);
    }

    /**
     * Has {@code request} recorded, and waits until it is durable.
     *
     * @param metadata its request's id is by {@link EarlierRequests#id} where the terms have a key
     * @throws RefusedByRule when a rule of the ledger forbids it
     * @throws MovedOn when what it is about has changed since its author saw it
     * @throws org.kaoyi.ledger.RequestMismatch when its idempotency key was used for another request
     * @throws ConcurrencyException when streams moved on at each of {@link #DECISIONS_MAX} decisions
     * @throws org.kaoyi.ledger.LogUnavailable when the log can not be reached
     */
    public Receipt record(Request request, Metadata metadata, Terms terms) {
        for (int decision = 1; ; decision++) {
            try {
                PendingReceipt receipt = gateway.sendAndWait(
                        new GenericCommandMessage<>(request, terms.added(AxonMetadata.of(metadata))));
                return receipt.settled();
            } catch (ConcurrencyException moved) {
                if (decision == DECISIONS_MAX) {
                    throw moved;
                }
            }
        }
    }

    private static <T> void subscribe(T handler, CommandBus bus) {
        new AnnotationCommandHandlerAdapter<>(handler).subscribe(bus);
    }

    private static List<Object> handlers(Recording recording) {
        return List.of(
                new RegisterSourceHandler(recording),
                new RedescribeSourceHandler(recording),
                new WithdrawSourceHandler(recording),
                new AttachPassageHandler(recording),
                new AnchorQuotationHandler(recording),
                new RegisterOccasionHandler(recording),
                new RedescribeOccasionHandler(recording),
                new PoseQuestionHandler(recording),
                new RedescribeQuestionHandler(recording),
                new EnterAuthoritiesHandler(recording),
                new RedescribeAuthorityHandler(recording),
                new MergeAuthoritiesHandler(recording),
                new SplitAuthorityHandler(recording),
                new DeclareBalanceHandler(recording),
                new RecordClaimHandler(recording),
                new ExamineSourceHandler(recording),
                new SupersedeClaimHandler(recording),
                new RetractClaimHandler(recording),
                new AssessCaseHandler(recording),
                new StateInterpretationHandler(recording),
                new EnterTextHandler(recording),
                new ReviseTextHandler(recording),
                new LinkStatementHandler(recording));
    }
}
