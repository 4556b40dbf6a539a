package dev.touchstone.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(properties = "touchstone.messages.strict=true")
@AutoConfigureMockMvc
class PiecesTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void fieldsCarryTheirLabelHintAndValue() {
        assertThat(mvc.get().uri("/form"))
                .hasStatusOk()
                .bodyText()
                .contains("for=\"name\"", "和身份证上的一致", "必填", "id=\"name-note\"")
                .contains("for=\"lines0.note\"", "id=\"lines0.note\"", "first</textarea>")
                .contains("<option value=\"dark\" selected=\"selected\">深色</option>")
                .contains("<option value=\"hz\" selected=\"selected\">Hangzhou</option>")
                .contains("type=\"number\"", "checked=\"checked\"");
    }

    @Test
    void theLayoutTakesThePagesOwnFiles() {
        assertThat(mvc.get().uri("/form")).bodyText().contains("href=\"/own.css\"", "src=\"/own.js\"");
    }

    @Test
    void turningPagesKeepsTheQuery() {
        assertThat(mvc.get().uri("/form"))
                .bodyText()
                .contains("/form?q=a%26b&amp;page=0", "/form?q=a%26b&amp;page=2", "第 2 页");
    }

    @Test
    void anEmptyStateHasItsActionOrNone() {
        assertThat(mvc.get().uri("/form")).bodyText().containsOnlyOnce("<a class=\"btn primary\" href=\"/form\">");
    }

    @Test
    void whatIsMissingStandsBesideItsField() {
        assertThat(mvc.post()
                        .uri("/form")
                        .with(csrf())
                        .param("name", " ")
                        .param("places", "0")
                        .param("lines[0].note", "x")
                        .param("_consent", "on"))
                .hasStatus(422)
                .bodyText()
                .contains("aria-invalid=\"true\"", "<p class=\"error\">请填写</p>", "<p class=\"error\">不能小于 1</p>");
    }

    @Test
    void whatIsNoNumberStandsBesideItsField() {
        assertThat(mvc.post()
                        .uri("/form")
                        .cookie(new Cookie("language", "en"))
                        .with(csrf())
                        .param("name", "Lin")
                        .param("places", "many")
                        .param("lines[0].note", "x")
                        .param("_consent", "on"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Lin\"", "<p class=\"error\">This format is not right</p>");
    }

    @Test
    void aNoticeIsShownOnceWithItsArguments() {
        var session = new MockHttpSession();
        assertThat(mvc.post()
                        .uri("/form")
                        .session(session)
                        .with(csrf())
                        .param("name", "a")
                        .param("places", "7")
                        .param("_consent", "on"))
                .hasRedirectedUrl("/form");
        assertThat(mvc.get().uri("/form").session(session))
                .bodyText()
                .contains("<div class=\"toast\" role=\"status\"><span>第 7 页</span>");
        assertThat(mvc.get().uri("/form").session(session)).bodyText().doesNotContain("class=\"toast\"");
    }
}
