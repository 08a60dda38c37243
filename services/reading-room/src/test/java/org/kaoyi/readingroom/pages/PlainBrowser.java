package org.kaoyi.readingroom.pages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser that runs no scripts, at the server of a test. */
final class PlainBrowser {
    /** What the policy forbids to run or to apply, and what no escaped text can contain. */
    static final Pattern INLINE =
            Pattern.compile("<script(?! type=\"module\" src=\"/static/)|<style|\\sstyle=|\\son[a-z]+=\"|javascript:");

    private static final JsonMapper ONE_VALUE = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final IntSupplier port;

    /** @param port of the server, which is known when the first page is asked for */
    PlainBrowser(IntSupplier port) {
        this.port = port;
    }

    /** Where the server is, as a browser names it that sends one of its forms. */
    String origin() {
        return "http://127.0.0.1:" + port.getAsInt();
    }

    /** @param headers name and value in turn */
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = asking(path);
        return sent(headers.length == 0 ? request : request.headers(headers));
    }

    /** What a page shows in a language. */
    String page(String path, String language) throws IOException, InterruptedException {
        return get(path, "Accept-Language", language).body();
    }

    /** The twin of a page in JSON. */
    JsonNode json(String path) throws IOException, InterruptedException {
        return json(get(path, "Accept", "application/json"));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return ONE_VALUE.readTree(answer.body());
    }

    /** Sends a form of this server's own pages. */
    HttpResponse<String> send(String path, String fields) throws IOException, InterruptedException {
        return send(path, fields, origin());
    }

    /** Sends a form that the pages of another server may have shown. */
    HttpResponse<String> send(String path, String fields, String origin) throws IOException, InterruptedException {
        return sent(asking(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    /** Sends anything else; begin with {@link #asking}. */
    HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest.Builder asking(String path) {
        return HttpRequest.newBuilder(URI.create(origin() + path));
    }
}
