package dev.touchstone.scheduling;

import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * From where calendars may be fetched: hosts the operator named in {@code touchstone.calendar.allowed-hosts}, one by one or, with a dot
 * in front, all below a domain. None: nothing is fetched.
 */
@Component
class AllowedHosts {

    private static final int LONGEST_ADDRESS = 2000;
    private static final int HTTPS = 443;

    private final List<String> hosts;

    AllowedHosts(@Value("${touchstone.calendar.allowed-hosts:}") List<String> hosts) {
        this.hosts = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .toList();
    }

    List<String> all() {
        return hosts;
    }

    /** An address somebody entered, if it may be asked. Refuses UNUSABLE. */
    URI checked(String address) {
        var entered = address.strip().replaceFirst("(?i)^webcal:", "https:");
        if (entered.isEmpty() || entered.length() > LONGEST_ADDRESS) {
            throw unusable("scheduling.error.feed.address", "Address of %d characters".formatted(entered.length()));
        }
        try {
            return checked(new URI(entered));
        } catch (URISyntaxException | IllegalArgumentException none) {
            throw unusable("scheduling.error.feed.address", "No address");
        }
    }

    /** The same for where a host leads on to. */
    URI checked(URI address) {
        if (!"https".equalsIgnoreCase(address.getScheme()) || address.getHost() == null) {
            throw unusable("scheduling.error.feed.address", "Not https");
        }
        if (address.getUserInfo() != null || (address.getPort() != -1 && address.getPort() != HTTPS)) {
            throw unusable("scheduling.error.feed.address", "With a user or a port of its own");
        }
        if (!isAllowed(IDN.toASCII(address.getHost()).toLowerCase(Locale.ROOT))) {
            throw new RefusedException(
                    Reason.UNUSABLE,
                    "scheduling.error.feed.host",
                    "A host that is not allowed",
                    String.join(", ", hosts));
        }
        return address;
    }

    private boolean isAllowed(String host) {
        return hosts.stream()
                .anyMatch(allowed -> allowed.startsWith(".") ? host.endsWith(allowed) : host.equals(allowed));
    }

    private static RefusedException unusable(String key, String message) {
        return new RefusedException(Reason.UNUSABLE, key, message);
    }
}
