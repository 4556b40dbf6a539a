package dev.touchstone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.shared.BaseUrl;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class ConfiguredBaseUrlTests {

    @Test
    void theConfiguredAddressStartsEveryLink() {
        assertThat(configured("https://hiring.example.com/").of("/a")).isEqualTo("https://hiring.example.com/a");
    }

    @Test
    void withoutOneLinksLeadToThisMachineAndThePortInUse() {
        var settings = new MockEnvironment()
                .withProperty("touchstone.base-url", "")
                .withProperty("server.port", "0")
                .withProperty("local.server.port", "4711");
        assertThat(new ConfiguredBaseUrl(settings).of("/a")).matches("http://[^/]+:4711/a");
    }

    @Test
    void cookiesFollowTheScheme() {
        assertThat(cookie(configured("https://hiring.example.com")))
                .startsWith("__Host-SESSION=")
                .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/")
                .doesNotContain("Domain");
        assertThat(cookie(configured("http://192.168.1.7:8080")))
                .startsWith("SESSION=")
                .contains("; HttpOnly")
                .doesNotContain("; Secure");
    }

    private static BaseUrl configured(String address) {
        return new ConfiguredBaseUrl(new MockEnvironment().withProperty("touchstone.base-url", address));
    }

    private static String cookie(BaseUrl baseUrl) {
        var response = new MockHttpServletResponse();
        new WebConfiguration()
                .cookieSerializer(baseUrl)
                .writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, "7f3a"));
        return String.valueOf(response.getHeader("Set-Cookie"));
    }
}
