package org.kaoyi.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ExitCode;
import org.kaoyi.app.ledger.Access;
import org.kaoyi.app.passages.AttachOrder;
import org.kaoyi.app.postgres.LiveServer;
import org.kaoyi.app.web.DoorKnock;
import org.kaoyi.app.web.Errand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps the text or the images of a source with the ledger. */
@Command(
        name = "attach",
        mixinStandardHelpOptions = true,
        description = {
            "Attaches texts or images to a source.",
            "Plain text (UTF-8), TEI, PNG, JPEG and TIFF are kept in the data folder by their SHA-256, which the log holds; `kaoyi verify` compares them. The same file again adds nothing.",
            "`kaoyi anchor` then says where in the text the quotations of the source's claims stand."
        })
final class AttachCommand implements Callable<Integer> {
    @Mixin
    private LedgerOptions ledger = new LedgerOptions();

    @Parameters(index = "0", paramLabel = "SIGLUM", description = "The source.")
    private String source = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Texts or images.")
    private List<Path> files = List.of();

    @Option(
            names = "--language",
            paramLabel = "TAG",
            converter = LanguageTag.class,
            description = "Language of the texts, such as zh-Hant.")
    private @Nullable String language;

    @Option(
            names = "--replaces",
            paramLabel = "SHA256",
            description = "The text that this one corrects; quotations anchored there are told, and not moved.")
    private @Nullable String replaces;

    @Override
    public Integer call() throws Exception {
        if (replaces != null && files.size() > 1) {
            throw CannotProceed.usage("One text replaces one: give one file with --replaces.");
        }
        Optional<LiveServer> live = ledger.livingServer();
        if (live.isPresent()) {
            orders().forEach(order -> say(order, DoorKnock.handOver(live.get(), Errand.ATTACH, order)));
            return ExitCode.OK.number();
        }
        return ledger.with(Access.WRITE, open -> {
            orders().forEach(order -> say(order, Errand.ATTACH.carryOut(order, open)));
            return ExitCode.OK.number();
        });
    }

    private List<AttachOrder> orders() {
        return files.stream()
                .map(file -> new AttachOrder(
                        source, file.toAbsolutePath().toString(), language, replaces, SystemUser.name()))
                .toList();
    }

    private void say(AttachOrder order, AttachOrder.Attached attached) {
        Output output = new Output();
        if (ledger.json()) {
            output.json(attached);
            return;
        }
        output.line(
                "%s: %s, %d bytes, %s%s",
                order.file(),
                attached.passage().form().label(),
                attached.passage().bytes(),
                attached.passage().sha256(),
                attached.alreadyRecorded()
                        ? " (it was attached before; nothing was added)"
                        : ", at position " + attached.position());
    }
}
