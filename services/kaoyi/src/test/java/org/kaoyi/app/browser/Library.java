package org.kaoyi.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of the demonstration, and a browser to open them with. */
final class Library implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String address;
    private final Playwright playwright;
    private final Browser browser;
    private final Path chromium;
    private final Map<Path, Browser> others = new HashMap<>();
    private final List<Reader> readers = new ArrayList<>();
    private final Map<Reader.Setting, Reader> regulars = new HashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();

    Library(Path chromium, String address) {
        this.address = address;
        this.chromium = chromium;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright.chromium().launch(options());
    }

    String address() {
        return address;
    }

    /** Somebody sits down at a window of his own. */
    Reader reader(Reader.Setting setting) {
        Reader reader = new Reader(this, browser, setting);
        readers.add(reader);
        return reader;
    }

    /** Somebody who comes again and again, and leaves with the class. */
    Reader regular(Reader.Setting setting) {
        return regulars.computeIfAbsent(setting, it -> new Reader(this, browser, it));
    }

    /** Who reads English on a wide, light screen. */
    Reader reader() {
        return reader(new Reader.Setting("en", false, Reader.WIDE));
    }

    /** Somebody whose browser runs no scripts. */
    Reader readerWithoutScripts(Reader.Setting setting) {
        Reader reader = new Reader(this, browser, setting, false);
        readers.add(reader);
        return reader;
    }

    /**
     * Somebody at a machine that has other fonts than this one.
     *
     * @param fonts a configuration of fontconfig
     */
    Reader readerWithFonts(Reader.Setting setting, Path fonts) {
        Reader reader = new Reader(this, others.computeIfAbsent(fonts, this::browserWithFonts), setting);
        readers.add(reader);
        return reader;
    }

    private Browser browserWithFonts(Path fonts) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("FONTCONFIG_FILE", fonts.toString());
        return playwright.chromium().launch(options().setEnv(environment));
    }

    /** Without a graphics card, to emulate one takes more of the processor than to draw without. */
    private BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(chromium)
                .setArgs(List.of("--disable-gpu", "--disable-gpu-rasterization"));
    }

    /** All but the regulars. */
    void everyoneLeaves() {
        readers.forEach(Reader::close);
        readers.clear();
        others.values().forEach(Browser::close);
        others.clear();
    }

    /** The JSON twin of a page, or what the interface for programs answers. */
    JsonNode twin(String path) {
        return JSON.readTree(answer(HttpRequest.newBuilder(URI.create(address + path))
                        .header("Accept", "application/json")
                        .build())
                .body());
    }

    /** Whether every view has come to the end of the log. */
    boolean isFolded() {
        long behind = 0;
        for (JsonNode projection : twin("/api/v1/projections")) {
            behind += projection.get("lag").asLong();
        }
        return behind == 0;
    }

    /** Records something by the interface for programs, and waits until the pages show it. */
    JsonNode post(String path, String type, byte[] body) {
        HttpResponse<String> answer = answer(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
        answer.headers()
                .firstValue("Ledger-Position")
                .ifPresent(position -> twin("/api/v1/texts?min-position=" + position));
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new AssertionError(request.uri() + " answers " + answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        everyoneLeaves();
        browser.close();
        playwright.close();
    }
}
