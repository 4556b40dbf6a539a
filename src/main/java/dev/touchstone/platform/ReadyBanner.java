package dev.touchstone.platform;

import dev.touchstone.shared.BaseUrl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The last thing the start prints: where to go, and what the modules want said. */
@Component
class ReadyBanner {

    private final BaseUrl baseUrl;
    private final Environment settings;
    private final ObjectProvider<StartupNote> notes;

    ReadyBanner(BaseUrl baseUrl, Environment settings, ObjectProvider<StartupNote> notes) {
        this.baseUrl = baseUrl;
        this.settings = settings;
        this.notes = notes;
    }

    @EventListener
    void print(ApplicationReadyEvent ready) {
        if (Progress.isShown()) {
            var taken = Objects.requireNonNullElse(ready.getTimeTaken(), Duration.ZERO);
            lines(String.valueOf(taken.toSeconds())).forEach(Console.OUT::println);
        }
    }

    private List<String> lines(String seconds) {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(line("platform.ready.title", seconds));
        if (StringUtils.hasText(settings.getProperty("touchstone.base-url"))) {
            lines.add("  " + line("platform.ready.address", baseUrl.of("/")));
        } else {
            lines.add("  "
                    + line("platform.ready.here", "http://localhost:" + settings.getProperty("local.server.port")));
            lines.add("  " + line("platform.ready.phone", baseUrl.of("/")));
        }
        notes.orderedStream().forEach(note -> note.lines().forEach(text -> lines.add("  " + text)));
        lines.add("");
        return lines;
    }

    private static String line(String key, Object... arguments) {
        return String.join(
                " / ", Sentences.both(key, arguments).stream().distinct().toList());
    }
}
