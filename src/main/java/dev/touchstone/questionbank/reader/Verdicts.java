package dev.touchstone.questionbank.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sentences of criteria that print what costs the whole question: "一票否决：…", "出现…，本题不得分". */
final class Verdicts {

    private static final String BEGIN = "(?<=^|[。.;；\\n])\\s*(?:[(（]?\\d{1,2}[)）.、]\\s?|[①-⑳]\\s?|[-*•]\\s?)?";
    private static final String NOTHING = "(?:不得分|不给分|不计分|得?\\s?[0０]\\s?分|(?:记|计|判|按)(?:为)?\\s?(?:[0０]|零)\\s?分|得?零分)";

    private static final Pattern VERDICT = Pattern.compile(BEGIN + "(?:一票否决(?:项)?\\s?[:：]\\s?(?<named>[^。;；\\n]{2,200})"
            + "|(?:(?:如果|如|若|一旦|凡|只要)?(?:有|出现|发生)?)(?<done>[^。;；\\n]{2,200}?)[,，]?\\s?(?:(?:如有|一旦|若)?(?:出现|发生|违反|违者))?(?:则|者|的|即|就|一律|直接|均|视为)*(?:[,，]\\s?)?(?:本|该|此|整)(?:小)?题\\s?(?:即|就|一律|直接|均)?"
            + NOTHING + ")\\s*[。.;；]?");

    private Verdicts() {}

    /** @param named whether it is called a knock-out, not only said to cost the question */
    record Offence(String text, boolean named) {}

    /** What was found and the text without it. */
    record Found(@Nullable String rest, List<Offence> offences) {}

    static Found in(@Nullable String text) {
        if (text == null || !text.contains("题") && !text.contains("一票否决")) {
            return new Found(text, List.of());
        }
        var offences = new ArrayList<Offence>();
        var rest = new StringBuilder();
        var from = 0;
        for (var verdict = VERDICT.matcher(text); verdict.find(); from = verdict.end()) {
            rest.append(text, from, verdict.start()).append('\n');
            var named = verdict.group("named");
            offences.add(new Offence((named == null ? verdict.group("done") : named).strip(), named != null));
        }
        return offences.isEmpty()
                ? new Found(text, offences)
                : new Found(rest.append(text.substring(from)).toString().strip(), offences);
    }
}
