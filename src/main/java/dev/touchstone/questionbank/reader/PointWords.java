package dev.touchstone.questionbank.reader;

import dev.touchstone.platform.ConfigFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The editable dictionary that proposes a competency and a kind for a marking point. */
final class PointWords {

    private static final String FILE = "question-bank/competency-keywords.json";
    private static final int SHORTEST_CLAUSE = 2;
    private static final int SHORTEST_AVOIDED = 2;

    /** As many characters say by themselves what somebody did wrong. */
    private static final int SHORTEST_FAULT = 4;

    private record Dictionary(
            Map<String, List<String>> competencies,
            List<String> faults,
            @Nullable String unheeded,
            List<String> critical) {}

    private static final class Loaded {
        static final PointWords WORDS = new PointWords(read());
    }

    private final Dictionary dictionary;
    private final Pattern faultFirst;
    private final Pattern warningWord;
    private final Pattern faultClause;

    private PointWords(Dictionary dictionary) {
        this.dictionary = dictionary;
        var faults = String.join(
                "|", dictionary.faults().stream().map(Pattern::quote).toList());
        var flags = Pattern.CASE_INSENSITIVE;
        this.faultFirst = Pattern.compile("^(?:[^:：]{0,12}[:：])?\\s*(?:" + faults + ")", flags);
        this.warningWord = Pattern.compile("^((?:[^:：]{0,12}[:：])?)\\s*(?:" + faults + ")\\s*[:：]?\\s*", flags);
        this.faultClause =
                Pattern.compile("[,，;；。]\\s*((?:" + faults + ")[^,，;；。]{" + SHORTEST_AVOIDED + ",200})[。.]?$", flags);
    }

    static PointWords get() {
        return Loaded.WORDS;
    }

    private static Dictionary read() {
        try (var stream = new ConfigFiles().file(FILE).getInputStream()) {
            return JsonMapper.builder().build().readValue(stream, Dictionary.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read config/" + FILE, e);
        }
    }

    /** The competency most of whose words occur; the longer word counts more; null when none does. */
    @Nullable
    String competency(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        String best = null;
        var most = 0;
        for (var entry : dictionary.competencies().entrySet()) {
            var weight = entry.getValue().stream()
                    .filter(lower::contains)
                    .mapToInt(String::length)
                    .sum();
            if (weight > most) {
                most = weight;
                best = entry.getKey();
            }
        }
        return best;
    }

    /** Never a knock-out: who ticks one ends an application, so a person has to say what the offence is. */
    ReadMarkingPoint.Kind kind(String text) {
        return isWarning(text) ? ReadMarkingPoint.Kind.FAULT : ReadMarkingPoint.Kind.EXPECTED;
    }

    /** Whether the text touches what the house may want to knock out for. */
    boolean isGrave(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return dictionary.critical().stream().anyMatch(lower::contains);
    }

    /** Whether the text says what to avoid. */
    boolean isWarning(String text) {
        return faultFirst.matcher(text).find();
    }

    /** What a candidate did who did not heed the warning: it is ticked for them, so it must not read like praise. */
    String fault(String warning) {
        var word = warningWord.matcher(warning);
        if (!word.find()) {
            return warning;
        }
        var done = warning.substring(word.end()).strip();
        return done.length() >= SHORTEST_FAULT || dictionary.unheeded() == null
                ? word.group(1) + done
                : dictionary.unheeded().formatted(warning);
    }

    /** A step with a warning behind it becomes two: what to do, and what to avoid. */
    List<String> apart(String text) {
        var clause = faultClause.matcher(text);
        return clause.find() && clause.start() >= SHORTEST_CLAUSE
                ? List.of(
                        text.substring(0, clause.start()).strip(),
                        clause.group(1).strip())
                : List.of(text);
    }
}
