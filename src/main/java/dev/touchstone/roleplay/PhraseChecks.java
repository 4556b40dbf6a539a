package dev.touchstone.roleplay;

import dev.touchstone.platform.ConfigFiles;
import dev.touchstone.roleplay.Hint.Sign;
import dev.touchstone.roleplay.Message.Author;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the candidate wrote for phrases of {@code config/role-play/phrase-checks.json}. */
@Service
public class PhraseChecks {

    private static final String FILE = "role-play/phrase-checks.json";
    private static final TypeReference<List<PhraseCheck>> CHECKS = new TypeReference<>() {};

    private final List<PhraseCheck> checks;

    PhraseChecks(JsonMapper json, ConfigFiles files) throws IOException {
        try (var in = files.file(FILE).getInputStream()) {
            checks =
                    json.readValue(in, CHECKS).stream().map(PhraseCheck::folded).toList();
        }
        checks.forEach(PhraseChecks::check);
    }

    private static void check(PhraseCheck check) {
        var mistake = check.mistake();
        if (mistake != null) {
            throw new IllegalStateException("config/%s: %s: %s".formatted(FILE, check.id(), mistake));
        }
    }

    /** In the order of the file. */
    public List<PhraseCheck> all() {
        return checks;
    }

    /** Hints on the candidate’s messages, conversation by conversation, in the order of the messages. */
    public List<Hint> in(List<Message> talk) {
        var byConversation = talk.stream()
                .filter(message -> message.author() == Author.CANDIDATE)
                .collect(Collectors.groupingBy(Message::conversation));
        return byConversation.values().stream()
                .flatMap(said -> checks.stream().flatMap(check -> hints(check, said)))
                .sorted(Comparator.comparingInt(Hint::message).thenComparingInt(Hint::from))
                .toList();
    }

    private static Stream<Hint> hints(PhraseCheck check, List<Message> said) {
        return switch (check.wanted()) {
            case NEVER -> said.stream().flatMap(message -> found(check, message, Sign.UNWANTED).stream());
            case FIRST -> Stream.of(wanted(check, said.subList(0, 1)));
            case ANYWHERE -> Stream.of(wanted(check, said));
        };
    }

    private static Hint wanted(PhraseCheck check, List<Message> where) {
        var first = where.get(0);
        return where.stream()
                .map(message -> found(check, message, Sign.FOUND))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new Hint(check, first.conversation(), first.number(), 0, 0, Sign.MISSING));
    }

    private static Optional<Hint> found(PhraseCheck check, Message message, Sign sign) {
        return check.in(message.body())
                .map(place ->
                        new Hint(check, message.conversation(), message.number(), place.from(), place.to(), sign));
    }
}
