package org.kaoyi.app.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kaoyi.app.CannotProceed;
import org.kaoyi.app.ledger.OpenLedger;
import org.kaoyi.readingroom.ReadingRoom;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Serves the pages of an open ledger. Closing it stops listening; the ledger stays open. */
public final class WebServer implements AutoCloseable {
    /** A page under way is finished, a live one is cut; nobody waits longer for Ctrl-C. */
    private static final String GRACE = "5s";

    /**
     * Requests run on virtual threads, so that one waiting for its position holds up nobody. Whom a proxy speaks for is no matter:
     * the peer itself must be of this machine.
     */
    private static final Map<String, Object> SETTINGS = Map.of(
            "server.forward-headers-strategy", "none",
            "server.shutdown", "graceful",
            "spring.lifecycle.timeout-per-shutdown-phase", GRACE,
            "spring.threads.virtual.enabled", "true",
            "spring.main.keep-alive", "false");

    private final ConfigurableApplicationContext context;
    private final String address;

    private WebServer(ConfigurableApplicationContext context, String address) {
        this.context = context;
        this.address = address;
    }

    /**
     * Starts to serve, and leaves the address in the data folder.
     *
     * @param port 0 for any free one
     * @throws CannotProceed when the port is taken, or the address can not be left
     */
    public static WebServer start(OpenLedger ledger, Listening listening, int port) {
        LocalToken token = new LocalToken(UUID.randomUUID().toString());
        SpringApplication application = new SpringApplication(ReadingRoomApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        Map<String, Object> settings = new HashMap<>(SETTINGS);
        settings.put("server.address", listening.host());
        settings.put("server.port", port);
        application.addInitializers(context -> {
            // First, so that no variable of the environment can open the server to other machines.
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("kaoyi", settings));
            handIn(ledger, token, listening, context.getBeanFactory());
        });
        ConfigurableApplicationContext context = run(application, port);
        int actual = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer(), "it serves by now")
                .getPort();
        String address = Loopback.url(actual);
        try {
            ledger.database().announceWeb(address, token.value());
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
        return new WebServer(context, address);
    }

    private static void handIn(
            OpenLedger ledger, LocalToken token, Listening listening, ConfigurableListableBeanFactory beans) {
        beans.registerSingleton("openLedger", ledger);
        beans.registerSingleton(
                "readingRoom", new ReadingRoom(ledger.projections(), ledger.recorder(), ledger.log(), ledger.codec()));
        beans.registerSingleton("localToken", token);
        beans.registerSingleton("doorkeeper", new Doorkeeper(listening));
    }

    private static ConfigurableApplicationContext run(SpringApplication application, int port) {
        try {
            return application.run();
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException taken) {
                    throw Loopback.portTaken(port, taken);
                }
            }
            throw e;
        }
    }

    /** Such as {@code http://127.0.0.1:8080}. */
    public String address() {
        return address;
    }

    @Override
    public void close() {
        context.close();
    }
}
