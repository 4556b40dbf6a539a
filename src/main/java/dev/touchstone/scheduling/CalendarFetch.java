package dev.touchstone.scheduling;

import dev.touchstone.shared.RefusedException;
import dev.touchstone.shared.RefusedException.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Fetches a calendar from a host that is allowed. The name is looked up once and the line goes to what was found; an address inside our
 * own network is refused, and so is a host that leads on to another one. The address itself is never written anywhere.
 */
@Component
class CalendarFetch {

    static final int LARGEST = 5 * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int MOST_STEPS = 3;

    private final AllowedHosts hosts;
    private final CalendarLine line;

    CalendarFetch(AllowedHosts hosts, CalendarLine line) {
        this.hosts = hosts;
        this.line = line;
    }

    /** The bytes of the calendar; refuses UNUSABLE with a sentence for its owner. */
    byte[] fetch(URI address) {
        long endsAt = System.nanoTime() + LONGEST.toNanos();
        var at = hosts.checked(address);
        for (int step = 0; step <= MOST_STEPS; step++) {
            var answer = ask(at, endsAt);
            if (answer.status() == 200) {
                return answer.body();
            }
            at = onward(at, answer);
        }
        throw unusable("scheduling.error.feed.answer", "Leads on and on");
    }

    private URI onward(URI from, HttpAnswer answer) {
        var location = answer.headers().get("location");
        if (answer.status() / 100 != 3 || location == null) {
            throw unusable(
                    answer.status() == 401 || answer.status() == 403 || answer.status() == 404 || answer.status() == 410
                            ? "scheduling.error.feed.gone"
                            : "scheduling.error.feed.answer",
                    "Answer " + answer.status());
        }
        try {
            var to = hosts.checked(from.resolve(location));
            if (!to.getHost().equalsIgnoreCase(from.getHost())) {
                throw unusable("scheduling.error.feed.elsewhere", "Leads to another host");
            }
            return to;
        } catch (IllegalArgumentException none) {
            throw unusable("scheduling.error.feed.answer", "Leads to no address");
        }
    }

    private HttpAnswer ask(URI address, long endsAt) {
        try (var open = line.open(found(address.getHost()), address.getHost())) {
            open.getOutputStream().write(request(address));
            open.getOutputStream().flush();
            return HttpAnswer.read(new BufferedInputStream(open.getInputStream()), LARGEST, endsAt);
        } catch (HttpAnswer.TooLong large) {
            throw unusable("scheduling.error.calendar.large", "More than %d bytes".formatted(LARGEST));
        } catch (IOException broken) {
            throw unusable(
                    "scheduling.error.feed.unreachable", broken.getClass().getSimpleName());
        }
    }

    private InetAddress found(String host) throws IOException {
        var found = line.lookUp(host);
        for (var address : found) {
            if (!line.isAllowed(address)) {
                throw unusable("scheduling.error.feed.unreachable", "An address inside");
            }
        }
        if (found.length == 0) {
            throw new UnknownHostException();
        }
        return found[0];
    }

    private static byte[] request(URI address) {
        var path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return ("GET %s%s HTTP/1.1\r\nHost: %s\r\nAccept: text/calendar\r\nAccept-Encoding: identity\r\n"
                        + "User-Agent: Touchstone\r\nConnection: close\r\n\r\n")
                .formatted(path, query, address.getHost())
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static RefusedException unusable(String key, String message) {
        return new RefusedException(Reason.UNUSABLE, key, message);
    }
}
