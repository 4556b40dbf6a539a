package dev.touchstone.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A browser: cookies, and forms with the token of the page they are on. It talks to one node at a time, as through a
 * proxy; its cookies are good for all of them. Redirects are answers, not followed.
 */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile(
            "name=\"_csrf\"[^>]*value=\"(?<form>[^\"]+)\"|name=\"csrf-token\" content=\"(?<page>[^\"]+)\"");
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private volatile Node node;
    private volatile String token = "";

    Visitor(Node node) {
        this.node = node;
    }

    Node node() {
        return node;
    }

    Visitor goTo(Node other) {
        node = other;
        return this;
    }

    HttpResponse<String> get(String path) throws IOException {
        var page = send(request(path).GET().build(), BodyHandlers.ofString());
        var found = TOKEN.matcher(page.body());
        if (found.find()) {
            token = found.group("form") == null ? found.group("page") : found.group("form");
        }
        return page;
    }

    /** Sends a form with the token of the page that was opened last. */
    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException {
        var form = Stream.concat(Stream.of(Map.entry("_csrf", token)), fields.entrySet().stream())
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return send(request.build(), BodyHandlers.ofString());
    }

    /** Sends what a script of the page would send. */
    HttpResponse<String> postJson(String path, String json) throws IOException {
        var request = request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-XSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(json));
        return send(request.build(), BodyHandlers.ofString());
    }

    /** Opens an event stream; it goes on until it is closed. */
    HttpResponse<Stream<String>> stream(String path, int after) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(node.url() + path))
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", String.valueOf(after));
        return send(request.GET().build(), BodyHandlers.ofLines());
    }

    /** Through the form. */
    Visitor signIn(String email, String password) throws IOException {
        get("/sign-in");
        var answer = post("/sign-in", Map.of("email", email, "password", password));
        assertThat(location(answer)).as("where the sign-in leads").doesNotContain("/sign-in");
        return this;
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(node.url() + path))
                .timeout(LONGEST_ANSWER)
                .header("Accept-Language", "zh-CN");
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) throws IOException {
        try {
            return http.send(request, handler);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopping);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
