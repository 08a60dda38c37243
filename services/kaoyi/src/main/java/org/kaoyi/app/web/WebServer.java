package org.kaoyi.app.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.FileTrouble;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.app.telemetry.Telemetry;
import org.kaoyi.readingroom.ReadingRoom;
import org.kaoyi.readingroom.access.AccessSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Serves the pages of an open ledger. Closing it stops listening; the ledger stays open. */
public final class WebServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    /** A page under way is finished, a live one is cut; nobody waits longer for Ctrl-C. */
    private static final String GRACE = "5s";

    /**
     * Requests run on virtual threads, so that one waiting for its position holds up nobody. Whom a proxy says that it speaks for is no
     * matter: who asks is known by what he shows, and the server's own name by --public-url.
     */
    private static final Map<String, Object> SETTINGS = Map.of(
            "spring.application.name", "kaoyi",
            "server.forward-headers-strategy", "none",
            "server.shutdown", "graceful",
            // A page of tables is a tenth of its size when compressed, and some readers sit behind slow lines.
            "server.compression.enabled", "true",
            "spring.lifecycle.timeout-per-shutdown-phase", GRACE,
            "spring.threads.virtual.enabled", "true",
            "spring.main.keep-alive", "false");

    private final ConfigurableApplicationContext context;
    private final Telemetry telemetry;
    private final String address;
    private final Path base;

    private WebServer(ConfigurableApplicationContext context, Telemetry telemetry, String address, Path base) {
        this.base = base;
        this.context = context;
        this.telemetry = telemetry;
        this.address = address;
    }

    /**
     * Begins to make the server ready on a thread of its own, while the ledger is being opened: half of the time that it takes needs
     * no ledger.
     *
     * @param port 0 for any free one
     */
    public static Starting begin(Listening listening, int port, AccessSettings access) {
        // Two threads that ask for their first logger at once make SLF4J complain on the user's terminal.
        LoggerFactory.getILoggerFactory();
        return new Starting(listening, port, access);
    }

    /** A server that waits for its ledger. Where that can not be opened the program ends, and this with it: it holds nothing yet. */
    public static final class Starting {
        private final Listening listening;
        private final int port;
        private final AccessSettings access;
        private final Path base = temporary();
        private final LocalToken token = new LocalToken(UUID.randomUUID().toString());
        private final CompletableFuture<Opened> awaited = new CompletableFuture<>();
        private final CompletableFuture<ConfigurableApplicationContext> started = new CompletableFuture<>();

        private Starting(Listening listening, int port, AccessSettings access) {
            this.listening = listening;
            this.port = port;
            this.access = access;
            Thread.ofPlatform().daemon().name("web-start").start(this::run);
        }

        /** For files that are being sent; Tomcat's own would stay behind. */
        private static Path temporary() {
            try {
                Path made = Files.createTempDirectory("kaoyi-web");
                made.toFile().deleteOnExit(); // where nothing is served in the end, it stays empty
                return made;
            } catch (IOException e) {
                throw CannotProceed.notReachable(
                        "No folder for temporary files can be made in %s (%s). Name another place by JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR."
                                .formatted(System.getProperty("java.io.tmpdir"), FileTrouble.in(e)),
                        e);
            }
        }

        private void run() {
            try {
                started.complete(application().run());
            } catch (Throwable e) {
                started.completeExceptionally(e);
            }
        }

        private SpringApplication application() {
            SpringApplication application = new SpringApplication(ReadingRoomApplication.class);
            application.setBannerMode(Banner.Mode.OFF);
            application.setLogStartupInfo(false);
            application.setRegisterShutdownHook(false);
            Map<String, Object> settings = new HashMap<>(SETTINGS);
            settings.put("server.address", listening.host());
            settings.put("server.port", port);
            settings.put("server.tomcat.basedir", base.toString());
            application.addInitializers(context -> {
                // First, so that no variable of the environment can open the server to other machines.
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("kaoyi", settings));
                // By then it is known which beans there are, and none has been made.
                context.addBeanFactoryPostProcessor(beans -> handIn(awaited.join(), beans));
            });
            return application;
        }

        /**
         * Starts to serve, and leaves the address in the data folder.
         *
         * @throws CannotProceed when the port is taken, the address can not be left, or a setting can not be meant
         */
        public WebServer serve(OpenLedger ledger) {
            Telemetry telemetry = Telemetry.of(ledger, System.getenv());
            awaited.complete(new Opened(ledger, telemetry));
            ConfigurableApplicationContext context = joined();
            int actual = Objects.requireNonNull(
                            ((WebServerApplicationContext) context).getWebServer(), "it serves by now")
                    .getPort();
            String address = listening.url(actual);
            try {
                ledger.database().announceWeb(address, token.value());
            } catch (RuntimeException e) {
                context.close();
                throw e;
            }
            return new WebServer(context, telemetry, address, base);
        }

        private ConfigurableApplicationContext joined() {
            try {
                return started.join();
            } catch (CompletionException e) {
                for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                    if (cause instanceof PortInUseException taken) {
                        throw Loopback.refused(listening.host(), port, taken);
                    }
                }
                throw e.getCause() instanceof RuntimeException reason ? reason : e;
            }
        }

        private void handIn(Opened opened, ConfigurableListableBeanFactory beans) {
            OpenLedger ledger = opened.ledger();
            beans.registerSingleton("telemetry", opened.telemetry());
            beans.registerSingleton("observing", opened.telemetry().filter());
            beans.registerSingleton("openLedger", ledger);
            beans.registerSingleton(
                    "readingRoom",
                    new ReadingRoom(
                            ledger.projections(),
                            ledger.recorder(),
                            ledger.log(),
                            ledger.codec(),
                            ledger.attachments(),
                            ledger.keptMappings()));
            beans.registerSingleton("accessSettings", access);
            beans.registerSingleton("tokens", ledger.tokens());
            beans.registerSingleton("proofDesk", new LedgerProofs(ledger));
            beans.registerSingleton("localToken", token);
            ClusterMembers members = new ClusterMembers(ledger.membership().token());
            beans.registerSingleton("clusterMembers", members);
            beans.registerSingleton("doorkeeper", new Doorkeeper(listening, members));
        }
    }

    /** A ledger, and those who watch it. */
    private record Opened(OpenLedger ledger, Telemetry telemetry) {}

    /** Such as {@code http://127.0.0.1:8080}. */
    public String address() {
        return address;
    }

    @Override
    public void close() {
        context.close();
        telemetry.close();
        try {
            FileSystemUtils.deleteRecursively(base);
        } catch (IOException e) {
            LOG.warn("The folder {} of temporary files could not be taken away", base, e);
        }
    }
}
