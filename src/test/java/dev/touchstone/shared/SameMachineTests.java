package dev.touchstone.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class SameMachineTests {

    private final SameMachine sameMachine = new SameMachine(new BaseUrl() {
        @Override
        public String of(String path) {
            return "http://192.0.2.7:8080" + path;
        }

        @Override
        public boolean secure() {
            return false;
        }
    });

    @Test
    void theMachineItselfCounts() {
        assertThat(sameMachine.sent(from("127.0.0.1", "localhost"))).isTrue();
        assertThat(sameMachine.sent(from("0:0:0:0:0:0:0:1", "[::1]"))).isTrue();
        assertThat(sameMachine.sent(from("127.0.0.1", "192.0.2.7")))
                .as("by the address that is printed")
                .isTrue();
    }

    @Test
    void anotherMachineDoesNot() {
        assertThat(sameMachine.sent(from("192.0.2.44", "192.0.2.7"))).isFalse();
    }

    @Test
    void aProxysWordDoesNotCount() {
        var forwarded = from("127.0.0.1", "localhost");
        forwarded.addHeader("X-Forwarded-For", "127.0.0.1");
        assertThat(sameMachine.sent(forwarded)).isFalse();
        var resolved = from("127.0.0.1", "localhost");
        resolved.setAttribute("org.apache.tomcat.request.forwarded", true);
        assertThat(sameMachine.sent(resolved)).isFalse();
    }

    @Test
    void aForeignNameThatPointsHereDoesNot() {
        assertThat(sameMachine.sent(from("127.0.0.1", "evil.example"))).isFalse();
    }

    private static MockHttpServletRequest from(String address, String host) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        request.setServerName(host);
        return request;
    }
}
