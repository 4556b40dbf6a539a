package dev.touchstone.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import org.springframework.stereotype.Component;

/**
 * Whether a request comes from the machine this application runs on: what the demo offers without a password
 * (personas, the mailbox) is for nobody else. A request that came through a proxy never counts, whatever the proxy
 * says about its origin; nor does one for a foreign host name, which a hostile site could point at this machine.
 */
@Component
public class SameMachine {

    private static final String TOMCAT_FORWARDED = "org.apache.tomcat.request.forwarded";

    private final BaseUrl baseUrl;

    SameMachine(BaseUrl baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Whether this request was sent on this very machine, straight to this application. */
    public boolean sent(HttpServletRequest request) {
        return !forwarded(request) && isOwn(request.getRemoteAddr()) && isOurName(request.getServerName());
    }

    private static boolean forwarded(HttpServletRequest request) {
        return request.getAttribute(TOMCAT_FORWARDED) != null
                || request.getHeader("X-Forwarded-For") != null
                || request.getHeader("Forwarded") != null;
    }

    private boolean isOurName(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.equalsIgnoreCase(URI.create(baseUrl.of("/")).getHost())
                || isLiteral(host) && isOwn(host);
    }

    private static boolean isLiteral(String host) {
        return host.matches("[0-9.]+|\\[?[0-9a-fA-F:.%]*:[0-9a-zA-Z:.%]*]?");
    }

    private static boolean isOwn(String literal) {
        try {
            var address = InetAddress.getByName(literal);
            return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (UnknownHostException | SocketException unreadable) {
            return false;
        }
    }
}
