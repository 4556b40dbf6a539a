package dev.touchstone.questionbank.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Names of competencies, lines of work and difficulties as tables print them. */
final class FilingWords {

    private static final String COMPETENCIES = "/config/question-bank/competencies.json";
    private static final Map<String, Pattern> TRACKS = tracks();
    private static final Map<Integer, Pattern> DIFFICULTIES = Map.of(
            1, Pattern.compile("容?易|简单|较?低|初级|easy|low"),
            2, Pattern.compile("中等?|适中|一般|中级|medium|normal"),
            3, Pattern.compile("较?难|困难|较?高|高级|hard|difficult|high"));
    private static final int SHORTEST_PART = 4;
    private static final Pattern LEVEL = Pattern.compile("[1-3]");

    private static final class Loaded {
        static final Map<String, String> CODES = read();
    }

    private final @Nullable Integer ordinal;
    private final List<Defect> unknown = new ArrayList<>();

    private FilingWords(@Nullable Integer ordinal) {
        this.ordinal = ordinal;
    }

    private static Map<String, Pattern> tracks() {
        var tracks = new LinkedHashMap<String, Pattern>();
        tracks.put("GENERAL", Pattern.compile("通用|不限|general"));
        tracks.put("PRE_SALES", Pattern.compile("售前(?:客服)?|presales?"));
        tracks.put("AFTER_SALES", Pattern.compile("售后(?:客服)?|aftersales?"));
        tracks.put("CROSS_BORDER", Pattern.compile("跨境(?:客服|电商)?|crossborder"));
        tracks.put("OPERATIONS", Pattern.compile("运营|operations?"));
        tracks.put("SUPERVISOR", Pattern.compile("(?:客服)?主管|supervisor"));
        return tracks;
    }

    /** By code and by the names in both languages. */
    private static Map<String, String> read() {
        try (var file = Objects.requireNonNull(FilingWords.class.getResourceAsStream(COMPETENCIES))) {
            var codes = new HashMap<String, String>();
            for (var competency : JsonMapper.builder().build().readTree(file)) {
                var code = competency.get("code").asString();
                codes.put(HeaderWords.bare(code), code);
                competency.get("name").forEach(name -> codes.put(HeaderWords.bare(name.asString()), code));
            }
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + COMPETENCIES, e);
        }
    }

    /**
     * What three cells say; each null when it is empty.
     *
     * @param ordinal of the question
     * @param counted whether a number is one of three levels; on any other scale nobody knows what it means here
     */
    static Filing of(
            @Nullable String competency,
            @Nullable String track,
            @Nullable String difficulty,
            @Nullable Integer ordinal,
            boolean counted) {
        var words = new FilingWords(ordinal);
        return new Filing(
                words.known(competency, "unknownCompetency", FilingWords::code),
                words.known(track, "unknownTrack", bare -> named(TRACKS, bare)),
                words.known(difficulty, "unknownDifficulty", bare -> level(bare, counted)),
                words.unknown);
    }

    /** By the whole name, or by a good part of just one. */
    private static @Nullable String code(String bare) {
        var whole = Loaded.CODES.get(bare);
        if (whole != null || bare.length() < SHORTEST_PART) {
            return whole;
        }
        var parts = Loaded.CODES.entrySet().stream()
                .filter(name -> name.getKey().contains(bare))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return parts.size() == 1 ? parts.get(0) : null;
    }

    private static @Nullable Integer level(String bare, boolean counted) {
        return counted && LEVEL.matcher(bare).matches() ? Integer.valueOf(bare) : named(DIFFICULTIES, bare);
    }

    private static <T> @Nullable T named(Map<T, Pattern> names, String bare) {
        return names.entrySet().stream()
                .filter(name -> name.getValue().matcher(bare).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private <T> @Nullable T known(@Nullable String cell, String doubt, Function<String, @Nullable T> meaning) {
        if (cell == null) {
            return null;
        }
        var found = meaning.apply(HeaderWords.bare(cell));
        if (found == null) {
            unknown.add(Defect.doubt(doubt, ordinal, cell.strip()));
        }
        return found;
    }
}
