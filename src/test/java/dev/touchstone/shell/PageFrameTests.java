package dev.touchstone.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(properties = "touchstone.messages.strict=true")
@AutoConfigureMockMvc
@ActiveProfiles("demo")
class PageFrameTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void theNavigationShowsWhatTheRoleMaySeeInOrder() throws UnsupportedEncodingException {
        assertThat(page("/style-guide", "RECRUITER")).containsSubsequence("评分表</a>", "组件总览</a>");
        assertThat(page("/style-guide", "INTERVIEWER")).contains("评分表</a>").doesNotContain("组件总览</a>");
    }

    @Test
    void onlyTheLongestMatchingEntryIsCurrent() throws UnsupportedEncodingException {
        assertThat(page("/style-guide/kit", "RECRUITER"))
                .contains("href=\"/style-guide/kit\" aria-current=\"page\"")
                .doesNotContain("href=\"/style-guide\" aria-current");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/style-guide", "/style-guide/kit", "/style-guide/phone"})
    void everyComponentIsShownInBothLanguages(String page) {
        assertThat(mvc.get().uri(page)).hasStatusOk().bodyText().contains("lang=\"zh-CN\"");
        assertThat(mvc.get().uri(page).cookie(new Cookie("language", "en")))
                .hasStatusOk()
                .bodyText()
                .contains("lang=\"en\"");
    }

    @Test
    void theBrowsersLanguageIsNotAsked() {
        assertThat(mvc.get().uri("/style-guide").header("Accept-Language", "en-US"))
                .bodyText()
                .contains("lang=\"zh-CN\"");
    }

    @Test
    void theSwitchKeepsTheLanguageAndThePage() {
        assertThat(mvc.post()
                        .uri("/language")
                        .with(csrf())
                        .param("language", "en")
                        .param("back", "/style-guide?q=1"))
                .hasRedirectedUrl("/style-guide?q=1")
                .cookies()
                .hasValue("language", "en")
                .isSecure("language", true)
                .isHttpOnly("language", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "evil", "/a\nb"})
    void theSwitchNeverLeadsAway(String back) {
        assertThat(mvc.post().uri("/theme").with(csrf()).param("theme", "dark").param("back", back))
                .hasRedirectedUrl("/")
                .cookies()
                .hasValue("theme", "dark");
    }

    @Test
    void anUnknownThemeIsTheDevicesOwn() {
        assertThat(mvc.get().uri("/style-guide").cookie(new Cookie("theme", "\"><script>")))
                .bodyText()
                .contains("data-theme=\"auto\"");
    }

    private String page(String path, String role) throws UnsupportedEncodingException {
        return mvc.get()
                .uri(path)
                .with(user("周敏").roles(role))
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}
