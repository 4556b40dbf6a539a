package dev.touchstone.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.touchstone.identity.AccountId;
import dev.touchstone.identity.LinkPurpose;
import dev.touchstone.jobs.TeamRole;
import dev.touchstone.testing.Routes;
import dev.touchstone.testing.Routes.Route;
import dev.touchstone.testing.Staff;
import dev.touchstone.testing.TouchstoneTest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.multipart.MultipartFile;

/**
 * Every address that names a job, an application or something of it, asked for and posted to by people it is none of
 * the business of: whatever their role is elsewhere, they get 403 or 404, and nothing happens.
 */
@TouchstoneTest
class AccessMatrixTests {

    private static final List<String> OF_A_JOB = List.of(
            "{application}", "{job}", "{card", "{seat}", "{marking}", "{rolePlay}", "{document}", "{mail}", "{task}");

    /** Addresses that refuse in their own words. */
    private static final Map<String, Integer> OTHERWISE = Map.of(
            "GET /inbox/{task}", 302, // back to one's own inbox: somebody else did it
            "POST /stuck-steps/{job}/retry", 409); // nothing of mine fails

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Routes routes;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    private World world;
    private Map<String, String> ids;

    @BeforeEach
    void aWorld() throws IOException {
        world = World.withAnOffer(beans);
        ids = world.ids().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .get(0)));
    }

    @Test
    void theTeamOfAnotherJobIsRefusedEverywhere() {
        assertThat(rows()).hasSizeGreaterThan(80);
        for (var role : TeamRole.values()) {
            refusesAll(role.name(), world.outsider(role));
        }
        refusesAll("all roles of another team", world.outsider(null));
    }

    @Test
    void anotherCandidateIsRefusedEverywhere() {
        var visit = new Crawl(routes, mvc).visit(world::linkOfAnother);
        var before = changes();
        assertSoftly(all -> {
            for (var route : routes.all()) {
                if (route.pattern().startsWith("/my/")) {
                    var answer = ask(route, request -> request.cookie(visit));
                    all.assertThat(answer.getStatus()).as(route.toString()).isEqualTo(404);
                }
            }
        });
        assertThat(changes()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void aLinkOpensAndSendsNothingOfAnotherPurpose(LinkPurpose purpose) {
        var visit = Objects.requireNonNull(
                mvc.get().uri(world.link(purpose)).exchange().getResponse().getCookie("touchstone_visit"));
        var before = changes();
        var rows = routes.all().stream()
                .filter(route -> Arrays.stream(LinkPurpose.values())
                        .filter(other -> other != purpose && other != LinkPurpose.PORTAL)
                        .map(other -> "/my/{application}/"
                                + other.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .anyMatch(page -> (route.pattern() + "/").startsWith(page + "/")))
                .toList();
        assertThat(rows).hasSizeGreaterThan(8);
        assertSoftly(all -> {
            for (var route : rows) {
                var answer = ask(route, request -> request.cookie(visit));
                all.assertThat(answer.getStatus())
                        .as("%s with a %s link", route, purpose)
                        .isEqualTo(404);
            }
        });
        assertThat(changes()).isEqualTo(before);
    }

    private void refusesAll(String who, AccountId outsider) {
        var visitor = staff.signedIn(outsider);
        var before = changes();
        assertSoftly(all -> {
            for (var route : rows()) {
                var answer = ask(route, request -> request.with(visitor));
                var otherwise = OTHERWISE.get(route.toString());
                if (otherwise == null) {
                    all.assertThat(answer.getStatus())
                            .as("%s by %s", route, who)
                            .isIn(403, 404);
                } else {
                    all.assertThat(answer.getStatus())
                            .as("%s by %s", route, who)
                            .isIn(403, otherwise);
                    all.assertThat(answer.getRedirectedUrl())
                            .as("%s by %s", route, who)
                            .isIn(null, "/inbox");
                }
                all.assertThat(text(answer)).as("%s by %s", route, who).doesNotContain(World.NAME);
            }
        });
        assertThat(changes()).as("changes by %s", who).isEqualTo(before);
    }

    private List<Route> rows() {
        return routes.all().stream()
                .filter(route -> OF_A_JOB.stream().anyMatch(route.pattern()::contains))
                .toList();
    }

    private MockHttpServletResponse ask(Route route, Consumer<AbstractMockHttpServletRequestBuilder<?>> visitor) {
        var plain = mvc.method(route.method()).uri(Crawl.path(route.pattern(), ids));
        var uploads = Arrays.stream(route.handler().getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == MultipartFile.class)
                .toList();
        if (uploads.isEmpty()) {
            complete(route, plain, visitor);
            return plain.asyncExchange().getResponse();
        }
        var upload = plain.multipart();
        uploads.forEach(
                parameter -> upload.file(String.valueOf(parameter.getParameter().getName()), new byte[] {1}));
        complete(route, upload, visitor);
        return upload.asyncExchange().getResponse();
    }

    private static void complete(
            Route route,
            AbstractMockHttpServletRequestBuilder<?> request,
            Consumer<AbstractMockHttpServletRequestBuilder<?>> visitor) {
        for (var parameter : route.handler().getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                request.contentType(MediaType.APPLICATION_JSON).content(json(parameter.getParameterType()));
            }
            var wanted = parameter.getParameterAnnotation(RequestParam.class);
            if (wanted != null
                    && wanted.required()
                    && wanted.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                    && parameter.getParameterType() != MultipartFile.class
                    && !Map.class.isAssignableFrom(parameter.getParameterType())) {
                request.param(String.valueOf(parameter.getParameter().getName()), sample(parameter));
            }
        }
        request.with(csrf());
        visitor.accept(request);
    }

    /** Something that can be read as this parameter, so that a refusal is one of access. */
    private static String sample(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        if (type.isEnum()) {
            return Objects.requireNonNull(type.getEnumConstants())[0].toString();
        }
        if (type.getName().startsWith("java.time.")) {
            return "2030-01-08T10:00";
        }
        return type.getName().startsWith("dev.touchstone.") ? "01a2109d-1073-7000-8b57-572b516b23ff" : "1";
    }

    private static String json(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> "\"%s\": %s".formatted(component.getName(), jsonSample(component.getType())))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String jsonSample(Class<?> type) {
        if (type == UUID.class) {
            return "\"01a2109d-1073-7000-8b57-572b516b23ff\"";
        }
        return List.class.isAssignableFrom(type) ? "[]" : type == Boolean.class ? "true" : "1";
    }

    private long changes() {
        return jdbc.sql("select count(*) from audit.entry").query(Long.class).single();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
