package dev.touchstone.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(properties = "touchstone.messages.strict=true")
@AutoConfigureMockMvc
class ErrorPagesTests {

    private static final Cookie ENGLISH = new Cookie("language", "en");

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "MALFORMED,400",
        "UNAUTHENTICATED,401",
        "NOT_FOUND,404",
        "FORBIDDEN,403",
        "CONFLICT,409",
        "UNUSABLE,422",
        "TOO_MANY,429"
    })
    void aRefusalHasItsStatusAndItsSentence(String reason, int status) {
        assertThat(mvc.get().uri("/refused/" + reason))
                .hasStatus(status)
                .bodyText()
                .contains("第 12 页", "class=\"bar\"")
                .doesNotContain("7f3a");
    }

    @Test
    void theSentenceIsInTheReadersLanguage() {
        assertThat(mvc.get().uri("/refused/CONFLICT").cookie(ENGLISH))
                .bodyText()
                .contains("Page 12", "lang=\"en\"");
    }

    @Test
    void candidatesSeeTheirOwnLayout() {
        assertThat(mvc.get().uri("/my/refused/CONFLICT"))
                .hasStatus(409)
                .bodyText()
                .contains("class=\"ptop\"")
                .doesNotContain("class=\"bar\"");
    }

    @Test
    void whoWasTooLateFindsBackToWhatThePageWasAbout() {
        var id = "/01a21307-8523-7000-9e48-761b33162286";
        for (var thing : List.of("/applications", "/my")) {
            assertThat(mvc.get().uri(thing + id + "/refused/CONFLICT"))
                    .hasStatus(409)
                    .bodyText()
                    .contains("href=\"" + thing + id + "\"");
            assertThat(mvc.get().uri(thing + id + "/refused/FORBIDDEN"))
                    .hasStatus(403)
                    .bodyText()
                    .doesNotContain(id);
        }
        assertThat(mvc.get().uri("/refused/CONFLICT")).bodyText().contains("class=\"btn primary\" href=\"/\"");
    }

    @Test
    void htmxGetsAMessageForTheMessageArea() throws UnsupportedEncodingException {
        var answer =
                mvc.get().uri("/refused/CONFLICT").header("HX-Request", "true").exchange();
        assertThat(answer).hasStatus(409).hasHeader("HX-Retarget", "#toasts");
        assertThat(text(answer)).startsWith("<div class=\"toast").contains("第 12 页");
    }

    @Test
    void scriptsGetTheSentenceAsJson() {
        assertThat(mvc.get().uri("/refused/TOO_MANY").header("Accept", "application/json"))
                .hasStatus(429)
                .bodyJson()
                .extractingPath("detail")
                .isEqualTo("第 12 页");
    }

    @Test
    void aCollisionSaysThatSomeoneElseWasFirst() {
        assertThat(mvc.get().uri("/collided").cookie(ENGLISH))
                .hasStatus(409)
                .bodyText()
                .contains("Someone changed the same thing");
    }

    @Test
    void anIdThatIsNoneIsNotFound() {
        assertThat(mvc.get().uri("/things/1-or-1")).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({"403,no access", "405,button", "413,too large", "500,our side", "502,our side", "429,a few minutes"})
    void theContainersErrorsAreExplained(int status, String words) {
        assertThat(mvc.get()
                        .uri("/error")
                        .cookie(ENGLISH)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/jobs"))
                .hasStatus(status)
                .bodyText()
                .contains(words);
    }

    @Test
    void aFileThatIsTooLargeGetsItsSentenceAtOnce() {
        assertThat(mvc.get().uri("/too-large").cookie(ENGLISH))
                .hasStatus(413)
                .bodyText()
                .contains("too large");
    }

    @ParameterizedTest
    @CsvSource({"404,shell.error.api", "405,shell.error.api", "415,shell.error.api", "413,shell.error.413"})
    void programsAreToldInTheirFormAboutTheAddressTheyAsked(int status, String key) {
        var answer = assertThat(mvc.get()
                        .uri("/error")
                        .header("Accept-Language", "en")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/things"))
                .hasStatus(status)
                .hasContentType("application/problem+json")
                .bodyJson();
        answer.extractingPath("key").isEqualTo(key);
        answer.extractingPath("instance").isEqualTo("/api/v1/things");
        answer.extractingPath("detail").asString().matches("[\\x00-\\x7F]+");
    }

    @Test
    void aFormThatIsTooOldIsNoMissingRight() {
        assertThat(mvc.get()
                        .uri("/error")
                        .cookie(ENGLISH)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                        .requestAttr(WebAttributes.ACCESS_DENIED_403, new MissingCsrfTokenException("none")))
                .hasStatus(403)
                .bodyText()
                .contains("open for too long");
    }

    @Test
    void anUnknownErrorShowsItsNumberAndNothingOfItsCause() throws UnsupportedEncodingException {
        var answer = mvc.get()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret cause"))
                .exchange();
        assertThat(text(answer))
                .contains(answer.getResponse().getHeader("X-Request-Id"))
                .doesNotContain("secret", "Exception");
    }

    private static String text(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString();
    }
}
