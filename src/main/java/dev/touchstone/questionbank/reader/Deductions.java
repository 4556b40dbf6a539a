package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line of criteria that lists what costs points: "扣分项：承诺办不到的事，扣5分；打断顾客，扣2分". */
final class Deductions {

    private static final Pattern LIST = Pattern.compile(
            "(?:^|(?<=[\\n。.;；]))\\s*(?:[(（]?\\d{1,2}[)）.、]\\s?)?(?:扣分(?:项|点|标准)?|减分(?:项|点)|失分点|deductions?)\\s?[:：](?<costs>[^\\n]*(?:\\n(?!\\s*(?:得分|加分|评分)[^\\n]{0,4}[:：])[^\\n]+){0,12})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("(?m)[(（]\\s?(\\d{1,2})\\s?[)）]\\s*$");
    private static final Pattern PARTING = Pattern.compile("[;；。\\n]");
    private static final Pattern NUMBER = Pattern.compile("^\\s*(?:[(（]?\\d{1,2}[)）.、]|[①-⑳]|[-•·*])\\s?");

    private Deductions() {}

    /** What costs, as printed, and the text without it. */
    record Found(@Nullable String rest, List<PrintedShare> costs) {}

    /** "- apologises (2)": where every line ends in a bare figure in brackets, that is its points. */
    private static String withUnits(String criteria) {
        return criteria.strip().lines().filter(line -> !line.isBlank()).allMatch(line -> BARE.matcher(line)
                        .find())
                ? BARE.matcher(criteria).replaceAll("($1 points)")
                : criteria;
    }

    static Found in(@Nullable String printed) {
        var criteria = printed == null ? null : withUnits(printed);
        var list = criteria == null ? null : LIST.matcher(criteria);
        if (criteria == null || list == null || !list.find()) {
            return new Found(criteria, List.of());
        }
        var costs = new ArrayList<PrintedShare>();
        for (var cost : PARTING.split(list.group("costs"))) {
            var text = NUMBER.matcher(cost).replaceFirst("").strip();
            if (text.length() > 1) {
                costs.add(PrintedShare.of(text));
            }
        }
        var rest = (criteria.substring(0, list.start()) + "\n" + criteria.substring(list.end())).strip();
        return new Found(rest.isEmpty() ? null : rest, costs);
    }
}
