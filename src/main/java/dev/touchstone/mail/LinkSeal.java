package dev.touchstone.mail;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the secret links of one letter: field and address per line, sealed. */
@Component
class LinkSeal {

    private final Seal seal;

    LinkSeal(Seal seal) {
        this.seal = seal;
    }

    byte @Nullable [] close(UUID mail, Map<String, String> links) {
        if (links.isEmpty()) {
            return null;
        }
        return seal.close(
                mail,
                links.entrySet().stream()
                        .map(link -> link.getKey() + " " + link.getValue())
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8));
    }

    Map<String, String> open(UUID mail, byte[] sealed) {
        var links = new LinkedHashMap<String, String>();
        new String(seal.open(mail, sealed), StandardCharsets.UTF_8).lines().forEach(line -> {
            int space = line.indexOf(' ');
            links.put(line.substring(0, space), line.substring(space + 1));
        });
        return links;
    }
}
