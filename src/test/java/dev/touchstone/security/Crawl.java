package dev.touchstone.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.testing.Routes;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/**
 * Reads every address that is mapped, with every id that fits into it, as a whole page and as what htmx asks for. An
 * address with a name in braces that the world has no id for fails: a new page is not left out by accident.
 */
final class Crawl {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)(?::(?:[^{}]|\\{[^}]*})*)?}");
    /** Coordinates of pictures and seconds look like results. */
    private static final Pattern NUMBERS = Pattern.compile("(?s)<svg.*?</svg>|\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");

    private final Routes routes;
    private final MockMvcTester mvc;

    Crawl(Routes routes, MockMvcTester mvc) {
        this.routes = routes;
        this.mvc = mvc;
    }

    /**
     * What was answered.
     *
     * @param pattern the address as it is written at the handler
     */
    record Page(String pattern, String path, MockHttpServletResponse response, String text) {

        int status() {
            return response.getStatus();
        }

        @Override
        public String toString() {
            return "%s (%d)".formatted(path, status());
        }
    }

    /** All pages as this visitor gets them. */
    List<Page> pages(Map<String, List<String>> ids, Consumer<MockMvcRequestBuilder> visitor) {
        List<Page> pages = new ArrayList<>();
        for (var route : routes.all()) {
            if (route.method() == HttpMethod.GET) {
                for (var path : paths(route.pattern(), ids)) {
                    pages.add(read(route.pattern(), path, visitor, false));
                    pages.add(read(route.pattern(), path, visitor, true));
                }
            }
        }
        return pages;
    }

    /** A candidate’s visit that was opened with a link of every purpose. */
    Cookie visit(Function<LinkPurpose, String> links) {
        List<Cookie> visit = new ArrayList<>();
        for (var purpose : LinkPurpose.values()) {
            var request = mvc.get().uri(links.apply(purpose));
            visit.forEach(request::cookie);
            var cookie = request.exchange().getResponse().getCookie("touchstone_visit");
            if (cookie != null) {
                visit.add(cookie);
            }
        }
        assertThat(visit).as("one visit for all links").hasSize(1);
        return visit.get(0);
    }

    /** The address with all combinations of ids. */
    static List<String> paths(String pattern, Map<String, List<String>> ids) {
        var variable = VARIABLE.matcher(pattern);
        if (!variable.find()) {
            return List.of(pattern);
        }
        assertThat(ids.get(variable.group(1)))
                .as("ids for {%s} in %s: make one in World", variable.group(1), pattern)
                .isNotEmpty();
        return ids.getOrDefault(variable.group(1), List.of()).stream()
                .map(id -> new StringBuilder(pattern)
                        .replace(variable.start(), variable.end(), id)
                        .toString())
                .flatMap(path -> paths(path, ids).stream())
                .toList();
    }

    /** The address with one id for each name. */
    static String path(String pattern, Map<String, String> ids) {
        Map<String, List<String>> lists = new HashMap<>();
        ids.forEach((name, id) -> lists.put(name, List.of(id)));
        return paths(pattern, lists).get(0);
    }

    private Page read(String pattern, String path, Consumer<MockMvcRequestBuilder> visitor, boolean htmx) {
        var request = mvc.get().uri(path);
        visitor.accept(request);
        if (htmx) {
            request.header("HX-Request", "true");
        }
        var answer = request.asyncExchange();
        var response = answer.getResponse();
        assertThat(answer.getRequest().isAsyncStarted()
                        && !String.valueOf(response.getContentType()).startsWith("text/event-stream"))
                .as("%s answers later: read it to its end here", path)
                .isFalse();
        var text = NUMBERS.matcher(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
                .replaceAll("");
        return new Page(pattern, path, response, text + String.valueOf(response.getRedirectedUrl()));
    }
}
