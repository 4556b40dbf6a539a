package dev.touchstone.writtentest;

import dev.touchstone.questionbank.QuestionType;
import dev.touchstone.questionbank.QuestionVersion;
import dev.touchstone.shared.LocalizedText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Explanations name options by the bank’s letters; candidates saw others. Where every letter of a text clearly is an option, it is
 * said with the candidate’s letter. Where one may be something else (a customer A of the question, an article, a grade), the text
 * stays as it is, and how the letters go together is told beside it.
 *
 * @param shown the candidate’s letter of each of the bank’s; empty where they are the same
 */
record OptionLetters(Map<String, String> shown) {

    static final OptionLetters SAME = new OptionLetters(Map.of());

    private static final Set<QuestionType> CHOICES = Set.of(QuestionType.SINGLE_CHOICE, QuestionType.MULTIPLE_CHOICE);
    private static final Pattern LETTER = Pattern.compile("(?<![\\p{IsLatin}\\d&/+.-])[A-H](?![\\p{IsLatin}\\d&/+-])");

    /** Grades, kinds, shops and the like that are called by a letter. */
    private static final Pattern NO_OPTION = Pattern.compile("^ ?[类级型站端轮座区面款版组档店]");

    /** What follows a letter that is no article. */
    private static final Pattern NO_ARTICLE =
            Pattern.compile("^(\\s*[,.;:，。；：、)）]|\\s*$| (is|are|was|were|and|or|has|says|does|would|only)\\b)");

    private static final Pattern ARTICLE = Pattern.compile("^ \\p{Ll}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Of one candidate’s paper. */
    static OptionLetters of(PaperQuestion asked, QuestionVersion version) {
        if (!CHOICES.contains(version.type())
                || !asked.optionOrder().stream().allMatch(label -> label.matches("[A-H]"))) {
            return SAME;
        }
        Map<String, String> letters = new LinkedHashMap<>();
        ShownOptions.of(asked, version, (letter, option) -> Map.entry(option.label(), letter))
                .forEach(letter -> letters.put(letter.getKey(), letter.getValue()));
        boolean same =
                letters.entrySet().stream().allMatch(letter -> letter.getKey().equals(letter.getValue()));
        return same ? SAME : new OptionLetters(letters);
    }

    /** In the candidate’s letters, as far as that is sure. */
    LocalizedText said(LocalizedText text, LocalizedText stem) {
        var english = text.en();
        return new LocalizedText(
                said(text.zh(), stem.zh()), english == null ? null : said(english, String.valueOf(stem.en())));
    }

    /** Whether a text keeps the bank’s letters, so that the reader must be told how they go together. */
    boolean isDoubtful(@Nullable String text, @Nullable String stem) {
        return text != null && stem != null && !shown.isEmpty() && names(text) && !isSure(text, stem);
    }

    /** The bank’s letters with the candidate’s, such as {@code A→C、B→A}. */
    String told() {
        return shown.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(letter -> letter.getKey() + "→" + letter.getValue())
                .collect(Collectors.joining("、"));
    }

    private String said(String text, String stem) {
        return shown.isEmpty() || !isSure(text, stem)
                ? text
                : LETTER.matcher(text)
                        .replaceAll(found -> isOption(text, found.end(), found.group())
                                ? shown.getOrDefault(found.group(), found.group())
                                : found.group());
    }

    private boolean names(String text) {
        return LETTER.matcher(text).results().anyMatch(found -> kind(text, found.end(), found.group()) != Kind.OTHER);
    }

    /** Whether the question itself calls nothing by letters, and no letter of the text may be something else. */
    private boolean isSure(String text, String stem) {
        boolean called = LETTER.matcher(stem)
                .results()
                .anyMatch(found -> HAN.matcher(stem).find() || !found.group().equals("A"));
        return !called
                && LETTER.matcher(text)
                        .results()
                        .noneMatch(found -> kind(text, found.end(), found.group()) == Kind.DOUBTFUL);
    }

    private boolean isOption(String text, int end, String letter) {
        return kind(text, end, letter) == Kind.OPTION;
    }

    private Kind kind(String text, int end, String letter) {
        var after = text.substring(end);
        if (!shown.containsKey(letter) || NO_OPTION.matcher(after).find()) {
            return Kind.OTHER;
        }
        if (HAN.matcher(text).find()
                || !letter.equals("A")
                || NO_ARTICLE.matcher(after).find()) {
            return Kind.OPTION;
        }
        boolean alone =
                LETTER.matcher(text).results().allMatch(found -> found.group().equals("A"));
        return alone && ARTICLE.matcher(after).find() ? Kind.OTHER : Kind.DOUBTFUL;
    }

    private enum Kind {
        OPTION,
        DOUBTFUL,
        OTHER
    }
}
