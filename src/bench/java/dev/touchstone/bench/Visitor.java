package dev.touchstone.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person with a browser: keeps cookies, sends the CSRF token along, follows no redirect by itself. */
final class Visitor {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .build();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final Executor READERS = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "reader");
        thread.setDaemon(true);
        return thread;
    });

    private static final int TOO_MANY = 429;

    private final String address;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private volatile String token = "";
    private volatile @Nullable String landing;

    private Visitor(String address) {
        this.address = address;
    }

    /** A member of staff who signed in. */
    static Visitor staff(String address, String email, String password) throws IOException, InterruptedException {
        var visitor = new Visitor(address);
        visitor.learnToken("/sign-in");
        visitor.post("/sign-in", List.of("email", email, "password", password));
        visitor.learnToken("/inbox");
        return visitor;
    }

    /** A candidate who followed the link of a letter. */
    static Visitor candidate(String address, String link) throws IOException, InterruptedException {
        var visitor = new Visitor(address);
        visitor.open(link);
        return visitor;
    }

    /** Follows a link of a letter, with the visit that is there already; waits when too many came from here. */
    void open(String link) throws IOException, InterruptedException {
        var answer = send(request(link).GET());
        while (answer.statusCode() == TOO_MANY) {
            TimeUnit.SECONDS.sleep(1);
            answer = send(request(link).GET());
        }
        var page = answer.headers().firstValue("Location").orElseThrow();
        learnToken(page.replaceFirst("^http://[^/]+", ""));
    }

    private void learnToken(String path) throws IOException, InterruptedException {
        var found = TOKEN.matcher(text(get(path)));
        if (!found.find()) {
            throw new IllegalStateException("No form on " + path);
        }
        token = found.group(1);
    }

    /** Asks for a page or a part of it, which must come. */
    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = request(path).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return expect(send(request), path, 200);
    }

    /** Whether a page leads to another one instead of coming. */
    boolean isLedOn(String path) throws IOException, InterruptedException {
        return send(request(path).GET()).statusCode() == 302;
    }

    /** Sends a form that must be taken: the application answers by leading to a page. Names and values alternate. */
    HttpResponse<byte[]> post(String path, List<String> fields) throws IOException, InterruptedException {
        var all = new ArrayList<>(fields);
        all.addAll(List.of("_csrf", token));
        var pairs = new ArrayList<String>();
        for (int i = 0; i < all.size(); i += 2) {
            pairs.add(encoded(all.get(i)) + "=" + encoded(all.get(i + 1)));
        }
        var form = String.join("&", pairs);
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        var answer = expect(send(request), path, 302);
        follow(answer);
        return answer;
    }

    /** Sends a form with a file that must be taken: the page it leads to. Names and values alternate. */
    String upload(String path, List<String> fields, String name, byte[] file) throws IOException, InterruptedException {
        var boundary = "touchstone-bench";
        var body = new ByteArrayOutputStream();
        var all = new ArrayList<>(fields);
        all.addAll(List.of("_csrf", token));
        for (int i = 0; i < all.size(); i += 2) {
            body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, all.get(i), all.get(i + 1))
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/plain\r\n\r\n"
                        .formatted(boundary, name)
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        var request = request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
        return follow(expect(send(request), path, 302));
    }

    private String follow(HttpResponse<byte[]> answer) {
        var page = answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
        landing = page;
        return page;
    }

    /** Opens the page that the last form led to, as a browser does; what it says once is then said. */
    void land() throws IOException, InterruptedException {
        var path = landing;
        if (path != null) {
            landing = null;
            get(path);
        }
    }

    HttpResponse<byte[]> postJson(String path, String json) throws IOException, InterruptedException {
        var request = request(path)
                .headers("Content-Type", "application/json", "Accept", "application/json", "X-XSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(json));
        return expect(send(request), path, 200);
    }

    /** Tells something that has no answer. */
    void tell(String path, String json) throws IOException, InterruptedException {
        var request = request(path)
                .headers("Content-Type", "application/json", "Accept", "application/json", "X-XSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(json));
        expect(send(request), path, 204);
    }

    /** Hears the lines of a stream until it is cancelled. */
    CompletableFuture<?> follow(String path, Consumer<String> line) {
        var request = request(path).header("Accept", "text/event-stream").GET().build();
        return HTTP.sendAsync(request, BodyHandlers.ofLines())
                .thenAcceptAsync(answer -> answer.body().forEach(line), READERS);
    }

    /** The same person at another node. */
    Visitor at(String node) {
        var visitor = new Visitor(node);
        visitor.cookies.putAll(cookies);
        visitor.token = token;
        return visitor;
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
        response.headers().allValues("Set-Cookie").forEach(cookie -> {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
        return response;
    }

    private static HttpResponse<byte[]> expect(HttpResponse<byte[]> response, String path, int status) {
        if (response.statusCode() != status) {
            throw new IllegalStateException(
                    "%s answered %d:%n%s".formatted(path, response.statusCode(), text(response)));
        }
        return response;
    }

    /** Cookies for a browser that goes on as this person. */
    Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }
}
