package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Splits an explanation or a reference answer into its steps. */
final class Steps {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<=^|[\\s。.;；:：,，!?！？)）”\"』」])[(（]?(\\d{1,2}|[①-⑳]|[一二三四五六七八九十])\\s?[)）.．、:：](?!\\d)\\s{0,3}|([①-⑳])\\s{0,3}");
    private static final Pattern BULLET = Pattern.compile("^\\s*[-*•·●○◆■▪+]\\s{0,3}(?=\\S)");
    private static final Pattern ARROW = Pattern.compile("\\s*(?:→|⇒|➡|-{1,2}>|—>)\\s*");
    /** "First …, then …, finally …" within sentences. */
    private static final Pattern SEQUENCE = Pattern.compile(
            "(?:(?<=[,，。;；、])|\\n)\\s*(?=首先|其次|再次|再者|接着|然后|随后|最后|最终|第[一二三四五六七八]步?[,，、:：]|再(?![次三者加])|(?:then|next|finally|lastly)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LABEL = Pattern.compile("^[^:：→]{1,12}[:：]\\s*(?=[^:：]{1,200}(?:→|->))");
    private static final Pattern ENDING = Pattern.compile("[\\s。;；,，、]+$");
    private static final Pattern OPENING = Pattern.compile(
            "^[\\s*\\-•·●○◆■▪+]+|^(?:首先|其次|再次|再者|然后|接着|随后|最后|最终|第[一二三四五六七八]步)[,，:：]?|^第[一二三四五六七八][,，:：]");
    private static final Pattern REMARK = Pattern.compile("\\n\\s*(?:例如|比如|例[:：]|举例|总之|总的来说|综上|注[:：]|备注|如果|示例)");
    private static final int LONGEST = 400;

    private Steps() {}

    /** The steps in their order; a single one when nothing parts the text, none when it is empty. */
    static List<String> of(String text) {
        for (var parts : List.of(bullets(text), numbers(text), arrows(text))) {
            if (parts.size() > 1) {
                return parts;
            }
        }
        var sentences = semicolons(text);
        var sequence = clean(Arrays.asList(SEQUENCE.split(text)));
        if (Math.max(sentences.size(), sequence.size()) > 1) {
            return sequence.size() > sentences.size() ? sequence : sentences;
        }
        return clean(List.of(text));
    }

    private static List<String> bullets(String text) {
        var steps = new ArrayList<StringBuilder>();
        for (var line : text.split("\n")) {
            if (BULLET.matcher(line).find()) {
                steps.add(new StringBuilder(line));
            } else if (steps.isEmpty() && NUMBER.matcher(line).lookingAt()) {
                return List.of();
            } else if (!steps.isEmpty()) {
                steps.get(steps.size() - 1).append(' ').append(line);
            }
        }
        return clean(steps);
    }

    /** Numbers count only as 1, 2, 3 … */
    private static List<String> numbers(String text) {
        var starts = new ArrayList<Integer>();
        var ends = new ArrayList<Integer>();
        var number = NUMBER.matcher(text);
        while (number.find()) {
            var printed = number.group(1) != null ? number.group(1) : number.group(2);
            if (Numerals.value(printed) == starts.size() + 1) {
                starts.add(number.start());
                ends.add(number.end());
            }
        }
        var steps = new ArrayList<String>();
        for (var i = 0; i < starts.size(); i++) {
            steps.add(step(text, ends.get(i), i + 1 < starts.size() ? starts.get(i + 1) : text.length()));
        }
        return clean(steps);
    }

    /** An example or a summary in a paragraph of its own is no part of the step before it. */
    private static String step(String text, int from, int to) {
        var remark = REMARK.matcher(text).region(from, to);
        return text.substring(from, remark.find() ? remark.start() : to);
    }

    private static List<String> arrows(String text) {
        return clean(Arrays.asList(ARROW.split(
                LABEL.matcher(OPENING.matcher(text).replaceFirst("")).replaceFirst(""))));
    }

    private static List<String> semicolons(String text) {
        return clean(Arrays.asList(text.split("[;；]|\\n")));
    }

    private static List<String> clean(List<? extends CharSequence> parts) {
        return parts.stream()
                .map(part -> OPENING.matcher(part.toString().strip())
                        .replaceFirst("")
                        .strip())
                .map(part -> ENDING.matcher(part).replaceFirst(""))
                .filter(part -> part.length() > 1 && !part.endsWith(":") && !part.endsWith("："))
                .map(part -> part.length() > LONGEST ? part.substring(0, LONGEST) : part)
                .toList();
    }
}
